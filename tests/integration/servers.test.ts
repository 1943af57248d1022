// The test servers themselves: real delivery, refusal, bounce, certificates, loss and return, so that later tests may lean on them.
import { ImapFlow } from "imapflow";
import { createTransport } from "nodemailer";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startController, startThroughController } from "../servers/controller.ts";
import { eventually, LineProxy, type MailServers, oddDomains, startMailServers } from "../servers/index.ts";

const owner = "owner@workshop.test";
const ada = "ada@customer.test";
const password = "bell:and spoke";
let servers: MailServers;

beforeAll(async () => {
  servers = await startMailServers();
  await servers.addUser(owner, password);
  await servers.addUser(ada, password);
}, 300_000);
afterAll(() => servers?.close());

function imap(overrides: { host?: string; port?: number; secure?: boolean; pass?: string; ca?: string } = {}) {
  const client = new ImapFlow({
    host: overrides.host ?? servers.host,
    port: overrides.port ?? servers.imap.tls,
    secure: overrides.secure ?? true,
    doSTARTTLS: overrides.secure === false ? true : undefined,
    auth: { user: owner, pass: overrides.pass ?? password },
    tls: { ca: overrides.ca ?? servers.ca },
    logger: false,
    connectionTimeout: 3_000,
    greetingTimeout: 3_000,
    socketTimeout: 3_000,
  });
  client.on("error", () => undefined);
  return client;
}

async function connectFailure(client: ImapFlow): Promise<string> {
  try {
    await client.connect();
    return "connected";
  } catch (error) {
    return error instanceof Error ? `${error.message} ${(error as NodeJS.ErrnoException).code ?? ""}` : String(error);
  } finally {
    client.close();
  }
}

function send(to: string, subject: string, options: { host?: string; tls?: boolean; requireTLS?: boolean } = {}) {
  const secure = options.tls ?? true;
  const transport = createTransport({
    host: options.host ?? servers.host,
    port: secure ? servers.smtp.tls : servers.smtp.starttls,
    secure,
    requireTLS: options.requireTLS ?? !secure,
    auth: { user: owner, pass: password },
    tls: { ca: servers.ca },
  });
  return transport.sendMail({ from: owner, to, subject, text: "The wheel is true again." });
}

async function bounceAbout(subject: string, seconds = 20): Promise<string> {
  const found = await eventually(
    async () =>
      (await servers.messages(owner)).find(
        ({ raw }) => raw.includes("message/delivery-status") && raw.includes(subject),
      ),
    seconds,
  );
  return found.raw;
}

describe("mail travels", () => {
  test.each([true, false])("from submission (TLS at once: %s) through both servers to the customer", async (tls) => {
    const subject = `Wheel ${tls}`;
    await send(ada, subject, { tls });
    const arrived = await eventually(async () =>
      (await servers.messages(ada)).find(({ raw }) => raw.includes(subject)),
    );
    expect(arrived.raw.match(/^Received: /gm)?.length).toBeGreaterThanOrEqual(3);
  });

  test("append keeps date and flags, fill puts many, deliver arrives in INBOX", async () => {
    const date = Date.UTC(2024, 4, 3, 10);
    const raw = "From: owner@workshop.test\nSubject: Sent by hand\n\nYes.\n";
    const uid = await servers.append(owner, "Sent", raw, { date, flags: ["\\Seen"] });
    const [sent] = await servers.messages(owner, "Sent");
    expect(sent).toMatchObject({ uid, date, raw: raw.replaceAll("\n", "\r\n") });
    expect(sent?.flags).toContain("\\Seen");

    const many = Array.from({ length: 500 }, (_, n) => ({ raw: `Subject: Old ${n}\n\nOld.\n`, date: date + n * 1000 }));
    await servers.fill(owner, "Archive", many);
    const filled = await servers.messages(owner, "Archive");
    expect(filled).toHaveLength(500);
    expect(filled[7]).toMatchObject({ date: date + 7000 });

    await servers.deliver("From: ada@customer.test\nSubject: Delivered\n\nHello.\n", owner);
    expect((await servers.messages(owner)).at(-1)?.raw).toContain("Subject: Delivered");
  });

  test("a mailbox may lack its Sent folder", async () => {
    await servers.addUser("bare@workshop.test", password, { withoutSent: true });
    const client = new ImapFlow({
      host: servers.host,
      port: servers.imap.tls,
      secure: true,
      auth: { user: "bare@workshop.test", pass: password },
      tls: { ca: servers.ca },
      logger: false,
    });
    await client.connect();
    const names = (await client.list()).map(({ path }) => path);
    await client.logout();
    expect(names).toContain("Drafts");
    expect(names).not.toContain("Sent");
  });

  test("a vacation script answers", async () => {
    await servers.addUser("away@customer.test", password);
    await servers.sieve("away@customer.test", 'require "vacation";\nvacation :subject "Away" "Back on Monday.";\n');
    await send("away@customer.test", "Are you there?");
    const answer = await eventually(async () =>
      (await servers.messages(owner)).find(({ raw }) => raw.includes("Subject: Away")),
    );
    expect(answer.raw).toMatch(/^Auto-Submitted: auto-replied/m);
  });
});

