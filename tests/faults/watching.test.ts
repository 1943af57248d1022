// Bad weather while reading: killed servers, dead lines, full disks, renumbered folders, clocks that jump. Nothing is lost.
// CLOSER_KILLS sets how often the server is killed in the middle of a look-back (50 in the long form).
import { setTimeout as sleep } from "node:timers/promises";
import { ImapFlow } from "imapflow";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { MailService } from "../../electron/engine/ports.ts";
import type { Account } from "../../shared/ledger/account.ts";
import { account, fingerprintOf, Ledger, message, PASSWORD, QUICK, service } from "../integration/mail/owner.ts";
import { eventually, type MailServers, startMailServers } from "../servers/index.ts";
import { Line } from "./line.ts";

const KILLS = Number(process.env.CLOSER_KILLS ?? 5);
/** Short silences, so that dead lines are found soon. */
const IMPATIENT = { ...QUICK, silence: 1_500, heartbeat: 500 };

let servers: MailServers;
let line: Line;
let ledger: Ledger;
let mail: MailService;
let owner: Account;
let users = 0;

beforeAll(async () => {
  servers = await startMailServers();
});
afterAll(async () => {
  await servers?.close();
});
beforeEach(async () => {
  users += 1;
  const address = `fault${users}@workshop.test`;
  await servers.addUser(address, PASSWORD);
  line = await Line.start({ host: servers.host, port: servers.imap.tls });
  const made = await account(servers, { address });
  owner = { ...made, imap: { ...made.imap, user: address, port: line.port }, smtp: { ...made.smtp, user: address } };
  ledger = new Ledger();
  mail = service(ledger, IMPATIENT);
});
afterEach(async () => {
  vi.useRealTimers();
  await mail.close();
  await line.close();
});

async function fill(folder: string, count: number, name = folder): Promise<void> {
  const now = Date.now();
  const made = Array.from({ length: count }, (_, index) => {
    const at = now - (count - index) * 600_000;
    return { raw: message(`${name}-${index}@customer.test`, { at }), date: at };
  });
  await servers.fill(owner.address, folder, made);
}

const watching = (seconds = 20) => eventually(async () => ledger.health?.state === "watching", seconds);
const once = () => [...ledger.times.values()].every((times) => times === 1);
const arrives = (id: string, seconds = 10) => eventually(async () => ledger.mail.has(id), seconds);

describe("a look-back", () => {
  it(`survives ${KILLS} kills of the server at random points`, async () => {
    const [inbox, sent] = [400 + 60 * KILLS, 200 + 30 * KILLS];
    await fill("INBOX", inbox);
    await fill("Sent", sent);
    // Slow enough that most kills come in the middle.
    ledger.beforeCommit = () => sleep(30);
    mail.watch(owner);
    let inTheMiddle = 0;
    for (let kill = 0; kill < KILLS; kill += 1) {
      await sleep(50 + Math.random() * 400);
      if (ledger.mail.size < inbox + sent) inTheMiddle += 1;
      await servers.kill("dovecot");
      await sleep(Math.random() * 100);
      await servers.start("dovecot");
    }
    await watching(60);
    expect(ledger.mail.size).toBe(inbox + sent);
    expect(once()).toBe(true);
    expect(inTheMiddle).toBeGreaterThan(0);
    expect(ledger.health?.unread).toEqual([]);
  });

  it("goes on after the line went dead in the middle of a fetch", async () => {
    await fill("INBOX", 600);
    ledger.beforeCommit = () => sleep(50);
    mail.watch(owner);
    await eventually(async () => ledger.mail.size > 50);
    line.freeze();
    await eventually(async () => ledger.health?.state === "waiting", 8);
    await watching();
    expect(ledger.mail.size).toBe(600);
    expect(once()).toBe(true);
  });

  it("goes on by itself when the disk has room again", async () => {
    await fill("INBOX", 300);
    let full = false;
    ledger.beforeCommit = async () => {
      if (ledger.mail.size > 100 && !full) full = true;
      if (full && ledger.healths.filter(({ problem }) => problem?.code === "disk").length < 3)
        throw Object.assign(new Error("no space left on device"), { code: "ENOSPC" });
    };
    mail.watch(owner);
    await eventually(async () => ledger.health?.problem?.code === "disk");
    expect(ledger.health?.problem?.server).toBe("local");
    await watching();
    expect(ledger.mail.size).toBe(300);
    expect(once()).toBe(true);
  });

  it("loses nothing when the folder is renumbered in the middle", async () => {
    await fill("INBOX", 500);
    ledger.beforeCommit = () => sleep(60);
    mail.watch(owner);
    await eventually(async () => ledger.mail.size > 60);
    await servers.renumber(owner.address);
    await watching(40);
    expect(ledger.mail.size).toBe(500);
    expect(Math.max(...ledger.times.values())).toBeLessThanOrEqual(2);
  });

  it("does without messages that are deleted meanwhile", async () => {
    await fill("INBOX", 400);
    ledger.beforeCommit = () => sleep(40);
    mail.watch(owner);
    await eventually(async () => ledger.mail.size > 20);
    const other = new ImapFlow({
      host: servers.host,
      port: servers.imap.tls,
      secure: true,
      auth: { user: owner.address, pass: PASSWORD },
      tls: { ca: servers.ca },
      logger: false,
    });
    other.on("error", () => undefined);
    await other.connect();
    await other.mailboxOpen("INBOX");
    await other.messageDelete("1:200", { uid: true });
    await other.logout();
    await watching();
    // What was read before it was deleted stays read; the other half is complete.
    for (let index = 200; index < 400; index += 1) expect(ledger.mail.has(`INBOX-${index}@customer.test`)).toBe(true);
    expect(ledger.health?.unread).toEqual([]);
  });
});

