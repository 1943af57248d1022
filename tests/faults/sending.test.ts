// Bad weather while sending and filing: nothing is sent twice, and what is not known is not guessed.
import { randomBytes } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailService } from "../../electron/engine/ports.ts";
import type { Account } from "../../shared/ledger/account.ts";
import { account, followUp, Ledger, OWNER, PASSWORD, QUICK, service } from "../integration/mail/owner.ts";
import { eventually, type MailServers, startMailServers } from "../servers/index.ts";
import { Line } from "./line.ts";

const ADA = "ada@customer.test";
const always = async () => true;

let servers: MailServers;
let submission: Line;
let reading: Line;
let ledger: Ledger;
let mail: MailService;
let owner: Account;

beforeAll(async () => {
  servers = await startMailServers();
  await servers.addUser(OWNER, PASSWORD);
  await servers.addUser(ADA, "customer secret");
});
afterAll(async () => {
  await servers?.close();
});
beforeEach(async () => {
  // In clear text, so that the test can see where in the exchange it is; on loopback only.
  submission = await Line.start({ host: servers.withoutTls, port: servers.smtp.starttls });
  reading = await Line.start({ host: servers.withoutTls, port: servers.imap.starttls });
  const made = await account(servers);
  const here = { host: "127.0.0.1", security: "none", user: OWNER, trusted: null } as const;
  owner = { ...made, imap: { ...here, port: reading.port }, smtp: { ...here, port: submission.port } };
  ledger = new Ledger();
  mail = service(ledger, { ...QUICK, silence: 1_500, heartbeat: 700 });
  mail.watch(owner);
  await eventually(async () => ledger.health?.state === "watching");
});
afterEach(async () => {
  await mail.close();
  await submission.close();
  await reading.close();
});

const copies = async (id: string, address: string, folder = "INBOX") =>
  (await servers.messages(address, folder)).filter(({ raw }) => raw.includes(`Message-ID: <${id}>`)).length;

/** Calls `then` when a pattern passes by. */
function when(pattern: RegExp, then: () => boolean) {
  let seen = "";
  return (bytes: Buffer) => {
    seen = (seen + bytes.toString("latin1")).slice(-2000);
    return pattern.test(seen) ? then() : true;
  };
}

describe("handing over", () => {
  it("is unknown when the server took the message and its answer was lost", async () => {
    submission.onServer = when(/250 2\.0\.0 Ok: queued/, () => false);
    const mine = followUp();
    expect(await mail.send(owner, mine, always)).toEqual({ kind: "unknown" });
    await eventually(async () => (await copies(mine.messageId, ADA)) === 1, 15);
    await sleep(500);
    expect(await copies(mine.messageId, ADA)).toBe(1);
  });

  it("is unknown when the line died after the message was on its way", async () => {
    submission.onClient = when(/\r\n\.\r\n$/, () => {
      submission.freeze();
      return true;
    });
    expect(await mail.send(owner, followUp(), always)).toEqual({ kind: "unknown" });
  });

  it("is deferred when the line died before the message was through", async () => {
    const folder = await mkdtemp(join(tmpdir(), "closer-big-"));
    const path = join(folder, "big.bin");
    await writeFile(path, randomBytes(12_000_000));
    submission.onServer = when(/^354/m, () => {
      submission.freeze();
      return true;
    });
    const mine = followUp({ attachments: [path] });
    expect(await mail.send(owner, mine, always)).toMatchObject({ kind: "deferred" });
    await rm(folder, { recursive: true });
    expect(await copies(mine.messageId, ADA)).toBe(0);
  });

  it.each([
    ["is cut before DATA", /^250 2\.1\.5 Ok/m],
    ["is cut at the greeting", /^220 /m],
    ["is cut while signing in", /AUTH PLAIN/m],
  ])("is deferred when the line %s", async (_when, pattern) => {
    submission.onServer = when(pattern, () => false);
    submission.onClient = when(pattern, () => false);
    const mine = followUp();
    expect(await mail.send(owner, mine, always)).toMatchObject({ kind: "deferred" });
    expect(await copies(mine.messageId, ADA)).toBe(0);
  });

  it("is deferred by 451 and 421, and when the server is away", async () => {
    await servers.refuse(ADA, "451 4.3.0 try again later", "postfix");
    expect(await mail.send(owner, followUp(), always)).toMatchObject({ kind: "deferred" });
    await servers.refuse(ADA, "421 4.7.0 closing now", "postfix");
    expect(await mail.send(owner, followUp(), always)).toMatchObject({ kind: "deferred" });
    await servers.refuse(ADA, null, "postfix");
    await servers.stop("postfix");
    expect(await mail.send(owner, followUp(), always)).toMatchObject({ kind: "deferred" });
    await servers.start("postfix");
  });
});

describe("filing the copy", () => {
  it("is done once when the answer to APPEND was lost", async () => {
    let cuts = 0;
    reading.onServer = when(/OK .{0,60}Append completed/, () => {
      cuts += 1;
      reading.onServer = () => true;
      return false;
    });
    const mine = followUp();
    expect((await mail.send(owner, mine, always)).kind).toBe("accepted");
    await mail.fileCopy(owner, mine);
    expect(cuts).toBe(1);
    expect(await copies(mine.messageId, OWNER, "Sent")).toBe(1);
  });

  it("is done once when the line died in the middle of APPEND", async () => {
    let deaths = 0;
    reading.onClient = when(/APPEND/, () => {
      deaths += 1;
      reading.onClient = () => true;
      reading.freeze();
      return true;
    });
    const mine = followUp();
    await mail.send(owner, mine, always);
    await mail.fileCopy(owner, mine);
    expect(deaths).toBe(1);
    expect(await copies(mine.messageId, OWNER, "Sent")).toBe(1);
  });

  it("waits for the server to come back, also when asked whether a message is in Sent", async () => {
    const mine = followUp();
    await mail.send(owner, mine, always);
    await servers.kill("dovecot");
    const filed = mail.fileCopy(owner, mine);
    const found = mail.inSent(owner, "never@workshop.test");
    await sleep(300);
    await servers.start("dovecot");
    await filed;
    expect(await found).toBe(false);
    expect(await copies(mine.messageId, OWNER, "Sent")).toBe(1);
  });
});