describe("mail comes back", () => {
  test("an unknown user: accepted by the remote server, which sends the notice itself", async () => {
    await send("nobody@customer.test", "Lost one");
    const bounce = await bounceAbout("Lost one");
    expect(bounce).toMatch(/^Reporting-MTA: dns; mx\.customers\.test/m);
    expect(bounce).toMatch(/^Status: 5\.1\.1/m);
  });

  test("a refusal at RCPT of the remote server: the owner's server sends the notice", async () => {
    await servers.refuse("full@customer.test", "552 5.2.2 mailbox full", "remote");
    await send("full@customer.test", "Full one");
    const bounce = await bounceAbout("Full one");
    expect(bounce).toMatch(/^Reporting-MTA: dns; mail\.workshop\.test/m);
    expect(bounce).toContain("mailbox full");
  });

  test("a refusal at submission reaches the sender's program, and ends when it is taken back", async () => {
    await servers.refuse(ada, "550 5.7.1 not this one", "postfix");
    await expect(send(ada, "Refused")).rejects.toThrow("not this one");
    await servers.refuse(ada, null, "postfix");
    await expect(send(ada, "Taken")).resolves.toMatchObject({ accepted: [ada] });
  });

  test.each([
    [oddDomains.missing, /^Status: 5\.4\.4/m],
    [oddDomains.nullMx, /^Status: 5\.1\.10|^Status: 5\.1\.0/m],
  ])("mail for %s bounces, and no lookup leaves the machine", async (domain, status) => {
    await send(`ada@${domain}`, `To ${domain}`);
    expect(await bounceAbout(`To ${domain}`)).toMatch(status);
  });

  test("mail for a domain with broken DNS or a dead server waits, and the owner is told of the delay", async () => {
    const domains = [oddDomains.broken, oddDomains.unreachable];
    for (const domain of domains) await send(`ada@${domain}`, `Slow ${domain}`);
    const notices = await Promise.all(domains.map((domain) => bounceAbout(`Slow ${domain}`, 40)));
    for (const notice of notices) expect(notice).toMatch(/^Action: delayed/m);
  });
});

describe("doors that must not open", () => {
  test("a wrong password is refused; a changed one holds at once", async () => {
    expect(await connectFailure(imap({ pass: "wrong" }))).not.toBe("connected");
    await servers.addUser("temp@workshop.test", "one");
    await servers.addUser("temp@workshop.test", "two");
    await expect(servers.messages("temp@workshop.test")).resolves.toEqual([]);
  });

  test("STARTTLS works with the good certificate", async () => {
    const client = imap({ port: servers.imap.starttls, secure: false });
    await client.connect();
    expect(client.secureConnection).toBe(true);
    await client.logout();
  });

  test.each([
    ["expired", /CERT_HAS_EXPIRED/],
    ["wrongHost", /ERR_TLS_CERT_ALTNAME_INVALID/],
    ["selfSigned", /DEPTH_ZERO_SELF_SIGNED_CERT/],
    ["unknownCa", /UNABLE_TO_VERIFY_LEAF_SIGNATURE|UNABLE_TO_GET_ISSUER_CERT/],
  ] as const)("a certificate that is %s is refused by IMAP and SMTP", async (flaw, reason) => {
    const host = servers.flawed[flaw];
    expect(await connectFailure(imap({ host }))).toMatch(reason);
    expect(await connectFailure(imap({ host, port: servers.imap.starttls, secure: false }))).toMatch(reason);
    await expect(send(ada, "Never", { host })).rejects.toThrow();
    await expect(send(ada, "Never", { host, tls: false })).rejects.toThrow();
  });

  test("a server without TLS would take the login: only the client can say no", async () => {
    const host = servers.withoutTls;
    expect(await connectFailure(imap({ host, port: servers.imap.starttls, secure: false }))).not.toBe("connected");
    await expect(send(ada, "In the clear", { host, tls: false })).rejects.toThrow(/STARTTLS|TLS/);
    await expect(send(ada, "In the clear", { host, tls: false, requireTLS: false })).resolves.toBeDefined();
  });
});