describe("watching", () => {
  it("finds a dead line in IDLE within silence and heartbeat, and says so meanwhile", async () => {
    mail.watch(owner);
    await watching();
    line.freeze();
    const began = Date.now();
    await eventually(async () => ledger.health?.state === "waiting", 8);
    expect(Date.now() - began).toBeLessThan(IMPATIENT.silence + IMPATIENT.heartbeat + 1_500);
    expect(ledger.health?.problem).toMatchObject({ server: "imap", code: "timeout" });
    await servers.deliver(message("after@customer.test"), owner.address);
    await arrives("after@customer.test");
    await watching();
  });

  it("finds a server that holds the line and never answers", async () => {
    mail.watch(owner);
    await watching();
    await servers.pause("dovecot");
    await eventually(async () => ledger.health?.state === "waiting", 10);
    await servers.resume("dovecot");
    await servers.deliver(message("resumed@customer.test"), owner.address);
    await arrives("resumed@customer.test", 20);
    await watching();
  });

  it("is back at once after sleep or a network change, long before the line would be found dead", async () => {
    await mail.close();
    mail = service(ledger, {
      ...IMPATIENT,
      silence: 60_000,
      heartbeat: 60_000,
      firstPause: 30_000,
      longestPause: 60_000,
    });
    mail.watch(owner);
    await watching();
    line.freeze();
    await servers.deliver(message("asleep@customer.test"), owner.address);
    mail.nudge();
    await arrives("asleep@customer.test", 9);
    // And a connection that waits out a long pause does not.
    await servers.stop("dovecot");
    await eventually(async () => ledger.health?.state === "waiting");
    await servers.start("dovecot");
    mail.nudge();
    await watching(5);
  });

  it("goes on when the clock jumps by hours, in either direction", async () => {
    mail.watch(owner);
    await watching();
    const real = Date.now();
    for (const hours of [5, -30]) {
      vi.useFakeTimers({ toFake: ["Date"], now: real + hours * 3_600_000 });
      await servers.deliver(message(`jump${hours}@customer.test`), owner.address);
      // `eventually` counts by the clock as well.
      for (let wait = 0; wait < 60 && !ledger.mail.has(`jump${hours}@customer.test`); wait += 1) await sleep(100);
      expect(ledger.mail.has(`jump${hours}@customer.test`)).toBe(true);
    }
  });

  it("refuses a changed certificate, and goes on when the right one is back", async () => {
    mail.watch(owner);
    await watching();
    const other = servers.flawed.selfSigned;
    line.target = { host: other, port: servers.imap.tls };
    line.cut();
    const shown = await eventually(async () => ledger.health?.problem?.certificate, 5);
    expect(shown.fingerprint).toBe((await fingerprintOf(other, servers.imap.tls)).replaceAll(":", ""));
    line.target = { host: servers.host, port: servers.imap.tls };
    await servers.deliver(message("right@customer.test"), owner.address);
    mail.nudge();
    await arrives("right@customer.test");
  });

  it("never holds more than two connections", async () => {
    await fill("INBOX", 200);
    mail.watch(owner);
    await watching();
    await mail.inSent(owner, "x@y.test");
    await mail.refresh(owner.id);
    await mail.folders(owner.id);
    line.cut();
    await watching();
    expect(line.most).toBeLessThanOrEqual(2);
    expect(line.open).toBe(2);
  });
});
