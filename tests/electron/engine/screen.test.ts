// What the window is told: a full list in parts, then only what differs; the counts always as if counted afresh.
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { Store } from "../../../electron/engine/ports.ts";
import { createScreen, type Screen } from "../../../electron/engine/screen.ts";
import type { ListPush, OverviewPush } from "../../../shared/ipc/snapshot.ts";
import { blankCustomer } from "../../../shared/ledger/customers.ts";
import { countsOf } from "../../../shared/view/counts.ts";
import { DAY, HOUR, JANE, MONDAY, type Workshop, workshop } from "../../helpers/workshop.ts";

let shop: Workshop;
let screen: Screen;
let lists: ListPush[];
let overviews: OverviewPush[];
let details: string[];
/** Loops at rest as the store reads them from disk, batch by batch. */
let beforeClosed: () => void;

const store = (): Store => ({
  ledger: shop.ledger,
  repaired: null,
  async *restingLoops() {
    for (const loop of [...shop.ledger.loops.values()].filter(({ id }) => !shop.ledger.active.has(id))) {
      yield [loop];
      await new Promise((resolve) => setImmediate(resolve));
      beforeClosed();
    }
  },
  commit: refuse,
  text: () => null,
  backups: refuse,
  preview: refuse,
  restore: refuse,
  exportJson: refuse,
  importJson: refuse,
  compact: refuse,
  close: refuse,
});
function refuse(): never {
  throw new Error("The screen only reads.");
}

beforeEach(() => {
  shop = workshop();
  lists = [];
  overviews = [];
  details = [];
  beforeClosed = () => undefined;
  screen = start();
});
afterEach(() => screen.close());

function start(): Screen {
  return createScreen(
    store(),
    () => shop.now,
    (name, push) => {
      if (name === "list") lists.push(push as ListPush);
      else if (name === "overview") overviews.push(push as OverviewPush);
      else if (name === "detail") details.push((push as { readonly loop: string }).loop);
    },
    false,
  );
}

/** A promise to somebody; its loop is open, overdue when `due` has passed. */
function promise(number: number, due: string): void {
  const to = number === 0 ? JANE : `customer.${number}@orchard.example`;
  shop.arrive({
    id: `m${number}@x`,
    at: MONDAY - HOUR + number,
    sent: true,
    to,
    says: [{ kind: "commitment", quote: `I will send you number ${number} by then.`, due }],
  });
}
const idOf = (number: number): string => shop.ledger.byMessage.get(`m${number}@x`) ?? "";

/** Puts a command through, and tells the screen. */
function say(...command: Parameters<Workshop["say"]>): void {
  const { changes } = shop.say(...command);
  expect(changes).not.toEqual([]);
  screen.committed(changes, false);
}
const settled = (): Promise<void> => vi.waitFor(() => expect(lists.at(-1)?.more).toBeUndefined(), { interval: 5 });
const shownIds = (): readonly string[] => lists.flatMap(({ rows }) => rows.map(({ id }) => id));
const counted = (): void => expect(overviews.at(-1)?.counts).toEqual(countsOf(shop.ledger, shop.now));

async function ready(): Promise<void> {
  lists = [];
  screen.ready();
  await vi.waitFor(() => expect(lists).not.toEqual([]), { interval: 5 });
  await settled();
}

test("a full list comes in parts, the most urgent first, closed ones last, each once", async () => {
  for (let number = 0; number < 720; number++) promise(number, number === 700 ? "2026-10-30" : "2026-11-05");
  say({ kind: "close", loop: idOf(3), note: "" });
  await ready();
  expect(lists.map(({ all, more = false }) => [all, more])).toEqual([
    [true, true],
    [false, true],
    [false, false],
  ]);
  expect(lists[0]?.rows).toHaveLength(40);
  expect(shownIds()[0]).toBe(idOf(700));
  expect(shownIds().at(-1)).toBe(idOf(3));
  expect(new Set(shownIds()).size).toBe(720);
  expect(shownIds()).toHaveLength(720);
  counted();
});

test("an empty ledger is a full list, too", async () => {
  await ready();
  expect(lists).toEqual([{ all: true, rows: [], removed: [] }]);
});

