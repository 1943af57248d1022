// Sending through real Postfix: threads, the copy in Sent exactly once, refusals, resends, and a real bounce.
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailService } from "../../../electron/engine/ports.ts";
import type { Account } from "../../../shared/ledger/account.ts";
import { eventually, type MailServers, startMailServers } from "../../servers/index.ts";
import { account, followUp, Ledger, message, OWNER, PASSWORD, QUICK, service, understanding } from "./owner.ts";

const ADA = "ada@customer.test";
let servers: MailServers;
let ledger: Ledger;
let mail: MailService;
let owner: Account;

beforeAll(async () => {
  servers = await startMailServers();
  await servers.addUser(OWNER, PASSWORD);
  await servers.addUser(ADA, "customer secret");
  owner = await account(servers);
});
afterAll(async () => {
  await servers?.close();
});
beforeEach(async () => {
  ledger = new Ledger();
  mail = service(ledger, QUICK, understanding);
  mail.watch(owner);
  await eventually(async () => ledger.health?.state === "watching");
});
afterEach(async () => {
  await mail.close();
});

const always = async () => true;
const inSent = async (id: string) =>
  (await servers.messages(OWNER, "Sent")).filter(({ raw }) => raw.includes(`<${id}>`));
const arrived = (id: string, to = ADA) =>
  eventually(async () => (await servers.messages(to)).find(({ raw }) => raw.includes(`Message-ID: <${id}>`))?.raw, 15);

