// Nothing secret crosses a line that cannot be trusted: certificates, stripped and injected STARTTLS, old TLS, wrong passwords.
import { execFile, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { MailService } from "../../../electron/engine/ports.ts";
import type { ConnectionTest } from "../../../shared/ipc/contract.ts";
import type { Account, Problem } from "../../../shared/ledger/account.ts";
import { eventually, LineProxy, type MailServers, startMailServers } from "../../servers/index.ts";
import { account, fingerprintOf, formOf, Ledger, OWNER, PASSWORD, QUICK, service } from "./owner.ts";

const execute = promisify(execFile);
let servers: MailServers;
let mail: MailService;
let good: Account;

beforeAll(async () => {
  servers = await startMailServers();
  await servers.addUser(OWNER, PASSWORD);
  good = await account(servers);
});
afterAll(async () => {
  await servers?.close();
});
beforeEach(() => {
  mail = service(new Ledger());
});

type Where = Partial<Account["imap"]>;

async function test(imap: Where, smtp: Where, password = PASSWORD): Promise<ConnectionTest> {
  const form = formOf({ ...good, imap: { ...good.imap, ...imap }, smtp: { ...good.smtp, ...smtp } });
  return mail.test(form, { kind: "password", password });
}

async function logins(): Promise<number> {
  const logs = (await servers.log("dovecot")) + (await servers.log("postfix"));
  return logs.split("\n").filter((line) => /Login: user=|sasl_method=|auth failed|authentication failed/i.test(line))
    .length;
}

function problem(answer: Problem | "ok"): Problem {
  if (answer === "ok") throw new Error("the test of the connection succeeded");
  return answer;
}

describe("a connection test", () => {
  it("finds all well, over TLS and over STARTTLS", async () => {
    expect(await test({}, {})).toMatchObject({ imap: "ok", smtp: "ok", sent: "Sent" });
    const starttls = await test(
      { port: servers.imap.starttls, security: "starttls" },
      { port: servers.smtp.starttls, security: "starttls" },
    );
    expect(starttls).toMatchObject({ imap: "ok", smtp: "ok" });
    expect(starttls.folders).toContain("Junk");
  });

  it("trusts a certificate by its authority alone", async () => {
    // Node reads further authorities only when it starts.
    const folder = await mkdtemp(join(tmpdir(), "closer-ca-"));
    const script = join(folder, "test.mts");
    const form = { ...formOf(good), imap: { ...good.imap, trusted: null }, smtp: { ...good.smtp, trusted: null } };
    await writeFile(
      script,
      `import { testConnection } from ${JSON.stringify(join(process.cwd(), "electron/engine/mail/connection-test.ts"))};
       const form = ${JSON.stringify(form)};
       console.log(JSON.stringify(await testConnection(form, { kind: "password", password: ${JSON.stringify(PASSWORD)} })));
       process.exit(0);`,
    );
    const tsx = join(process.cwd(), "node_modules/.bin/tsx");
    const { stdout } = await execute(tsx, [script], { env: { ...process.env, NODE_EXTRA_CA_CERTS: servers.caFile } });
    await rm(folder, { recursive: true });
    expect(JSON.parse(stdout)).toMatchObject({ imap: "ok", smtp: "ok" });
  }, 30_000);

  it("says what is wrong: password, host, port", async () => {
    const wrong = await test({}, {}, "not the password");
    expect(problem(wrong.imap).code).toBe("wrong-password");
    expect(problem(wrong.smtp).code).toBe("wrong-password");
    const nowhere = await test({ host: "no-such-host.invalid" }, { host: "no-such-host.invalid" });
    expect(["unknown-host", "offline"]).toContain(problem(nowhere.imap).code);
    expect(["unknown-host", "offline"]).toContain(problem(nowhere.smtp).code);
    const refused = await test({ port: 1 }, { port: 1 });
    expect([problem(refused.imap).code, problem(refused.smtp).code]).toEqual(["refused", "refused"]);
    await servers.addUser("nosent@workshop.test", PASSWORD, { withoutSent: true });
    const without = await test({ user: "nosent@workshop.test" }, {});
    expect(problem(without.imap).code).toBe("no-sent-folder");
    expect(without.folders).toContain("INBOX");
  });

  it("waits for a silent server no longer than it must", async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((resolve) => silent.listen(0, "127.0.0.1", resolve));
    const port = (silent.address() as { port: number }).port;
    const answer = await test({ port, host: "127.0.0.1" }, { port, host: "127.0.0.1" });
    silent.close();
    expect([problem(answer.imap).code, problem(answer.smtp).code]).toEqual(["timeout", "timeout"]);
  }, 40_000);
});

