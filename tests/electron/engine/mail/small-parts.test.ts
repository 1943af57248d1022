// The small parts of the mail side: lane, waiter, sign-in, health, junk, UID sets, folders, trust.
import { Socket } from "node:net";
import { describe, expect, it } from "vitest";
import { findFolders, watched } from "../../../../electron/engine/mail/folders.ts";
import { HealthBoard } from "../../../../electron/engine/mail/health.ts";
import type { Imap } from "../../../../electron/engine/mail/imap.ts";
import { worthReading } from "../../../../electron/engine/mail/junk.ts";
import { Lane, Stopped, TooLate } from "../../../../electron/engine/mail/lane.ts";
import { uidSet } from "../../../../electron/engine/mail/raw-mail.ts";
import { understand } from "../../../../electron/engine/mail/reader.ts";
import { assertTrusted, isLoopback, NotEncrypted } from "../../../../electron/engine/mail/secure.ts";
import { SignIn, SignInNeeded } from "../../../../electron/engine/mail/sign-in.ts";
import { Waiter } from "../../../../electron/engine/mail/waiter.ts";
import type { Secret } from "../../../../electron/engine/ports.ts";
import type { Health, Problem } from "../../../../shared/ledger/account.ts";
import { decoding } from "../../../helpers/decoding.ts";
import { account } from "./kept.ts";

const connection = (alive: boolean) => ({ alive }) as Imap;
const problem: Problem = { code: "wrong-password", server: "imap", details: "no", certificate: null };

describe("the lane", () => {
  it("does jobs in order, and again after a loss", async () => {
    const lane = new Lane();
    const done: string[] = [];
    const first = lane.do(async (imap) => {
      if (!imap.alive) throw new Error("lost");
      done.push("first");
      return 1;
    });
    const second = lane.do(async () => void done.push("second"));
    await expect(lane.work(connection(false))).rejects.toThrow("lost");
    expect(done).toEqual([]);
    await lane.work(connection(true));
    expect([await first, done]).toEqual([1, ["first", "second"]]);
    await second;
    expect(lane.empty).toBe(true);
  });

  it("tells what a job says on a living connection, and goes on", async () => {
    const lane = new Lane();
    const bad = lane.do(() => Promise.reject(new Error("no such folder")));
    const good = lane.do(async () => 2);
    const failed = expect(bad).rejects.toThrow("no such folder");
    await lane.work(connection(true));
    await failed;
    expect(await good).toBe(2);
  });

  it("gives up in time, and when it is stopped", async () => {
    const lane = new Lane();
    let ran = false;
    await expect(lane.do(async () => (ran = true), 10)).rejects.toBeInstanceOf(TooLate);
    const waiting = lane.do(async () => 3);
    const refused = expect(waiting).rejects.toBeInstanceOf(Stopped);
    lane.stop();
    await refused;
    await expect(lane.do(async () => 4)).rejects.toBeInstanceOf(Stopped);
    await lane.work(connection(true));
    expect(ran).toBe(false);
  });
});

describe("the waiter", () => {
  it("wakes when told, also when told before, or when the time or the signal comes", async () => {
    const waiter = new Waiter();
    waiter.tell();
    expect(await waiter.wait(10_000)).toBe(true);
    expect(await waiter.wait(5)).toBe(false);
    const later = waiter.wait(10_000);
    waiter.tell();
    expect(await later).toBe(true);
    const stop = new AbortController();
    const stopped = waiter.wait(10_000, stop.signal);
    stop.abort();
    expect(await stopped).toBe(false);
    expect(await waiter.wait(10_000, stop.signal)).toBe(false);
  });
});

