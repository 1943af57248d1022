// Habits and flaws of servers, each from its transcript, played to the real client.
import { afterEach, describe, expect, it } from "vitest";
import { readArrivals } from "../../../../electron/engine/mail/arrivals.ts";
import { FolderReading } from "../../../../electron/engine/mail/folder-reading.ts";
import { findFolders, type WatchedFolder } from "../../../../electron/engine/mail/folders.ts";
import { Imap } from "../../../../electron/engine/mail/imap.ts";
import { LookBack } from "../../../../electron/engine/mail/look-back.ts";
import { imapProblem } from "../../../../electron/engine/mail/problem.ts";
import { fetchRaw } from "../../../../electron/engine/mail/raw-mail.ts";
import type { Cursor } from "../../../../shared/ledger/account.ts";
import { decoding } from "../../../helpers/decoding.ts";
import { type Replay, replay } from "../../../helpers/replay.ts";
import { account, Kept } from "./kept.ts";

const open: { readonly replay: Replay; imap?: Imap }[] = [];

afterEach(async () => {
  for (const { replay, imap } of open.splice(0)) {
    imap?.close();
    await replay.close();
  }
});

async function connected(transcript: string): Promise<{ readonly imap: Imap; readonly played: Replay }> {
  const entry: (typeof open)[number] = { replay: await replay(transcript) };
  open.push(entry);
  const { port } = entry.replay;
  const server = { host: "127.0.0.1", port, security: "none", user: "wera", trusted: null } as const;
  entry.imap = await Imap.connect(server, { kind: "password", password: "secret" }, 10_000);
  return { imap: entry.imap, played: entry.replay };
}

function reading(folder: WatchedFolder, kept: Kept): FolderReading {
  return new FolderReading("a", folder, kept, (where, what, why) => kept.unread.push(`${where} ${what}: ${why}`));
}

const reader = (kept: Kept) => ({
  account: account(),
  understander: decoding,
  unreadable: (where: string, what: string, why: string) => void kept.unread.push(`${where} ${what}: ${why}`),
});

const cursor = (uidValidity: string, uidNext: number): Cursor => ({
  uidValidity,
  uidNext,
  lowest: 1,
  modseq: null,
  since: 0,
  total: 0,
  done: 0,
});

