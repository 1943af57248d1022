// Look-back, new mail, reconnecting and renumbered folders: what every IMAP server must bear out.
import { ImapFlow } from "imapflow";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailService } from "../../../electron/engine/ports.ts";
import { eventually, type StoredMessage } from "../../servers/index.ts";
import { account, followUp, Ledger, message, PASSWORD, service } from "./owner.ts";

/** A server with mailboxes, as far as reading needs it. */
export interface ReadingServer {
  readonly host: string;
  readonly imap: { readonly tls: number };
  addUser(address: string, password: string): Promise<void>;
  deliver(raw: string, to: string): Promise<void>;
  append(address: string, folder: string, raw: string): Promise<unknown>;
  fill(address: string, folder: string, messages: readonly { raw: string; date: number }[]): Promise<void>;
  messages(address: string, folder: string): Promise<readonly StoredMessage[]>;
  /** Gives INBOX another UIDVALIDITY and its messages other UIDs. */
  renumber(address: string): Promise<void>;
  kill(): Promise<void>;
  restart(): Promise<void>;
  close(): Promise<void>;
  /** New mail is told within so many ms: more where the server has to be asked for it. Default 2000. */
  readonly tellsWithin?: number;
}

const DAY = 86_400_000;

export function watchingSuite(name: string, start: () => Promise<ReadingServer>): void {
  let servers: ReadingServer;
  let ledger: Ledger;
  let mail: MailService;
  let user = 0;
  let address = "";

  beforeAll(async () => {
    servers = await start();
  });
  afterAll(async () => {
    await servers?.close();
  });
  beforeEach(async () => {
    user += 1;
    address = `owner${user}@workshop.test`;
    await servers.addUser(address, PASSWORD);
    ledger = new Ledger();
    mail = service(ledger);
  });
  afterEach(async () => {
    await mail.close();
  });

  async function own() {
    const made = await account(servers, { address });
    return { ...made, imap: { ...made.imap, user: address }, smtp: { ...made.smtp, user: address } };
  }

  /** `count` messages in a folder, one an hour, the last an hour ago. */
  async function fill(folder: string, count: number, name: string): Promise<void> {
    const now = Date.now();
    await servers.fill(
      address,
      folder,
      Array.from({ length: count }, (_, index) => {
        const at = now - (count - index) * 3_600_000;
        return { raw: message(`${name}-${index}@customer.test`, { at }), date: at };
      }),
    );
  }

  /** Another mail program of the owner, which has a folder open. */
  async function elsewhere(folder: string, work: (client: ImapFlow) => Promise<unknown>): Promise<void> {
    const client = new ImapFlow({
      host: servers.host,
      port: servers.imap.tls,
      secure: true,
      auth: { user: address, pass: PASSWORD },
      tls: { rejectUnauthorized: false },
      logger: false,
    });
    await client.connect();
    await client.mailboxOpen(folder);
    await work(client);
    await client.logout();
  }
  const place = (id: string) => ledger.mail.get(`${id}@customer.test`)?.place;
  const uidOf = (id: string) => `${place(id)?.uid}`;
  const left = () => [...ledger.gone].map((id) => id.split("@")[0]).toSorted();

  const watching = () => eventually(async () => ledger.health?.state === "watching" && ledger.health.completeUntil);

  describe(`${name}: look-back`, () => {
    it("reads INBOX and Sent of the span once each, newest first, and nothing older", async () => {
      await fill("INBOX", 400, "in");
      await fill("Sent", 120, "out");
      const old = Date.now() - 60 * DAY;
      await servers.fill(address, "INBOX", [{ raw: message("old@customer.test", { at: old }), date: old }]);
      mail.watch(await own());
      await watching();
      expect(ledger.mail.size).toBe(520);
      expect([...ledger.times.values()].every((times) => times === 1)).toBe(true);
      expect(ledger.mail.get("out-3@customer.test")?.role).toBe("sent");
      expect(ledger.mail.get("in-3@customer.test")?.role).toBe("inbox");
      expect(ledger.batches.every(({ arrived }) => arrived === "look-back")).toBe(true);
      const filled = ledger.batches.filter(({ ids }) => ids.length > 0);
      expect(filled[0]?.ids).toContain("in-399@customer.test");
      // Sent is not left to the end.
      expect(filled.slice(0, 3).some(({ folder }) => folder === "Sent")).toBe(true);
      expect(ledger.cursors.get("account-1/INBOX")).toMatchObject({ lowest: 1, total: 400, done: 400 });
      expect(ledger.folders).toMatchObject({ inbox: "INBOX", sent: "Sent", junk: "Junk" });
      const progress = ledger.healths.flatMap(({ lookBack }) => lookBack ?? []);
      expect(progress.some(({ total }) => total === 520)).toBe(true);
    });

    it("goes on after a restart where it was broken off", async () => {
      await fill("INBOX", 300, "in");
      let commits = 0;
      ledger.beforeCommit = async () => {
        commits += 1;
        if (commits > 5) throw Object.assign(new Error("no space left"), { code: "ENOSPC" });
      };
      mail.watch(await own());
      await eventually(async () => ledger.health?.problem?.code === "disk");
      await mail.close();
      const before = ledger.mail.size;
      expect(before).toBeGreaterThan(0);
      expect(before).toBeLessThan(300);
      ledger.beforeCommit = async () => undefined;
      mail = service(ledger);
      mail.watch(await own());
      await watching();
      expect(ledger.mail.size).toBe(300);
      expect([...ledger.times.values()].every((times) => times === 1)).toBe(true);
    });

    it("reads on from the old start when the owner looks further back", async () => {
      const days = (count: number) => Date.now() - count * DAY;
      await servers.fill(
        address,
        "INBOX",
        [50, 40, 20, 10].map((age) => ({ raw: message(`d${age}@customer.test`, { at: days(age) }), date: days(age) })),
      );
      const made = await own();
      mail.watch(made);
      await watching();
      expect([...ledger.mail.keys()].toSorted()).toEqual(["d10@customer.test", "d20@customer.test"]);
      mail.watch({ ...made, since: days(45) });
      await eventually(async () => ledger.mail.size === 3);
      await watching();
      expect(ledger.mail.has("d40@customer.test")).toBe(true);
      expect(ledger.times.get("d10@customer.test")).toBe(1);
    });

    it("ends at once when the owner stops it, and reads the rest when she asks again", async () => {
      await fill("INBOX", 400, "in");
      const made = await own();
      // The first batches only: the reading waits until it has been stopped.
      let goOn: () => void = () => undefined;
      const stopped = new Promise<void>((resolve) => {
        goOn = resolve;
      });
      let commits = 0;
      ledger.beforeCommit = async () => {
        commits += 1;
        if (commits > 3) await stopped;
      };
      mail.watch(made);
      await eventually(async () => commits > 3);
      mail.watch({ ...made, since: Date.now() });
      goOn();
      await watching();
      const read = ledger.mail.size;
      expect(read).toBeGreaterThan(0);
      expect(read).toBeLessThan(400);
      mail.watch(made);
      await eventually(async () => ledger.mail.size === 400);
    });

    it("reads of Junk only reports and answers", async () => {
      const now = Date.now();
      const answer = message("answer@customer.test", { headers: ["In-Reply-To: <mine@workshop.test>"] });
      const bounce = message("bounce@mx.test", {
        from: "MAILER-DAEMON@mx.test",
        headers: ["Content-Type: multipart/report; report-type=delivery-status; boundary=b"],
        text: "--b\nContent-Type: text/plain\n\nIt failed.\n--b--\n",
      });
      await servers.fill(address, "Junk", [
        { raw: message("spam@spam.test", { subject: "Cheap watches" }), date: now },
        { raw: answer, date: now },
        { raw: bounce, date: now },
      ]);
      mail.watch(await own());
      await watching();
      expect([...ledger.mail.keys()].toSorted()).toEqual(["answer@customer.test", "bounce@mx.test"]);
      expect(ledger.mail.get("answer@customer.test")?.role).toBe("junk");
    });

    it("reads the folders that the owner chose in addition, and no others", async () => {
      await fill("Jobs", 3, "job");
      await fill("Private", 3, "private");
      const made = await own();
      mail.watch({ ...made, folders: { ...made.folders, more: ["Jobs", "Gone"] } });
      await watching();
      expect([...ledger.mail.keys()].toSorted()).toEqual([0, 1, 2].map((index) => `job-${index}@customer.test`));
      await servers.append(address, "Jobs", message("job-new@customer.test"));
      await eventually(async () => ledger.news.some(({ message }) => message.messageId === "job-new@customer.test"));
      expect(ledger.folders?.more).toEqual(["Jobs"]);
    });

    it("reads of a large message the text and the names of its attachments, never the attachments", async () => {
      const big = Buffer.alloc(3_000_000, 1).toString("base64").replaceAll(/.{76}/g, "$&\r\n");
      const raw = message("large@customer.test", {
        headers: ["MIME-Version: 1.0", "Content-Type: multipart/mixed; boundary=cut"],
        text: [
          "--cut",
          "Content-Type: text/plain; charset=utf-8",
          "Content-Transfer-Encoding: quoted-printable",
          "",
          "Could you please look at the pl=C3=A4ne?",
          "--cut",
          'Content-Type: application/pdf; name="plan.pdf"',
          'Content-Disposition: attachment; filename="plan.pdf"',
          "Content-Transfer-Encoding: base64",
          "",
          big,
          "--cut--",
        ].join("\r\n"),
      });
      await servers.deliver(raw, address);
      mail.watch(await own());
      await watching();
      const read = ledger.mail.get("large@customer.test");
      expect(read?.understanding.newText).toContain("pläne");
      expect(read?.attachments).toEqual(["plan.pdf"]);
    });
  });

  describe(`${name}: new mail`, () => {
    it("is told within a second, in INBOX and in Sent", async () => {
      mail.watch(await own());
      await watching();
      const took: number[] = [];
      for (let index = 0; index < 5; index += 1) {
        const began = Date.now();
        await servers.deliver(message(`new-${index}@customer.test`), address);
        await eventually(async () =>
          ledger.news.some(({ message }) => message.messageId === `new-${index}@customer.test`),
        );
        took.push(Date.now() - began);
      }
      expect(Math.max(...took)).toBeLessThan(servers.tellsWithin ?? 2000);
      const began = Date.now();
      await servers.append(address, "Sent", message("sent@workshop.test", { from: address }));
      await eventually(async () => ledger.mail.has("sent@workshop.test"));
      expect(Date.now() - began).toBeLessThan(servers.tellsWithin ?? 2000);
      expect(ledger.mail.get("sent@workshop.test")?.role).toBe("sent");
      await servers.append(address, "Junk", message("j@x.test", { headers: ["References: <a@workshop.test>"] }));
      await eventually(async () => ledger.mail.has("j@x.test"));
    });

    it("is there when refresh has resolved", async () => {
      mail.watch(await own());
      await watching();
      await servers.deliver(message("now@customer.test"), address);
      await mail.refresh("account-1");
      expect(ledger.mail.has("now@customer.test")).toBe(true);
    });

    it("that came while nobody watched is read as new", async () => {
      await fill("INBOX", 3, "in");
      mail.watch(await own());
      await watching();
      await mail.close();
      await servers.deliver(message("meanwhile@customer.test"), address);
      mail = service(ledger);
      mail.watch(await own());
      await eventually(async () => ledger.news.some(({ message }) => message.messageId === "meanwhile@customer.test"));
      expect(ledger.times.get("in-1@customer.test")).toBe(1);
    });
  });

  describe(`${name}: what leaves`, () => {
    it("is known while it is watched: deleted, moved away, moved to another watched folder", async () => {
      await fill("INBOX", 6, "in");
      await fill("Sent", 3, "out");
      await fill("Jobs", 1, "job");
      await fill("Private", 1, "private");
      const made = await own();
      mail.watch({ ...made, folders: { ...made.folders, more: ["Jobs"] } });
      await watching();
      await elsewhere("INBOX", async (client) => {
        await client.messageDelete(uidOf("in-1"), { uid: true });
        await client.messageMove(uidOf("in-2"), "Private", { uid: true });
        await client.messageMove(uidOf("in-3"), "Jobs", { uid: true });
        // Marks say nothing of places.
        await client.messageFlagsAdd(uidOf("in-4"), ["\\Seen"], { uid: true });
      });
      await elsewhere("Sent", (client) => client.messageDelete(uidOf("out-1"), { uid: true }));
      await eventually(async () => place("in-3")?.folder === "Jobs" && left().includes("out-1") && left().length >= 3);
      // Which of the two folders is looked at first decides whether in-3 was away for an instant.
      await eventually(async () => left().join() === "in-1,in-2,out-1" || left().join() === "in-1,in-2,in-3,out-1");
      await servers.deliver(message("after@customer.test"), address);
      await eventually(async () => ledger.mail.has("after@customer.test"));
      expect(ledger.times.get("in-4@customer.test")).toBe(1);
    });

    it("is known when it left while nobody watched, even all of it", async () => {
      await fill("INBOX", 300, "in");
      await fill("Sent", 2, "out");
      mail.watch(await own());
      await watching();
      await mail.close();
      await elsewhere("INBOX", (client) =>
        client.messageDelete(`${uidOf("in-100")}:${uidOf("in-199")}`, { uid: true }),
      );
      await elsewhere("Sent", (client) => client.messageDelete("1:*"));
      await servers.deliver(message("new@customer.test"), address);
      mail = service(ledger);
      mail.watch(await own());
      await eventually(async () => ledger.gone.size === 102);
      expect(left()).toContain("in-100");
      expect(left()).toContain("in-199");
      expect(left()).toContain("out-1");
      expect(left()).not.toContain("in-99");
      await eventually(async () => ledger.mail.has("new@customer.test"));
    });
  });

  describe(`${name}: the copy of what was sent`, () => {
    it("is put into Sent once, with its flag and every letter, and found there by its id", async () => {
      const made = await own();
      mail.watch(made);
      await watching();
      const mine = followUp({ from: { name: "Wera", address }, text: "Grüße\n\nIt is ready." });
      expect(await mail.inSent(made, mine.messageId)).toBe(false);
      await mail.fileCopy(made, mine);
      await mail.fileCopy(made, mine);
      expect(await mail.inSent(made, mine.messageId)).toBe(true);
      const copies = await servers.messages(address, "Sent");
      expect(copies).toHaveLength(1);
      expect(copies[0]?.flags).toContain("\\Seen");
      await eventually(async () => ledger.mail.get(mine.messageId)?.role === "sent");
      const texts = await mail.texts(made, [{ messageId: mine.messageId, place: null, sent: true }]);
      expect(texts.get(mine.messageId)).toContain("Grüße");
      const source = await mail.source(made, { messageId: mine.messageId, place: null, sent: true });
      expect(Buffer.from(source ?? []).toString()).toBe(copies[0]?.raw);
    });

    it("of a message that the server filed by itself is not put there again", async () => {
      const made = await own();
      mail.watch(made);
      await watching();
      const mine = followUp();
      await servers.append(address, "Sent", message(mine.messageId, { from: address }));
      await mail.fileCopy(made, mine);
      expect(await servers.messages(address, "Sent")).toHaveLength(1);
    });
  });

  describe(`${name}: weather`, () => {
    it("comes back by itself when the server was restarted", async () => {
      mail.watch(await own());
      await watching();
      await servers.kill();
      await eventually(async () => ledger.health?.state === "waiting");
      expect(ledger.health?.problem?.server).toBe("imap");
      await servers.restart();
      await servers.deliver(message("after@customer.test"), address);
      await eventually(async () => ledger.mail.has("after@customer.test"));
      await watching();
      expect(ledger.health?.problem).toBeNull();
    });

    it("reads a renumbered folder again, without losing what arrives", async () => {
      await fill("INBOX", 30, "in");
      mail.watch(await own());
      await watching();
      const before = ledger.cursors.get("account-1/INBOX");
      await servers.renumber(address);
      await servers.deliver(message("later@customer.test"), address);
      await eventually(async () => ledger.mail.has("later@customer.test"));
      await eventually(async () => ledger.times.get("in-0@customer.test") === 2);
      expect(ledger.cursors.get("account-1/INBOX")?.uidValidity).not.toBe(before?.uidValidity);
      expect(ledger.mail.size).toBe(31);
    });
  });
}
