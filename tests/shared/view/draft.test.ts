// The follow-up that is proposed, and what it warns of.
import { describe, expect, test } from "vitest";
import { TEMPLATES } from "../../../shared/follow-up/templates/index.ts";
import { blankCustomer } from "../../../shared/ledger/customers.ts";
import { draftOf, warningsOf } from "../../../shared/view/draft.ts";
import { DAY, HOUR, JANE, MONDAY, type Workshop, workshop } from "../../helpers/workshop.ts";

const none = () => [];
const choice = { template: null, to: null, newDay: null };

function withPromise(): Workshop {
  const shop = workshop();
  shop.arrive({
    id: "p1",
    at: MONDAY,
    sent: true,
    subject: "Invoice 2291",
    says: [{ kind: "commitment", quote: "I'll send you the invoice by Friday.", due: "2026-11-06" }],
  });
  return shop;
}

test("before the day: a nudge with the customer's first name and the owner's own words", () => {
  const shop = withPromise();
  const draft = draftOf(shop.ledger, shop.loop(), MONDAY + DAY, choice, none);
  expect(draft).toMatchObject({
    template: "en.nudge",
    subject: "Re: Invoice 2291",
    to: [{ address: JANE }],
    unresolved: [],
    newDue: null,
  });
  expect(draft.text).toContain("Hi Jane,");
  expect(draft.text).toContain('"I\'ll send you the invoice by Friday"');
  expect(draft.text).toContain("Friday 6 November".replace(" ", ", ").replace("6 November", "November 6"));
  expect(draft.text.trimEnd().endsWith("Anna Weber")).toBe(true);
});

test("after the day: an apology with a new working day, which becomes the new due day", () => {
  const shop = withPromise();
  const draft = draftOf(shop.ledger, shop.loop(), MONDAY + 5 * DAY, choice, none);
  expect(draft).toMatchObject({ template: "en.late", newDue: "2026-11-09" });
  expect(draft.text).toContain("Monday, November 9");
  expect(draftOf(shop.ledger, shop.loop(), MONDAY + 5 * DAY, { ...choice, newDay: "2026-11-11" }, none).newDue).toBe(
    "2026-11-11",
  );
});

test("a template that is still being written is filled in as it would be sent", () => {
  const shop = withPromise();
  shop.say({ kind: "set-customer", customer: { ...blankCustomer(JANE), tone: "formal" } });
  const draft = draftOf(shop.ledger, shop.loop(), MONDAY + DAY, choice, none);
  const saved = TEMPLATES.find(({ id }) => id === draft.template);
  if (!saved) throw new Error("no template suits");
  const template = {
    ...saved,
    id: "own.1",
    subject: "{{case.number}}",
    body: "{{greeting}}, {{price}} {{case.number}}",
  };
  const { caseNumber } = shop.loop();
  expect(draftOf(shop.ledger, shop.loop(), MONDAY + DAY, { ...choice, template }, none)).toMatchObject({
    template: "own.1",
    subject: caseNumber,
    text: `Dear Jane Miller, {{price}} ${caseNumber}`,
    unresolved: ["price"],
  });
});

describe("language and tone", () => {
  const german = (shop: Workshop): void => {
    shop.arrive({ id: "g1", at: MONDAY - DAY, language: "de", says: [] });
  };
  const drawn = (shop: Workshop) => draftOf(shop.ledger, shop.loop(), MONDAY + DAY, choice, none);

  test("a customer who writes in German gets the German template, its day in German too", () => {
    const shop = withPromise();
    german(shop);
    const draft = drawn(shop);
    expect(draft).toMatchObject({ template: "de.nudge", unresolved: [] });
    expect(draft.text).toContain("Hallo Jane,\n\neine kurze Nachricht");
    expect(draft.text).toContain("Freitag, 6. November");
  });

  test("the owner's choice wins over the language they write in, until she takes it back", () => {
    const shop = withPromise();
    german(shop);
    shop.say({ kind: "set-customer", customer: { ...blankCustomer(JANE), language: "en" } }, "set");
    expect(drawn(shop)).toMatchObject({ template: "en.nudge" });
    expect(drawn(shop).text).toMatch(/^Hi Jane,/);
    shop.say({ kind: "set-customer", customer: { ...blankCustomer(JANE), language: null } });
    expect(drawn(shop)).toMatchObject({ template: "de.nudge" });
  });

  test("a language without templates falls back to English", () => {
    const shop = withPromise();
    shop.say({ kind: "set-customer", customer: { ...blankCustomer(JANE), language: "nl" } });
    expect(drawn(shop)).toMatchObject({ template: "en.nudge" });
  });

  test.each([
    ["formal", "en", null, "Dear Jane Miller,"],
    ["formal", "de", null, "Guten Tag Jane Miller,"],
    ["first-name", "de", null, "Hallo Jane,"],
    ["first-name", "en", "Janie Miller", "Hi Janie,"],
    ["formal", "en", "Orchard School", "Hello,"],
    [undefined, "en", null, "Hi Jane,"],
  ] as const)("%s in %s, named %o on the card: %s", (tone, language, name, words) => {
    const shop = withPromise();
    shop.arrive({ id: "q1", at: MONDAY - DAY, says: [] });
    const { tone: _, ...older } = blankCustomer(JANE);
    shop.say({ kind: "set-customer", customer: { ...older, name, language, ...(tone ? { tone } : {}) } });
    const draft = drawn(shop);
    expect(draft.text.startsWith(`${words}\n`)).toBe(true);
    expect(draft.filled[0]).toEqual({ field: "greeting", value: words.slice(0, -1) });
    expect(draft.warnings.filter(({ kind }) => kind === "wrong-name")).toEqual([]);
  });
});