describe("a follow-up", () => {
  it("reaches the customer in its thread, and stands once in Sent", async () => {
    const mine = followUp({
      inReplyTo: "question@customer.test",
      references: ["first@workshop.test", "question@customer.test"],
      subject: "Grüße: dein Fahrrad",
    });
    expect(await mail.send(owner, mine, always)).toEqual({ kind: "accepted", rejected: [] });
    await mail.fileCopy(owner, mine);
    await mail.fileCopy(owner, mine);
    const raw = await arrived(mine.messageId);
    expect(raw).toContain("In-Reply-To: <question@customer.test>");
    expect(raw).toMatch(/References: <first@workshop.test>\s+<question@customer.test>/);
    expect(raw).toContain("format=flowed");
    expect(raw).toContain("your bicycle is ready.");
    expect(raw).not.toMatch(/disposition-notification|return-receipt|precedence|auto-submitted/i);
    expect(await inSent(mine.messageId)).toHaveLength(1);
    expect((await inSent(mine.messageId))[0]?.flags).toContain("\\Seen");
    expect(await mail.inSent(owner, mine.messageId)).toBe(true);
    expect(await mail.inSent(owner, "nobody-sent-this@workshop.test")).toBe(false);
    await eventually(async () => ledger.mail.get(mine.messageId)?.role === "sent");
  });

  it("is not filed again where the server has filed it", async () => {
    const mine = followUp();
    await mail.send(owner, mine, always);
    await servers.append(OWNER, "Sent", message(mine.messageId, { from: OWNER, to: ADA }));
    await mail.fileCopy(owner, mine);
    expect(await inSent(mine.messageId)).toHaveLength(1);
  });

  it("is not filed again where the server has filed it under another Message-ID, and is known as ours", async () => {
    const mine = followUp({ subject: "Grüße: ein neuer Sattel", text: "The saddle has come." });
    await mail.send(owner, mine, always);
    const raw = await arrived(mine.messageId);
    const renamed = raw
      .slice(raw.indexOf("From:"))
      .replace(`Message-ID: <${mine.messageId}>`, "Message-ID: <given@prod.mail.example>");
    const renewed = `X-Microsoft-Original-Message-ID: <${mine.messageId}>\r\n${renamed}`;
    // Another message of the same day to the same person is not the copy.
    await servers.append(
      OWNER,
      "Sent",
      message("other@workshop.test", { from: OWNER, to: ADA, subject: mine.subject }),
    );
    const before = (await servers.messages(OWNER, "Sent")).length;
    await servers.append(OWNER, "Sent", renewed);
    await mail.fileCopy(owner, mine);
    expect((await servers.messages(OWNER, "Sent")).length).toBe(before + 1);
    const read = await eventually(async () => ledger.mail.get("given@prod.mail.example"));
    expect(read.originalId).toBe(mine.messageId);

    const second = followUp({ subject: "Another saddle" });
    await mail.send(owner, second, always);
    await mail.fileCopy(owner, second);
    expect(await inSent(second.messageId)).toHaveLength(1);
  });

  it("is filed beside another of ours that went out in the same second", async () => {
    const mine = followUp({ subject: "Two in one second" });
    await mail.send(owner, mine, always);
    const raw = await arrived(mine.messageId);
    const other = raw.slice(raw.indexOf("From:")).replace(`<${mine.messageId}>`, `<other.${mine.messageId}>`);
    await servers.append(OWNER, "Sent", other);
    await mail.fileCopy(owner, mine);
    expect(await inSent(mine.messageId)).toHaveLength(1);
  });

  it("is held back by a no before the data", async () => {
    const mine = followUp();
    expect((await mail.send(owner, mine, async () => false)).kind).toBe("deferred");
    await mail.send(owner, followUp({ messageId: "marker@workshop.test" }), always);
    await arrived("marker@workshop.test");
    expect((await servers.messages(ADA)).some(({ raw }) => raw.includes(mine.messageId))).toBe(false);
  });

  it("takes files along, and says when one has gone", async () => {
    const folder = await mkdtemp(join(tmpdir(), "closer-file-"));
    const path = join(folder, "offer ü.txt");
    await writeFile(path, "forty euros");
    const mine = followUp({ attachments: [path] });
    expect((await mail.send(owner, mine, always)).kind).toBe("accepted");
    const raw = await arrived(mine.messageId);
    expect(raw).toContain(Buffer.from("forty euros").toString("base64"));
    await rm(folder, { recursive: true });
    const outcome = await mail.send(owner, followUp({ attachments: [path] }), always);
    expect(outcome).toMatchObject({ kind: "refused", words: expect.stringContaining("offer ü.txt") });
  });

  it("cannot be given header fields or recipients by hostile text", async () => {
    const mine = followUp({
      subject: "Hello\r\nBcc: victim@customer.test\r\n\r\nbody",
      to: [{ name: 'Ada"\r\nX-Evil: 1', address: ADA }],
      inReplyTo: "a@b>\r\nX-Evil: 2",
      references: ["c@d\r\nX-Evil: 3"],
      text: "one\r\n.\r\nMAIL FROM:<x@y.test>\n.\ntwo",
    });
    expect((await mail.send(owner, mine, always)).kind).toBe("accepted");
    const raw = await arrived(mine.messageId);
    expect(raw).not.toMatch(/^(?:x-evil|bcc):/im);
    expect(raw).toContain("MAIL FROM:<x@y.test>");
    expect(raw).toContain("two");
  });

  it("leaves a resend its body and attachments, under a new id to a new address", async () => {
    const first = followUp({
      to: [{ name: "", address: "adaa@customer.test" }],
      text: "Grüße\n\nThe plan is attached.",
    });
    const folder = await mkdtemp(join(tmpdir(), "closer-file-"));
    await writeFile(join(folder, "plan.txt"), "the plan");
    const original = { ...first, attachments: [join(folder, "plan.txt")] };
    await mail.send(owner, original, always);
    await mail.fileCopy(owner, original);
    await rm(folder, { recursive: true });
    const again = followUp({ resendOf: first.messageId, text: "", references: [first.messageId] });
    expect(await mail.send(owner, again, always)).toMatchObject({ kind: "accepted" });
    const raw = await arrived(again.messageId);
    const body = (text: string) => text.slice(text.indexOf("\r\n\r\n")).trim();
    const [sent] = await inSent(first.messageId);
    expect(body(raw)).toBe(body(sent?.raw ?? ""));
    expect(raw).toMatch(/^To: .*ada@customer\.test/m);
    expect(raw).not.toContain(`Message-ID: <${first.messageId}>`);
    const noted = followUp({ resendOf: first.messageId, text: "Sorry, the address was wrong." });
    expect((await mail.send(owner, noted, always)).kind).toBe("accepted");
    const both = await arrived(noted.messageId);
    expect(both.indexOf("Sorry, the address was wrong.")).toBeGreaterThan(0);
    expect(both).toContain(Buffer.from("the plan").toString("base64"));
    const gone = await mail.send(owner, followUp({ resendOf: "never@workshop.test" }), always);
    expect(gone.kind).toBe("refused");
  });
});