describe("habits of servers", () => {
  it("Gmail: All Mail is read without what stands in other folders", async () => {
    const { imap, played } = await connected("gmail-all-mail");
    const kept = new Kept();
    const all = reading({ path: "[Gmail]/All Mail", role: "archive" }, kept);
    const lookBack = new LookBack(reader(kept), () => undefined);
    await lookBack.begin(imap, [all]);
    while (!lookBack.finished) await lookBack.step(imap);
    expect(kept.ids).toEqual(["archived@customer.test"]);
    // The conversation as the server knows it; a header of that name says nothing.
    expect(kept.mail).toMatchObject([{ serverThread: "1266894439832287888" }]);
    expect(played.received.find((command) => command.includes("SINCE"))).toMatch(/X-GM-RAW ".*-in:inbox -in:sent/);
    expect(played.surprises).toEqual([]);
    const listed = [
      { path: "INBOX", role: null, certain: true, selectable: true },
      { path: "[Gmail]", role: null, certain: true, selectable: false },
      { path: "[Gmail]/All Mail", role: "all", certain: true, selectable: true },
      { path: "[Gmail]/Gesendet", role: "sent", certain: true, selectable: true },
    ];
    const none = { inbox: "INBOX", sent: null, junk: null, archive: null, more: [] };
    expect(findFolders(none, listed, true)).toMatchObject({ sent: "[Gmail]/Gesendet", archive: "[Gmail]/All Mail" });
    expect(findFolders(none, listed, false).archive).toBeNull();
  });

  it("Yahoo: messages left out of a range are asked for singly", async () => {
    const { imap, played } = await connected("yahoo-drops-some");
    await imap.open("INBOX");
    const raw = await fetchRaw(imap, [7, 8, 9]);
    expect(raw.map(({ uid }) => uid)).toEqual([7, 8]);
    expect(played.surprises).toEqual([]);
  });

  it("no special-use: Sent and Junk are known by their names", async () => {
    const { imap } = await connected("no-special-use");
    const none = { inbox: "INBOX", sent: null, junk: null, archive: null, more: [] };
    const listed = await imap.list();
    const found = findFolders(none, listed, imap.isGmail);
    expect(found).toMatchObject({ sent: "INBOX.Gesendete Objekte", junk: "INBOX.Spam", archive: null });
    const chosen = findFolders({ ...none, sent: "INBOX.Kunden", more: ["gone"] }, listed, false);
    expect(chosen.sent).toBe("INBOX.Kunden");
    expect(chosen.more).toEqual([]);
  });
});

describe("flaws of servers and messages", () => {
  it("one message that cannot be read stops nothing and is noted", async () => {
    const { imap } = await connected("one-broken-message");
    const kept = new Kept();
    kept.cursors.set("INBOX", cursor("7", 4));
    await readArrivals(imap, reading({ path: "INBOX", role: "inbox" }, kept), reader(kept));
    expect(kept.ids).toEqual(["five@customer.test"]);
    expect(kept.unread).toEqual([expect.stringMatching(/^INBOX message 4: .*Internal error/)]);
    expect(kept.cursors.get("INBOX")?.uidNext).toBe(6);
  });

  it("messages that nobody asked for are left alone, and dates that are none count as unknown", async () => {
    const { imap } = await connected("unasked-messages");
    await imap.open("INBOX");
    const raw = await fetchRaw(imap, [5]);
    expect(raw).toMatchObject([{ uid: 5, receivedAt: 0 }]);
  });

  it("a single message that breaks the connection again and again is passed over at last", async () => {
    const { imap } = await connected("capabilities: IMAP4rev1\n");
    const kept = new Kept();
    const inbox = reading({ path: "INBOX", role: "inbox" }, kept);
    const breaks = () => Promise.reject(Object.assign(new Error("closed"), { code: "NoConnection" }));
    await expect(inbox.carefully(imap, [1, 2, 3, 4], breaks)).rejects.toThrow();
    expect(inbox.batchLimit).toBe(2);
    for (let time = 0; time < 5; time += 1) await expect(inbox.carefully(imap, [3], breaks)).rejects.toThrow();
    expect(await inbox.carefully(imap, [3], breaks)).toEqual([]);
    expect(kept.unread).toHaveLength(1);
    expect(await inbox.carefully(imap, [4], async () => ["four"])).toEqual(["four"]);
  });

  const hostile: readonly (readonly [string, string])[] = [
    ["announces a literal of a gigabyte", "S: * 1 FETCH (UID 5 BODY[] {1073741824}"],
    ["nests a million parentheses", `S: * 1 FETCH (UID 5 BODYSTRUCTURE ${"(".repeat(1_000_000)}`],
    ["sends an endless line", `S: * SEARCH ${"1 ".repeat(12_000_000)}`],
  ];
  it.each(hostile)(
    "a server that %s costs a command or the connection, not the program",
    async (_what, line) => {
      const transcript = [
        "capabilities: IMAP4rev1",
        "C: EXAMINE",
        "S: * 1 EXISTS",
        "S: * OK [UIDVALIDITY 7] ok",
        "S: * OK [UIDNEXT 6] next",
        "S: {tag} OK selected",
        "C: UID SEARCH",
        line,
        "S: {tag} OK done",
      ].join("\n");
      const { imap } = await connected(transcript);
      await imap.open("INBOX");
      const before = process.memoryUsage().rss;
      await expect(imap.search({ uids: "1:*" })).rejects.toThrow();
      expect(process.memoryUsage().rss - before).toBeLessThan(400 * 1024 * 1024);
    },
    20_000,
  );

  it("folder names are only names", async () => {
    const names = ['"../../etc/passwd"', '"a\\"b"', '"tab\there"', '"&AAA-"'];
    const listed = names.map((name) => `S: * LIST () "/" ${name}`);
    const { imap } = await connected(
      ["capabilities: IMAP4rev1", 'C: LIST "" "*"', ...listed, "S: {tag} OK done"].join("\n"),
    );
    expect((await imap.list()).map(({ path }) => path)).toContain("../../etc/passwd");
  });
});

describe("what servers say when they refuse", () => {
  const refusals: readonly (readonly [string, string])[] = [
    ["NO [AUTHENTICATIONFAILED] Authentication failed.", "wrong-password"],
    ["NO [UNAVAILABLE] Temporary authentication failure.", "throttled"],
    ["NO [ALERT] Application-specific password required: https://support.google.com/x (Failure)", "wrong-password"],
    ["NO [ALERT] Your account is not enabled for IMAP use. Please visit your account settings.", "imap-disabled"],
    ["NO [ALERT] Too many simultaneous connections. (Failure)", "throttled"],
    ["NO [LIMIT] User account rate limited", "throttled"],
    ["BAD Request is throttled. Suggested Backoff Time: 299 milliseconds", "throttled"],
    ["NO LOGIN failed.", "wrong-password"],
    ["NO [EXPIRED] The password has expired", "sign-in-expired"],
  ];
  it.each(refusals)("%s is %s", async (answer, code) => {
    const played = await replay(`capabilities: IMAP4rev1\nC: LOGIN\nS: {tag} ${answer}\n`);
    open.push({ replay: played });
    const server = { host: "127.0.0.1", port: played.port, security: "none", user: "wera", trusted: null } as const;
    const error: unknown = await Imap.connect(server, { kind: "password", password: "x" }, 10_000).catch(
      (reason) => reason,
    );
    expect(error).toBeInstanceOf(Error);
    expect(imapProblem(error, false).code).toBe(code);
  });

  it("Microsoft: signed in, but IMAP is off", async () => {
    const played = await replay(
      "capabilities: IMAP4rev1 NAMESPACE\nC: LOGIN\nS: {tag} OK done\nC: NAMESPACE\nS: {tag} BAD User is authenticated but not connected.\n",
    );
    open.push({ replay: played });
    const server = { host: "127.0.0.1", port: played.port, security: "none", user: "wera", trusted: null } as const;
    const error: unknown = await Imap.connect(server, { kind: "password", password: "x" }, 10_000).catch(
      (reason) => reason,
    );
    expect(imapProblem(error, false).code).toBe("imap-disabled");
  });
});
