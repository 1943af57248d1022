// A scripted day against real mail servers, in which the engine is killed at random instants: nothing acknowledged is lost,
// nothing opens twice, no follow-up reaches a customer twice, and each reaches her once when the owner has answered what is unknown.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { OwnerCommand } from "../../shared/ipc/contract.ts";
import { DEFAULT_SETTINGS } from "../../shared/ledger/settings.ts";
import { type Bundle, bundleEngine } from "../helpers/engine-bundle.ts";
import { account, formOf, OWNER, PASSWORD } from "../integration/mail/owner.ts";
import { eventually, type MailServers, startMailServers } from "../servers/index.ts";
import { Desk } from "./desk.ts";

const ADA = "ada@customer.test";
const KILLS = Number(process.env.CLOSER_KILLS ?? 50);
/** Latest instant (ms after the start) at which the engine is killed. */
const LONGEST_LIFE = 2_500;
/** Seed of the instants: printed, so that a failing day can be lived again. */
const SEED = Number(process.env.CLOSER_SEED ?? Date.now() % 100_000);

let servers: MailServers;
let folder: string;
let engine: Bundle;

beforeAll(async () => {
  servers = await startMailServers();
  await servers.addUser(OWNER, PASSWORD);
  await servers.addUser(ADA, "customer secret");
  const place = await mkdtemp(join(tmpdir(), "closer-crash-"));
  engine = await bundleEngine("tests/crash/engine-process.ts", join(place, "engine"));
  folder = join(place, "ledger");
});
afterAll(async () => {
  await servers?.close();
  await rm(join(folder, ".."), { recursive: true, force: true });
});

let state = SEED;
/** mulberry32: 0 ≤ n < 1. */
function random(): number {
  state = (state + 0x6d2b79f5) | 0;
  let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
}

/** Commands the engine acknowledged, by id, with the loop they were about. */
const acknowledged = new Map<string, string>();
const approved = new Map<string, string>();
let jobs = 0;
let unknowns = 0;

async function promise(): Promise<void> {
  const job = ++jobs;
  const lines = [
    `From: Owner <${OWNER}>`,
    `To: Ada <${ADA}>`,
    `Subject: Job ${job}`,
    `Date: ${new Date().toUTCString()}`,
    `Message-ID: <job-${job}@workshop.test>`,
    "",
    `Hi Ada,`,
    "",
    `I will send you the drawing number ${job} by Friday.`,
  ];
  await servers.append(OWNER, "Sent", `${lines.join("\r\n")}\r\n`);
}

async function copies(messageId: string): Promise<number> {
  const all = await servers.messages(ADA);
  return all.filter(({ raw }) => raw.includes(`Message-ID: <${messageId}>`)).length;
}

/** One loop as the owner works it: a note, then a follow-up; what is unknown is answered by looking into Ada's mailbox. */
async function work(desk: Desk, loop: string): Promise<void> {
  const row = desk.rows.get(loop);
  if (!row) return;
  const say = async (command: OwnerCommand): Promise<string | null> => {
    const done = await desk.call("ledger.command", { command });
    if (!done.ok) return null;
    acknowledged.set(done.value.id, loop);
    return done.value.id;
  };
  if (row.outbox?.state === "unknown") {
    const detail = await desk.call("loop.detail", { loop });
    const sent = detail.ok ? detail.value.loop.outbox?.followUp.messageId : undefined;
    if (sent === undefined) return;
    unknowns++;
    await say({ kind: "went-out", loop, yes: (await copies(sent)) > 0 });
  } else if (row.outbox?.state === "held") await say({ kind: "send-now", loop });
  else if (row.outbox === null && row.state === "owed" && ![...approved.values()].includes(loop)) {
    await say({ kind: "note", loop, note: `working on ${row.subject}` });
    const draft = {
      template: null,
      to: [{ name: "Ada", address: ADA }],
      cc: [],
      subject: `Re: ${row.subject}`,
      text: `Here is what I promised for ${row.subject}.`,
      attachments: [],
      resendOf: null,
      fulfils: true,
      closes: false,
      newDue: null,
      sendAt: null,
    };
    const id = await say({ kind: "approve", loop, draft });
    if (id !== null) approved.set(id, loop);
  }
}