describe("the server's answers", () => {
  it("says which recipients were refused, for good or for now", async () => {
    await servers.refuse("wrong@customer.test", "550 5.1.1 no such user here", "postfix");
    await servers.refuse("later@customer.test", "450 4.2.1 try again later", "postfix");
    const to = (address: string) => ({ to: [{ name: "", address }] });
    expect(await mail.send(owner, followUp(to("wrong@customer.test")), always)).toMatchObject({
      kind: "refused",
      recipients: ["wrong@customer.test"],
      words: expect.stringContaining("no such user here"),
    });
    expect(await mail.send(owner, followUp(to("later@customer.test")), always)).toMatchObject({ kind: "deferred" });
    const both = followUp({ to: [{ name: "", address: ADA }], cc: [{ name: "", address: "wrong@customer.test" }] });
    expect(await mail.send(owner, both, always)).toMatchObject({
      kind: "accepted",
      rejected: [{ address: "wrong@customer.test", words: expect.stringContaining("5.1.1") }],
    });
  });

  it("asks for a new sign-in when the password is refused for sending, and goes on watching", async () => {
    ledger.currentSecret = { kind: "password", password: "wrong" };
    const mine = followUp();
    expect(await mail.send(owner, mine, always)).toMatchObject({ kind: "deferred" });
    await eventually(async () => ledger.health?.state === "needs-sign-in");
    expect(ledger.health?.problem).toMatchObject({ code: "wrong-password", server: "smtp" });
    await servers.deliver(message("meanwhile@customer.test"), OWNER);
    await eventually(async () => ledger.mail.has("meanwhile@customer.test"));
    // The same password is not tried again: providers lock accounts for that. Nor does "try again" hide the trouble.
    const tries = async () => (await servers.log("postfix")).split("authentication failed").length;
    const before = await tries();
    expect(await mail.send(owner, mine, always)).toMatchObject({ kind: "deferred" });
    mail.nudge();
    await new Promise((resolve) => setTimeout(resolve, 600));
    expect(await tries()).toBe(before);
    expect(ledger.health?.state).toBe("needs-sign-in");
    ledger.currentSecret = { kind: "password", password: PASSWORD };
    mail.nudge();
    await eventually(async () => ledger.health?.state === "watching" && ledger.health.problem === null);
    expect(await mail.send(owner, mine, always)).toMatchObject({ kind: "accepted" });
    await arrived(mine.messageId);
  });

  it("gives an unreachable server as deferred: nothing went out", async () => {
    await mail.close();
    const nowhere = { ...owner, smtp: { ...owner.smtp, port: 1 } };
    mail = service(ledger, QUICK, understanding);
    mail.watch(nowhere);
    expect(await mail.send(nowhere, followUp(), always)).toMatchObject({ kind: "deferred", afterSeconds: 60 });
    expect(ledger.health?.state).not.toBe("needs-sign-in");
  });

  it("comes back as a real bounce that names our message", async () => {
    const mine = followUp({ to: [{ name: "", address: "nobody@customer.test" }] });
    await servers.refuse("nobody@customer.test", "550 5.1.1 unknown user", "remote");
    expect((await mail.send(owner, mine, always)).kind).toBe("accepted");
    const bounce = await eventually(
      async () => ledger.news.find(({ understanding }) => understanding.bounce?.originalMessageId === mine.messageId),
      20,
    );
    expect(bounce.understanding.kind).toBe("bounce");
    expect(bounce.understanding.bounce?.recipients[0]).toMatchObject({
      address: "nobody@customer.test",
      permanent: true,
    });
  });
});

describe("what is asked of the mailbox", () => {
  it("gives new texts and whole sources, also of messages that were moved", async () => {
    const id = "ask@customer.test";
    await servers.deliver(message(id, { text: "Can you do it on Monday?\n\n> old words\n" }), OWNER);
    const read = await eventually(async () => ledger.mail.get(id));
    const place = { ...read.place, uid: 99_999 };
    const texts = await mail.texts(owner, [
      { messageId: id, place, sent: false },
      { messageId: "gone@x.test", place: null, sent: true },
    ]);
    expect([...texts.keys()]).toEqual([id]);
    expect(texts.get(id)).toContain("on Monday");
    expect(texts.get(id)).not.toContain("old words");
    const source = await mail.source(owner, { messageId: id, place: null, sent: false });
    expect(Buffer.from(source ?? []).toString()).toContain("> old words");
    expect(await mail.source(owner, { messageId: "gone@x.test", place: null, sent: false })).toBeNull();
    expect(await mail.folders("account-1")).toContainEqual({ path: "Sent", role: "sent" });
  });
});