describe("signing in", () => {
  it("keeps a refused password to itself, longer each time, but tries a new one at once", async () => {
    let password = "old";
    const signIn = new SignIn(async () => ({ kind: "password", password }), 1000, false);
    const secret = await signIn.secret(0);
    signIn.refuse(secret, problem, 0);
    await expect(signIn.secret(999)).rejects.toBeInstanceOf(SignInNeeded);
    signIn.refuse(await signIn.secret(1000), problem, 1000);
    await expect(signIn.secret(2999)).rejects.toBeInstanceOf(SignInNeeded);
    await signIn.secret(3000);
    password = "new";
    expect(await signIn.secret(2500)).toMatchObject({ password: "new" });
  });

  it("may be told to try again, though not every second", async () => {
    const signIn = new SignIn(async () => ({ kind: "token", token: "t" }), 1000, true);
    signIn.refuse(await signIn.secret(0), problem, 0);
    signIn.forgive(49);
    await expect(signIn.secret(49)).rejects.toBeInstanceOf(SignInNeeded);
    signIn.forgive(50);
    await signIn.secret(50);
  });

  it("asks for a sign-in when there is no secret", async () => {
    const needs = (code: string) => ({ problem: { code } });
    await expect(new SignIn(async () => null, 1000, false).secret(0)).rejects.toMatchObject(needs("wrong-password"));
    await expect(new SignIn(async () => null, 1000, true).secret(0)).rejects.toMatchObject(needs("sign-in-expired"));
  });

  it("says that a token was refused when it asks for another", async () => {
    const asked: boolean[] = [];
    const signIn = new SignIn(
      async (refused) => {
        asked.push(refused);
        return { kind: "token", token: `t${asked.length}` };
      },
      1000,
      true,
    );
    signIn.refuse(await signIn.secret(0), problem, 0);
    expect(await signIn.secret(1)).toEqual({ kind: "token", token: "t2" });
    const taken = await signIn.with(
      async (secret) => secret,
      () => null,
    );
    expect(taken).toEqual({ kind: "token", token: "t3" });
    await signIn.secret(2);
    expect(asked).toEqual([false, true, true, false]);
  });

  it("replaces a refused token once, and a refused password never", async () => {
    const tried = async (kind: "token" | "password", good: number) => {
      const secrets: string[] = [];
      const ask = async () => {
        const words = `${secrets.length + 1}`;
        return kind === "token" ? ({ kind, token: words } as const) : ({ kind, password: words } as const);
      };
      const begin = async (secret: Secret) => {
        secrets.push(secret.kind === "token" ? secret.token : secret.password);
        if (secrets.length < good) throw new Error("refused");
        return secrets.join();
      };
      return new SignIn(ask, 1000, kind === "token").with(begin, () => problem);
    };
    expect(await tried("token", 2)).toBe("1,2");
    await expect(tried("token", 3)).rejects.toBeInstanceOf(SignInNeeded);
    expect(await tried("password", 1)).toBe("1");
    await expect(tried("password", 2)).rejects.toBeInstanceOf(SignInNeeded);
  });

  it("lets what is no refusal through, and knows when there is another secret", async () => {
    let token = "old";
    const signIn = new SignIn(async () => ({ kind: "token", token }), 1000, true);
    const down = async () => Promise.reject(new Error("down"));
    await expect(signIn.with(down, () => null)).rejects.toThrow("down");
    expect(await signIn.renewed()).toBe(false);
    await expect(signIn.with(down, () => problem)).rejects.toBeInstanceOf(SignInNeeded);
    expect(await signIn.renewed()).toBe(false);
    token = "new";
    expect(await signIn.renewed()).toBe(true);
  });
});

describe("health", () => {
  const board = () => {
    const told: Health[] = [];
    const made = new HealthBoard("a", (health) => told.push(health));
    const now = (): Health => {
      made.flush();
      return told.at(-1) as Health;
    };
    return { made, now };
  };

  it("is as good as the worse connection", () => {
    const { made, now } = board();
    expect(now()).toMatchObject({ state: "connecting", completeUntil: null });
    made.link("second", "up", null);
    expect(now().state).toBe("connecting");
    made.progress({ done: 1, total: 10 });
    expect(now().state).toBe("looking-back");
    made.progress(null);
    made.link("inbox", "up", null);
    expect(now().state).toBe("watching");
    made.link("inbox", "waiting", { ...problem, code: "timeout" });
    expect(now()).toMatchObject({ state: "waiting", problem: { code: "timeout" } });
    made.link("second", "needs-sign-in", problem);
    expect(now()).toMatchObject({ state: "needs-sign-in", problem: { code: "wrong-password" } });
    made.link("inbox", "needs-sign-in", problem);
    made.link("second", "waiting", { ...problem, code: "server" });
    expect(now()).toMatchObject({ state: "needs-sign-in", problem: { code: "wrong-password" } });
  });

  it("keeps a bounded list of what could not be read", () => {
    const { made, now } = board();
    for (let index = 0; index < 300; index += 1) made.unreadable("INBOX", `message ${index % 150}`, "broken");
    expect(now().unread).toHaveLength(100);
    expect(now().unread.at(-1)).toEqual({ what: "INBOX: message 149", why: "broken" });
  });
});

describe("reading", () => {
  const raw = (uid: number, text: string) => ({
    uid,
    receivedAt: 0,
    source: { kind: "whole", bytes: Buffer.from(text.replaceAll("\n", "\r\n")) } as const,
  });

  it("notes what cannot be read by its subject, and goes on", async () => {
    const unread: string[] = [];
    const asked: boolean[] = [];
    const read = await understand(
      {
        account: account({ aliases: ["Shop@Workshop.test"] }),
        unreadable: (folder, what, why) => void unread.push(`${folder} ${what} ${why}`),
        understander: {
          read: async (mail) => {
            asked.push(...mail.map(({ sent }) => sent));
            const [first] = await decoding.read(mail);
            return [first ?? { unreadable: "" }, { unreadable: "took too long" }, { unreadable: "broken" }];
          },
        },
      },
      { path: "All Mail", role: "archive" },
      "7",
      [
        raw(1, "From: shop@workshop.test\nMessage-ID: <a@b>\n\nhello"),
        raw(2, "From: ada@customer.test\nSubject: =?utf-8?Q?B=C3=A4lle?=\n\nhello"),
        raw(3, "no header"),
      ],
    );
    expect(read).toMatchObject([{ place: { folder: "All Mail", uidValidity: "7", uid: 1 }, role: "archive" }]);
    expect(unread).toEqual(["All Mail Bälle took too long", "All Mail message 3 broken"]);
    // In a folder of all mail the sender tells what the owner wrote.
    expect(asked).toEqual([true, false, false]);
  });
});