test("a server without extensions offers none", async () => {
  const client = imap({ host: servers.withoutExtensions });
  await client.connect();
  expect([...client.capabilities.keys()].filter((name) => !name.startsWith("AUTH="))).toEqual(["IMAP4rev1"]);
  expect([...client.enabled]).toEqual([]);
  await client.logout();
});

describe("servers go and come", () => {
  test.each(["kill", "stop"] as const)("%s closes connections; start brings all mail back", async (end) => {
    const client = imap();
    await client.connect();
    const closed = new Promise((resolve) => client.once("close", resolve));
    await servers[end]("dovecot");
    await closed;
    await expect(servers.messages(owner)).rejects.toThrow();
    await servers.start("dovecot");
    expect((await servers.messages(owner, "Sent")).length).toBe(1);

    await servers[end]("postfix");
    await expect(send(ada, "Too early")).rejects.toThrow();
    await servers.start("postfix");
    await expect(send(ada, "In time")).resolves.toBeDefined();
  });

  test("a paused server keeps the line and says nothing until it is resumed", async () => {
    await servers.pause("dovecot");
    expect(await connectFailure(imap())).not.toBe("connected");
    await servers.resume("dovecot");
    const client = imap();
    await client.connect();
    await client.logout();
  });

  test("renumber changes UIDVALIDITY and keeps the mail", async () => {
    const state = async () => {
      const client = imap();
      await client.connect();
      const box = await client.mailboxOpen("Sent", { readOnly: true });
      await client.logout();
      return { validity: box.uidValidity, exists: box.exists };
    };
    const before = await state();
    await servers.renumber(owner, "Sent");
    const after = await state();
    expect(after.validity).not.toBe(before.validity);
    expect(after.exists).toBe(before.exists);
  });
});

describe("the line between", () => {
  test("a black hole stops everything, healing lets it arrive; a cut closes", async () => {
    const proxy = await LineProxy.start({ host: servers.host, port: servers.imap.tls });
    const client = imap({ port: proxy.port });
    await client.connect();
    await client.mailboxOpen("INBOX");
    proxy.blackHole();
    const asked = client.status("INBOX", { messages: true });
    const first = await Promise.race([asked.then(() => "answer"), new Promise((r) => setTimeout(r, 500, "silence"))]);
    expect(first).toBe("silence");
    proxy.heal();
    await expect(asked).resolves.toMatchObject({ path: "INBOX" });
    const closed = new Promise((resolve) => client.once("close", resolve));
    proxy.cut();
    await closed;
    expect(proxy.accepted).toBe(1);
    await eventually(async () => proxy.open === 0);
    await proxy.close();
  });

  test("cut after N bytes passes exactly N", async () => {
    const proxy = await LineProxy.start({ host: servers.host, port: servers.smtp.starttls });
    proxy.cutAfter(10, "toClient");
    const { connect } = await import("node:net");
    const socket = connect(proxy.port, proxy.host);
    let seen = "";
    socket.on("data", (bytes) => {
      seen += bytes.toString();
    });
    socket.on("error", () => undefined);
    await new Promise((resolve) => socket.once("close", resolve));
    expect(seen).toBe("220 mail.w");
    await proxy.close();
  });

  test("STARTTLS can be stripped from a greeting", async () => {
    const rewrite = (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replaceAll(/ ?STARTTLS/g, ""), "latin1");
    const proxy = await LineProxy.start({ host: servers.host, port: servers.imap.starttls, rewrite });
    expect(await connectFailure(imap({ port: proxy.port, secure: false }))).toMatch(/STARTTLS|TLS/i);
    await proxy.close();
  });
});

test("a controller outside the sandbox serves the same", async () => {
  const controller = await startController();
  const remote = await startThroughController(controller.url, { homeDomains: ["garage.test"] });
  await remote.addUser("eve@garage.test", password);
  await remote.deliver(Buffer.from("Subject: Through the door\r\n\r\nHello.\r\n"), "eve@garage.test");
  expect((await remote.messages("eve@garage.test"))[0]?.raw).toContain("Through the door");
  await expect(remote.messages("unknown@garage.test")).rejects.toThrow("addUser");
  await remote.close();
  await expect(remote.log("dovecot")).rejects.toThrow("closed");
  await controller.close();
}, 30_000);