describe("certificates (T1)", () => {
  const cases = [
    ["expired", "expired"],
    ["wrongHost", "wrong-host"],
    ["selfSigned", "self-signed"],
    ["unknownCa", "unknown-ca"],
  ] as const;

  it.each(cases)("%s is refused before anything is said, and can be pinned", async (flaw, why) => {
    const before = await logins();
    const host = servers.flawed[flaw];
    const print = (await fingerprintOf(host, servers.imap.tls)).replaceAll(":", "");
    for (const [imap, smtp, security] of [
      [servers.imap.tls, servers.smtp.tls, "tls"],
      [servers.imap.starttls, servers.smtp.starttls, "starttls"],
    ] as const) {
      const where = { host, security, trusted: null };
      const answer = await test({ ...where, port: imap }, { ...where, port: smtp });
      for (const [server, found] of [
        ["imap", problem(answer.imap)],
        ["smtp", problem(answer.smtp)],
      ] as const) {
        expect(found).toMatchObject({ code: "certificate", server });
        // Without the authority in the trust store, Node names the missing authority first for the leaf that it cannot chain.
        const whys = flaw === "expired" || flaw === "wrongHost" ? [why, "unknown-ca"] : [why];
        expect(whys).toContain(found.certificate?.why);
        expect(found.certificate).toMatchObject({ fingerprint: print, host });
      }
    }
    expect(await logins()).toBe(before);
    const pinned = await test(
      { host, trusted: print.toLowerCase() },
      { host, trusted: print.match(/../g)?.join(":") ?? "" },
    );
    expect(pinned).toMatchObject({ imap: "ok", smtp: "ok" });
  });

  it("a pin fits exactly one certificate: another one asks again", async () => {
    const before = await logins();
    const other = await fingerprintOf(servers.flawed.selfSigned, servers.imap.tls);
    const answer = await test({ trusted: other }, { trusted: other });
    expect(problem(answer.imap).code).toBe("certificate");
    expect(problem(answer.smtp).code).toBe("certificate");
    const unpinned = await test({ trusted: "" }, { trusted: "" });
    expect(problem(unpinned.imap).code).toBe("certificate");
    expect(await logins()).toBe(before);
  });
});