/** Everything acknowledged so far stands in the history, and every job has one loop. */
async function check(desk: Desk): Promise<void> {
  const subjects = [...desk.rows.values()].map((row) => row.subject);
  expect(new Set(subjects).size).toBe(subjects.length);
  const byLoop = new Map<string, string[]>();
  for (const [id, loop] of acknowledged) byLoop.set(loop, [...(byLoop.get(loop) ?? []), id]);
  for (const [loop, ids] of byLoop) {
    const detail = await desk.call("loop.detail", { loop });
    if (!detail.ok) throw new Error(`the loop of ${ids.join(", ")} is lost`);
    const written = detail.value.loop.history.map((event) => event.id);
    for (const id of ids) expect(written.some((event) => event.startsWith(`${id}.`))).toBe(true);
  }
}

/** The list has been pushed in full. */
const listed = (desk: Desk) => eventually(async () => desk.rows.size > 0 || acknowledged.size === 0, 20);

test(`a day with ${KILLS} kills (seed ${SEED})`, { timeout: 3 * 3_600_000 }, async () => {
  const first = await Desk.start(engine, folder, PASSWORD, servers.caFile);
  await first.call("ledger.command", {
    command: { kind: "set-settings", settings: { ...DEFAULT_SETTINGS, undoSeconds: 0 } },
  });
  const saved = await first.call("account.save", {
    form: formOf(await account(servers)),
    password: PASSWORD,
    id: null,
    keepWeakly: false,
  });
  expect(saved.ok).toBe(true);
  await first.kill();

  for (let kill = 1; kill < KILLS; kill++) {
    await promise();
    const desk = await Desk.start(engine, folder, PASSWORD, servers.caFile);
    await listed(desk);
    await check(desk);
    let stop = false;
    // Every other life ends the moment a follow-up is seen being handed over.
    const atHandOver = new Promise<void>((resolve) => {
      if (kill % 2 === 0)
        desk.onList = () => [...desk.rows.values()].some((row) => row.outbox?.state === "handed") && resolve();
    });
    const life = Promise.race([sleep(random() * LONGEST_LIFE), atHandOver]);
    const working = (async () => {
      while (!stop) {
        for (const loop of [...desk.rows.keys()]) if (!stop) await work(desk, loop);
        await sleep(40);
      }
    })();
    await life;
    await desk.kill();
    stop = true;
    await working;
  }

  const last = await Desk.start(engine, folder, PASSWORD, servers.caFile);
  await listed(last);
  const settled = async (): Promise<boolean> => {
    for (const loop of [...last.rows.keys()]) await work(last, loop);
    const rows = [...last.rows.values()];
    return rows.length === jobs && rows.every((row) => row.outbox === null && row.state !== "owed");
  };
  await eventually(settled, 120);
  await check(last);
  for (const [id, loop] of approved) {
    const detail = await last.call("loop.detail", { loop });
    const event = detail.ok
      ? detail.value.loop.history.find((one) => one.kind === "approved" && one.id.startsWith(`${id}.`))
      : undefined;
    if (event?.kind !== "approved") throw new Error(`the approval ${id} is lost`);
    await eventually(async () => (await copies(event.followUp.messageId)) > 0, 20);
  }
  await last.quit();

  const ids = (await servers.messages(ADA)).map(({ raw }) => /^Message-ID: (.*)$/im.exec(raw)?.[1]);
  expect(ids.length).toBe(new Set(ids).size);
  console.log(
    `${KILLS} kills, ${jobs} promises, ${ids.length} follow-ups delivered, each once; ${unknowns} asked about ("did it go out?")`,
  );
});