test.each([
  ["before there is any loop", 0],
  ["beside a short list", 5],
  ["beside a list in parts", 90],
])("the first message that comes back has the right address proposed: %s", async (_, loops) => {
  for (let number = 1; number <= loops; number++) promise(number, "2026-11-05");
  await ready();
  lists = [];
  const wrong = "jnae@orchard.example";
  const arrive = (words: Parameters<Workshop["arrive"]>[0]): void => {
    const before = shop.changes.length;
    shop.arrive(words);
    screen.committed(shop.changes.slice(before), false);
  };
  arrive({ id: "a1", at: MONDAY });
  arrive({ id: "s1", at: MONDAY + 1000, sent: true, to: wrong });
  const failed = {
    outcome: "failed",
    permanent: true,
    status: "5.1.1",
    reason: "bad_address",
    explanation: "",
  } as const;
  const report = { originalMessageId: "s1", originalSubject: null, decoder: "rfc3464" };
  const bounce = { ...report, recipients: [{ ...failed, address: wrong }] };
  arrive({ id: "b1", at: MONDAY + HOUR, kind: "bounce", from: "mailer-daemon@mail.example", bounce });
  await vi.waitFor(() => expect(lists).not.toEqual([]));
  expect(lists.flatMap(({ rows }) => rows)).toMatchObject([{ bounce: { recipient: wrong, suggestion: JANE } }]);
});

test("what changes while the list is on its way ends as it is last", async () => {
  for (let number = 0; number < 130; number++) promise(number, "2026-11-05");
  for (const number of [1, 2, 3]) say({ kind: "close", loop: idOf(number), note: "" });
  let done = false;
  beforeClosed = () => {
    if (done) return;
    done = true;
    say({ kind: "reopen", loop: idOf(1) });
    say({ kind: "snooze", loop: idOf(50), until: MONDAY + 9 * DAY });
  };
  await ready();
  const last = new Map(lists.flatMap(({ rows }) => rows.map((row) => [row.id, row.group] as const)));
  expect([last.get(idOf(1)), last.get(idOf(50)), last.get(idOf(2))]).toEqual(["later", "asleep", "closed"]);
  expect(last.size).toBe(130);
  await vi.waitFor(counted);
});

test("afterwards only what differs is pushed: its row, which says that the detail is old", async () => {
  for (let number = 0; number < 9; number++) promise(number, "2026-11-05");
  await ready();
  lists = [];
  details = [];
  say({ kind: "note", loop: idOf(4), note: "Called." });
  await vi.waitFor(() => expect(lists).toHaveLength(1));
  expect(lists[0]).toMatchObject({ all: false, rows: [{ id: idOf(4), notes: "Called." }], removed: [] });
  expect(details).toEqual([]);
  counted();
});

test("a customer's note reaches the rows of that customer only", async () => {
  for (let number = 0; number < 3; number++) promise(number, "2026-11-05");
  await ready();
  lists = [];
  say({ kind: "set-customer", customer: { ...blankCustomer(JANE), notes: "Rings twice." } });
  await vi.waitFor(() => expect(shownIds()).toEqual([idOf(0)]));
  expect(lists[0]?.rows[0]?.notes).toBe("Rings twice.");
});

test("when time passes, rows that look different are pushed, others are not", async () => {
  promise(0, "2026-11-03");
  promise(1, "2026-11-20");
  await ready();
  lists = [];
  shop.now = MONDAY + DAY;
  screen.committed([], true);
  await vi.waitFor(() => expect(shownIds()).toEqual([idOf(0)]));
  expect(lists[0]?.rows[0]?.group).toBe("today");
  counted();
});

test("a forgotten customer leaves with the next full list", async () => {
  for (let number = 0; number < 3; number++) promise(number, "2026-11-05");
  await ready();
  const gone = idOf(0);
  lists = [];
  say({ kind: "forget-customer", address: JANE });
  await vi.waitFor(() => expect(lists).toHaveLength(1));
  expect(lists[0]?.all).toBe(true);
  expect(shownIds()).not.toContain(gone);
  expect(shownIds()).toHaveLength(2);
  counted();
});

test("after its end it pushes nothing", async () => {
  promise(0, "2026-11-05");
  screen.ready();
  screen.close();
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect([lists, overviews]).toEqual([[], []]);
});