describe("encryption (T2–T5)", () => {
  const clear = () => ({ imap: { port: servers.imap.starttls }, smtp: { port: servers.smtp.starttls } });

  it("a server without STARTTLS is refused, also by an account that asks for none", async () => {
    const before = await logins();
    const { imap, smtp } = clear();
    const host = servers.withoutTls;
    const answer = await test({ ...imap, host, security: "starttls" }, { ...smtp, host, security: "starttls" });
    expect([problem(answer.imap).code, problem(answer.smtp).code]).toEqual(["no-encryption", "no-encryption"]);
    expect(await logins()).toBe(before);
  });

  it("clear text is for loopback only", async () => {
    const { imap, smtp } = clear();
    const host = servers.withoutTls;
    const answer = await test({ ...imap, host, security: "none" }, { ...smtp, host, security: "none" });
    expect(answer).toMatchObject({ imap: "ok", smtp: "ok" });
  });

  it("a stripped STARTTLS is refused", async () => {
    const before = await logins();
    const strip = (bytes: Buffer) => Buffer.from(bytes.toString("latin1").replaceAll("STARTTLS", "XXXXXXXX"), "latin1");
    const imap = await LineProxy.start({ host: servers.host, port: servers.imap.starttls, rewrite: strip });
    const smtp = await LineProxy.start({ host: servers.host, port: servers.smtp.starttls, rewrite: strip });
    const answer = await test({ port: imap.port, security: "starttls" }, { port: smtp.port, security: "starttls" });
    await Promise.all([imap.close(), smtp.close()]);
    expect([problem(answer.imap).code, problem(answer.smtp).code]).toEqual(["no-encryption", "no-encryption"]);
    expect(await logins()).toBe(before);
  });

  it("what is injected behind the answer to STARTTLS is not believed", async () => {
    const before = await logins();
    const imap = await LineProxy.start({
      host: servers.host,
      port: servers.imap.starttls,
      rewrite: (bytes, direction) =>
        direction === "toClient" && /OK Begin TLS/.test(bytes.toString("latin1"))
          ? Buffer.concat([bytes, Buffer.from("* PREAUTH injected\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\n")])
          : bytes,
    });
    const smtp = await LineProxy.start({
      host: servers.host,
      port: servers.smtp.starttls,
      rewrite: (bytes, direction) =>
        direction === "toClient" && /^220 2\.0\.0 Ready/.test(bytes.toString("latin1"))
          ? Buffer.concat([bytes, Buffer.from("250-injected.test\r\n250 AUTH PLAIN\r\n")])
          : bytes,
    });
    const where = [
      { port: imap.port, security: "starttls" },
      { port: smtp.port, security: "starttls" },
    ] as const;
    const answer = await test(...where);
    expect(problem(answer.imap).code).toBe("no-encryption");
    expect(await logins()).toBe(before);
    // SMTP throws the injected answer away and goes on inside TLS, where the real server judges the password.
    expect(answer.smtp).toBe("ok");
    expect(problem((await test(...where, "wrong")).smtp).code).toBe("wrong-password");
    await Promise.all([imap.close(), smtp.close()]);
  });

  it.each([
    ["greets as signed in already", "* PREAUTH [CAPABILITY IMAP4rev1 STARTTLS] welcome\r\n", ""],
    ["refuses STARTTLS", "* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] welcome\r\n", "NO not today"],
    ["does not know STARTTLS", "* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] welcome\r\n", "BAD what?"],
  ])("a server that %s never hears the password", async (_name, greeting, answer) => {
    const heard: string[] = [];
    const server = createServer((socket) => {
      socket.write(greeting);
      socket.on("error", () => undefined);
      socket.on("data", (bytes) => {
        heard.push(bytes.toString());
        const tag = bytes.toString().split(" ")[0];
        socket.write(answer === "" ? `${tag} OK done\r\n` : `${tag} ${answer}\r\n`);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const port = (server.address() as { port: number }).port;
    const result = await test({ port, host: "127.0.0.1", security: "starttls" }, {});
    server.close();
    expect(problem(result.imap).code).toBe("no-encryption");
    expect(heard.join("")).not.toMatch(/LOGIN|AUTHENTICATE/i);
    expect(heard.join("")).not.toContain(PASSWORD);
  });

  it("TLS 1.1 is too old", async () => {
    const folder = await mkdtemp(join(tmpdir(), "closer-tls-"));
    const [key, cert] = [join(folder, "key.pem"), join(folder, "cert.pem")];
    const pair = ["-newkey", "rsa:2048", "-nodes", "-keyout", key, "-out", cert, "-subj", "/CN=old", "-days", "2"];
    await execute("openssl", ["req", "-x509", ...pair]);
    const free = createServer();
    await new Promise<void>((resolve) => free.listen(0, "127.0.0.1", resolve));
    const port = (free.address() as { port: number }).port;
    await new Promise((resolve) => free.close(resolve));
    const server = spawn(
      "openssl",
      [
        "s_server",
        "-quiet",
        "-accept",
        `127.0.0.1:${port}`,
        "-key",
        key,
        "-cert",
        cert,
        "-tls1_1",
        "-cipher",
        "ALL:@SECLEVEL=0",
      ],
      { stdio: "ignore" },
    );
    await new Promise((resolve) => setTimeout(resolve, 500));
    const host = "127.0.0.1";
    const answer = await test({ host, port }, { host, port });
    server.kill();
    await rm(folder, { recursive: true });
    expect([problem(answer.imap).code, problem(answer.smtp).code]).toEqual(["no-encryption", "no-encryption"]);
  }, 40_000);

  it("is not given up on reconnecting", async () => {
    let strip = false;
    const proxy = await LineProxy.start({
      host: servers.host,
      port: servers.imap.starttls,
      rewrite: (bytes) =>
        strip ? Buffer.from(bytes.toString("latin1").replaceAll("STARTTLS", "XXXXXXXX"), "latin1") : bytes,
    });
    const ledger = new Ledger();
    mail = service(ledger);
    mail.watch({ ...good, imap: { ...good.imap, port: proxy.port, security: "starttls" } });
    await eventually(async () => ledger.health?.state === "watching");
    const before = await logins();
    strip = true;
    proxy.cut();
    await eventually(async () => ledger.health?.problem?.code === "no-encryption");
    expect(await logins()).toBe(before);
    await mail.close();
    await proxy.close();
  });
});

describe("a wrong password (T7)", () => {
  const attempts = async (who: string) =>
    (await servers.log("dovecot")).split("\n").filter((line) => /auth failed/.test(line) && line.includes(who)).length;

  it("is tried once, not again and again, and asks the owner", async () => {
    const address = "changed@workshop.test";
    await servers.addUser(address, "the right one");
    const ledger = new Ledger();
    ledger.currentSecret = { kind: "password", password: "the wrong one" };
    mail = service(ledger, { ...QUICK, firstPause: 20, longestPause: 100 });
    const watched = { ...good, address, imap: { ...good.imap, user: address }, smtp: { ...good.smtp, user: address } };
    mail.watch(watched);
    await eventually(async () => ledger.health?.state === "needs-sign-in");
    expect(ledger.health?.problem?.code).toBe("wrong-password");
    for (let again = 0; again < 10; again += 1) mail.nudge();
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await attempts(address)).toBe(1);
    // A new password is tried at once.
    ledger.currentSecret = { kind: "password", password: "the right one" };
    mail.nudge();
    await eventually(async () => ledger.health?.state === "watching");
    // Changed on the server while connected: each of the two connections finds out, nobody storms.
    await servers.addUser(address, "a new one");
    await servers.stop("dovecot");
    await servers.start("dovecot");
    await eventually(async () => ledger.health?.state === "needs-sign-in");
    await new Promise((resolve) => setTimeout(resolve, 1500));
    expect(await attempts(address)).toBeLessThanOrEqual(3);
    await mail.close();
  });
});