test("a bounce: the original once more, to the address that was meant", () => {
  const shop = workshop();
  shop.arrive({ id: "q1", at: MONDAY - DAY, says: [] });
  shop.arrive({ id: "s1", at: MONDAY, sent: true, to: "jnae@orchard.example", subject: "Your quote" });
  const recipient = {
    address: "jnae@orchard.example",
    outcome: "failed",
    permanent: true,
    status: "5.1.1",
    reason: "bad_address",
    explanation: "no such user",
  } as const;
  shop.arrive({
    id: "b1",
    at: MONDAY + HOUR,
    kind: "bounce",
    bounce: { recipients: [recipient], originalMessageId: "s1", originalSubject: null, decoder: "rfc3464" },
  });
  const draft = draftOf(shop.ledger, shop.loop(), shop.now, choice, none);
  expect(draft).toMatchObject({
    template: "en.resend",
    resendOf: "s1",
    subject: "Your quote",
    to: [{ address: JANE }],
  });
});

test("a field without a value blocks, and says which", () => {
  const shop = withPromise();
  const { text } = draftOf(shop.ledger, shop.loop(), MONDAY, choice, none);
  const checked = warningsOf(
    shop.ledger,
    shop.loop(),
    MONDAY,
    {
      to: [{ name: "", address: JANE }],
      subject: "x",
      text: `${text} {{bounce.address}}`,
      newDue: null,
      resendOf: null,
      attachments: [],
    },
    none,
  );
  expect(checked.unresolved).toEqual(["bounce.address"]);
});

test.each([
  ["a missing attachment", { text: "Hi Jane, the invoice is attached." }, "missing-attachment"],
  ["another name", { text: "Hi Peter,\nhere it is." }, "wrong-name"],
  ["a mistyped domain", { to: [{ name: "", address: "jane@gmial.com" }] }, "mistyped-domain"],
  ["an empty subject", { subject: " " }, "empty-subject"],
] as const)("warns of %s", (_, change, kind) => {
  const shop = withPromise();
  const draft = {
    to: [{ name: "Jane", address: JANE }],
    subject: "Re: x",
    text: "Hi Jane,\nall good.",
    newDue: null,
    resendOf: null,
    attachments: [],
    ...change,
  };
  expect(warningsOf(shop.ledger, shop.loop(), MONDAY, draft, none).warnings.map((warning) => warning.kind)).toEqual([
    kind,
  ]);
  const fine = { ...draft, to: [{ name: "Jane", address: JANE }], subject: "Re: x", text: "Hi Jane,\nall good." };
  expect(warningsOf(shop.ledger, shop.loop(), MONDAY, fine, none).warnings).toEqual([]);
});

test("a new promise in the text is said with what is already due that day", () => {
  const shop = withPromise();
  shop.arrive({
    id: "o1",
    at: MONDAY,
    sent: true,
    to: "bob@mill.example",
    subject: "Another",
    says: [{ kind: "commitment", quote: "You get it on Friday.", due: "2026-11-05" }],
  });
  const loop = [...shop.ledger.loops.values()][0];
  if (!loop) throw new Error("no loop");
  const promise = {
    kind: "commitment",
    quote: "I'll call you on Friday.",
    start: 0,
    end: 24,
    rules: [],
    confidence: 0.9,
    tier: "sure",
    due: { first: "2026-11-05", last: "2026-11-05", words: "Friday", exact: true },
    settles: false,
    hash: "h",
  } as const;
  const draft = {
    to: [{ name: "Jane", address: JANE }],
    subject: "Re: x",
    text: "Hi Jane,\nI'll call you on Friday.",
    newDue: null,
    resendOf: null,
    attachments: [],
  };
  const checked = warningsOf(shop.ledger, loop, MONDAY, draft, () => [promise]);
  expect(checked).toMatchObject({
    newDue: "2026-11-05",
    warnings: [{ kind: "new-promise", day: "2026-11-05", dueThatDay: 1, closedDay: false }],
  });
});

test("the day chosen for the message needs no warning, unless it is a closed one", () => {
  const shop = withPromise();
  const draft = {
    to: [{ name: "Jane", address: JANE }],
    subject: "Re: x",
    text: "Hi Jane,\nall good.",
    resendOf: null,
    attachments: [],
  };
  expect(warningsOf(shop.ledger, shop.loop(), MONDAY, { ...draft, newDue: "2026-11-04" }, none).warnings).toEqual([]);
  expect(warningsOf(shop.ledger, shop.loop(), MONDAY, { ...draft, newDue: "2026-11-07" }, none).warnings).toMatchObject(
    [{ kind: "new-promise", closedDay: true }],
  );
});