describe("Junk", () => {
  const header = (...lines: string[]) => Buffer.from(`${lines.join("\r\n")}\r\n\r\n`);
  it.each([
    [header("Content-Type: multipart/report; report-type=delivery-status")],
    [header("From: Mail Delivery Subsystem <MAILER-DAEMON@mx.test>")],
    [header("Return-Path: <>")],
    [header("X-Failed-Recipients: ada@customer.test")],
    [header("In-Reply-To: <mine@workshop.test>")],
    [header("References:", " <mine@workshop.test>")],
  ])("reads %s", (bytes) => expect(worthReading(bytes)).toBe(true));
  it.each([
    [header("From: Rich <rich@spam.test>", "Subject: In-Reply-To: <x@y>")],
    [header("From: notmailer-daemon@spam.test")],
    [header("In-Reply-To: hello")],
    [Buffer.alloc(0)],
    [Buffer.alloc(300_000, 65)],
  ])("leaves spam", (bytes) => expect(worthReading(bytes)).toBe(false));
});

describe("UID sets", () => {
  it.each([
    [[], ""],
    [[7], "7"],
    [[3, 1, 2], "1:3"],
    [[9, 1, 2, 5, 6, 7], "1:2,5:7,9"],
  ])("%j", (uids, set) => expect(uidSet(uids)).toBe(set));
});

describe("folders", () => {
  const folder = (path: string, role: string | null = null, certain = true, selectable = true) => ({
    path,
    role,
    certain,
    selectable,
  });
  const none = { inbox: "INBOX", sent: null, junk: null, archive: null, more: [] };

  it("prefers what the server says to what the name says, and what was chosen to both", () => {
    const listed = [folder("INBOX"), folder("Old/Sent", "sent", false), folder("Gesendet", "sent"), folder("Mine")];
    expect(findFolders(none, listed, false).sent).toBe("Gesendet");
    expect(findFolders({ ...none, sent: "Mine" }, listed, false).sent).toBe("Mine");
    expect(findFolders({ ...none, sent: "Gone" }, listed, false).sent).toBe("Gesendet");
    expect(findFolders(none, [folder("inbox"), folder("Sent", "sent", true, false)], false)).toMatchObject({
      inbox: "inbox",
      sent: null,
    });
  });

  it("what the owner took out stays out, and is found again when she puts it back", () => {
    const listed = [folder("INBOX"), folder("Archive", "archive"), folder("Junk", "junk"), folder("Jobs")];
    const left = ["Archive", "Junk"];
    const chosen = findFolders({ ...none, more: ["Jobs"], left }, listed, false);
    expect(chosen).toEqual({ inbox: "INBOX", sent: null, archive: null, junk: null, more: ["Jobs"], left });
    expect(watched(chosen).map(({ path }) => path)).toEqual(["INBOX", "Jobs"]);
    expect(findFolders({ ...chosen, left: [] }, listed, false)).toMatchObject({ archive: "Archive", junk: "Junk" });
  });

  it("reads each folder once, in its first role", () => {
    const all = watched({ inbox: "INBOX", sent: "Sent", junk: "Junk", archive: "INBOX", more: ["Sent", "Jobs"] });
    expect(all).toEqual([
      { path: "INBOX", role: "inbox" },
      { path: "Sent", role: "sent" },
      { path: "Jobs", role: "archive" },
      { path: "Junk", role: "junk" },
    ]);
  });
});

describe("trust", () => {
  it.each(["127.0.0.1", "127.9.8.7", "::1", "::ffff:127.0.0.1"])("%s is loopback", (address) =>
    expect(isLoopback(address)).toBe(true),
  );
  it.each([undefined, "", "10.0.0.1", "128.0.0.1", "1127.0.0.1", "::2", "127.0.0.1.evil.test", "::ffff:10.0.0.1"])(
    "%s is not",
    (address) => expect(isLoopback(address)).toBe(false),
  );

  it("refuses clear text to any other machine, and everywhere unless the account says so", () => {
    const socket = (remoteAddress: string) =>
      Object.defineProperty(new Socket(), "remoteAddress", { value: remoteAddress });
    const server = { host: "mail.test", port: 143, user: "w", trusted: null };
    expect(() => assertTrusted(socket("192.0.2.1"), { ...server, security: "none" })).toThrow(NotEncrypted);
    expect(() => assertTrusted(socket("127.0.0.1"), { ...server, security: "starttls" })).toThrow(NotEncrypted);
    expect(() => assertTrusted(socket("127.0.0.1"), { ...server, security: "none" })).not.toThrow();
  });
});
