// Signed in by the browser, from end to end: a real OpenID provider, Dovecot and Postfix that ask it about tokens, the real engine.
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, type Mock, vi } from "vitest";
import { keepMailboxes, type Mailboxes } from "../../electron/accounts/mailboxes.ts";
import { createOAuth, type OAuth } from "../../electron/accounts/oauth.ts";
import type { Secrets } from "../../electron/accounts/secrets.ts";
import { type EngineChild, type EngineProcess, superviseEngine } from "../../electron/desktop/engine-process.ts";
import type { FromEngine } from "../../electron/engine/ports.ts";
import { runEngine } from "../../electron/engine/run.ts";
import type { AccountForm, Answers } from "../../shared/ipc/contract.ts";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { Health } from "../../shared/ledger/account.ts";
import { type OpenId, startOpenId } from "../helpers/openid.ts";
import { eventually, type MailServers, startMailServers } from "../servers/index.ts";
import { fingerprintOf, message } from "./mail/owner.ts";

const ADA = "ada@customer.test";
const LIFE = 3600;
let id: OpenId;
let servers: MailServers;
let form: AccountForm;
let owner = "";
let app: App;
let users = 0;

/** The clock of everybody in this process is so far ahead, ms. */
let ahead = 0;

beforeAll(async () => {
  const clock = Date.now;
  vi.spyOn(Date, "now").mockImplementation(() => clock() + ahead);
  id = await startOpenId(LIFE);
  vi.stubGlobal("fetch", id.fetch);
  servers = await startMailServers({ introspection: id.introspection });
  await servers.addUser(ADA, "customer secret");
});
afterAll(async () => {
  await servers?.close();
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  id?.close();
});
beforeEach(async () => {
  users += 1;
  owner = `owner${users}@workshop.test`;
  await servers.addUser(owner, "nobody knows this one");
  const trusted = await fingerprintOf(servers.host, servers.imap.tls);
  const place = { host: servers.host, security: "tls", user: owner, trusted } as const;
  form = {
    address: owner,
    name: "Wera Owner",
    aliases: [],
    provider: "generic",
    auth: "oauth-google",
    imap: { ...place, port: servers.imap.tls },
    smtp: { ...place, port: servers.smtp.tls },
    sentFolder: null,
    lookBackDays: 30,
  };
  app = await startApp();
});
afterEach(async () => {
  ahead = 0;
  await app.close();
});

interface App {
  readonly mailboxes: Mailboxes;
  readonly engine: EngineProcess;
  readonly refresh: Mock<OAuth["refresh"]>;
  /** The keychain. */
  readonly kept: ReadonlyMap<string, string>;
  readonly rows: ReadonlyMap<string, LoopRow>;
  /** Every state that the mailbox has been in. */
  readonly states: Health["state"][];
  /** Who sits at the browser. */
  who: string;
  health(): Health | undefined;
  close(): Promise<void>;
}

/** All of the app that has to do with mail, in this process: the keychain is a map, the browser a script. */
async function startApp(): Promise<App> {
  const folder = await mkdtemp(join(tmpdir(), "closer-oauth-"));
  const kept = new Map<string, string>();
  const secrets: Secrets = {
    keeping: async () => "keychain",
    keep: async (account, secret) => void kept.set(account, secret),
    read: async (account) => kept.get(account) ?? null,
    forget: async (account) => void kept.delete(account),
  };
  const rows = new Map<string, LoopRow>();
  const states: Health["state"][] = [];
  let health: Health | undefined;
  const engine = superviseEngine(engineHere, {
    onPush(name, push) {
      if (name === "overview" && "health" in push) {
        health = push.health[0];
        if (health && health.state !== states.at(-1)) states.push(health.state);
      }
      if (name === "list" && "rows" in push) for (const row of push.rows) rows.set(row.id, row);
    },
    onNotify: () => undefined,
    onWantSecret: ({ account, refused }) => void mailboxes.tellSecret(account, refused),
    onReady: () => void engine.call("screen.ready", {}),
    onDown: () => undefined,
  });
  const oauth = createOAuth({
    authorities: { "oauth-google": id.authority, "oauth-microsoft": id.authority },
    environment: id.environment,
    openBrowser: async (url) => void id.browse(url, running.who).catch(() => undefined),
  });
  const refresh = vi.fn(oauth.refresh);
  const mailboxes = keepMailboxes({
    engine,
    secrets,
    oauth: { ...oauth, refresh },
    startDemo: () => Promise.reject(new Error("no demo here")),
    workOn: async () => undefined,
  });
  const running: App = {
    mailboxes,
    engine,
    refresh,
    kept,
    rows,
    states,
    who: owner,
    health: () => health,
    async close() {
      await engine.quit(5_000);
      await rm(folder, { recursive: true, force: true });
    },
  };
  await engine.start({ folder, zone: "Europe/Berlin", locale: "en-GB", demo: false });
  return running;
}

/** The engine in this thread, behind the same messages as in its process. */
function engineHere(): EngineChild {
  const worker = (path: string) => ({
    url: new URL("../helpers/typescript-worker.mjs", import.meta.url),
    data: new URL(`../../electron/engine/${path}`, import.meta.url).href,
  });
  let hear: (message: FromEngine) => void = () => undefined;
  const leaving: (() => void)[] = [];
  const exit = (): void => {
    for (const leave of leaving) leave();
  };
  const handle = runEngine({
    post: (posted) => setImmediate(() => hear(structuredClone(posted))),
    exit,
    understandWorker: worker("understand-worker.ts"),
    storeWorker: worker("store/store-worker.ts"),
  });
  return {
    post: (posted) => void handle(structuredClone(posted)).then(() => posted.kind === "quit" && exit()),
    onMessage: (listener) => {
      hear = listener;
    },
    onExit: (listener) => void leaving.push(listener),
    kill: exit,
  };
}

async function signIn(account: string | null = null): Promise<string> {
  const answer = await app.mailboxes.signIn({ form, id: account });
  if (!answer.ok) throw new Error(`${answer.failure.code}: ${answer.failure.details}`);
  return answer.value.id;
}

const state = (wanted: Health["state"]) => eventually(async () => app.health()?.state === wanted, 15);
const grant = (account: string): { refreshToken: string } => JSON.parse(app.kept.get(account) ?? "null");

/** The line to the mail server breaks and comes back. */
async function reconnect(): Promise<void> {
  await servers.stop("dovecot");
  await state("waiting");
  await servers.start("dovecot");
}

/** A customer asks for something; it is on the list. */
async function asked(what: string): Promise<void> {
  const raw = message(`${what.replaceAll(" ", "-")}-${users}@customer.test`, {
    to: owner,
    subject: what,
    text: `Hello,\n\ncould you please send me the quote for the ${what}?\n\nAda\n`,
  });
  await servers.deliver(raw, owner);
}
const listed = (what: string) => [...app.rows.values()].filter(({ subject }) => subject === what).length;

describe("signing in", () => {
  it("opens the mailbox and sends with tokens alone; only the lasting permission is kept", async () => {
    await asked("new saddle");
    const account = await signIn();
    await state("watching");
    await eventually(async () => listed("new saddle") === 1);
    expect([...app.kept.values()].map((text) => JSON.parse(text))).toEqual([
      { kind: "grant", auth: "oauth-google", refreshToken: expect.any(String) },
    ]);
    await send(account, "The quote for the saddle is on its way.");
    const arrived = await eventually(async () =>
      (await servers.messages(ADA)).find(({ raw }) => raw.includes("on its way") && raw.includes(owner)),
    );
    expect(arrived.raw).toContain("Message-ID:");
    expect(await servers.log("dovecot")).toMatch(new RegExp(`Login: user=<${owner}>, method=XOAUTH2`));
    expect(await servers.log("postfix")).toMatch(new RegExp(`sasl_method=XOAUTH2, sasl_username=${owner}`));
  });

  it("as somebody else is refused, in words, and nothing is kept", async () => {
    app.who = ADA;
    const answer = await app.mailboxes.signIn({ form, id: null });
    expect(answer).toMatchObject({ ok: false, failure: { code: "refused" } });
    expect(answer.ok ? "" : answer.failure.details).toContain(`does not open the mailbox ${owner}`);
    expect(app.kept.size).toBe(0);
    expect(app.health()).toBeUndefined();
    const refused = { code: "sign-in-expired" };
    expect(await call("account.test", { form, password: "made up" })).toMatchObject({ imap: refused, smtp: refused });
  });
});

describe("a token", () => {
  it("is replaced before it runs out", async () => {
    const account = await signIn();
    await state("watching");
    const before = grant(account).refreshToken;
    expect(app.refresh).not.toHaveBeenCalled();
    await reconnect();
    await state("watching");
    expect(app.refresh).not.toHaveBeenCalled();
    // It would still be taken for a minute.
    ahead += (LIFE - 60) * 1000;
    await reconnect();
    await state("watching");
    expect(app.refresh).toHaveBeenCalledTimes(1);
    expect(app.states).not.toContain("needs-sign-in");
    // The provider gives another permission with each token.
    expect(grant(account).refreshToken).not.toBe(before);
  });

  it("that is ended before its time is replaced without the owner", async () => {
    const account = await signIn();
    await state("watching");
    ahead += 20 * 60_000;
    await app.mailboxes.tellSecret(account, true);
    const renewed = await app.refresh.mock.results[0]?.value;
    await id.end(renewed?.token ?? "");
    ahead += 20 * 60_000;
    await reconnect();
    await state("watching");
    expect(app.refresh).toHaveBeenCalledTimes(2);
    expect(app.states).not.toContain("needs-sign-in");
  });

  it("that cannot be had just now is waited for: the owner need not sign in", async () => {
    await signIn();
    await state("watching");
    ahead += LIFE * 1000;
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    await reconnect();
    await eventually(async () => app.health()?.problem?.code === "offline");
    expect(app.health()?.state).toBe("waiting");
    vi.stubGlobal("fetch", id.fetch);
    app.engine.tell({ kind: "nudge" });
    await state("watching");
    expect(app.states).not.toContain("needs-sign-in");
  });
});

describe("a permission that was taken back", () => {
  it("asks for a new sign-in; nothing is lost, and nothing read twice", async () => {
    await asked("old brakes");
    const account = await signIn();
    await eventually(async () => listed("old brakes") === 1);
    await state("watching");
    await id.revoke(grant(account).refreshToken);
    await reconnect();
    await state("needs-sign-in");
    expect(app.health()?.problem?.code).toBe("sign-in-expired");
    await asked("new bell");
    // A refusal on her side changes nothing.
    app.who = ADA;
    expect(await app.mailboxes.signIn({ form, id: account })).toMatchObject({ ok: false });
    expect(app.health()?.state).toBe("needs-sign-in");
    app.who = owner;
    expect(await signIn(account)).toBe(account);
    await state("watching");
    await eventually(async () => listed("new bell") === 1);
    expect(listed("old brakes")).toBe(1);
    expect(app.health()?.problem).toBeNull();
  });
});

describe("a token refused while sending", () => {
  const outbox = (what: string) => [...app.rows.values()].find(({ subject }) => subject === what);
  /** Ends the token that the connections have been opened with; they stay open. */
  async function endToken(account: string): Promise<void> {
    ahead += 20 * 60_000;
    await app.mailboxes.tellSecret(account, true);
    await id.end((await app.refresh.mock.results.at(-1)?.value)?.token ?? "");
    ahead += 20 * 60_000;
  }

  it("is replaced without the owner", async () => {
    const account = await signIn();
    await state("watching");
    await endToken(account);
    await send(account, "A second token was needed.");
    await eventually(async () => (await servers.messages(ADA)).some(({ raw }) => raw.includes("second token")));
    expect(app.states).not.toContain("needs-sign-in");
  });

  it("and not replaced asks for a new sign-in; the mailbox is watched on, and then it goes out", async () => {
    const account = await signIn();
    await state("watching");
    await endToken(account);
    await id.revoke(grant(account).refreshToken);
    await send(account, "This waited for her sign-in.");
    await state("needs-sign-in");
    expect(app.health()?.problem).toMatchObject({ code: "sign-in-expired", server: "smtp" });
    await asked("blue pump");
    await eventually(async () => listed("blue pump") === 1);
    expect((await servers.messages(ADA)).some(({ raw }) => raw.includes("waited for her"))).toBe(false);
    expect(outbox("Your saddle")).toBeDefined();
    expect(await signIn(account)).toBe(account);
    await state("watching");
    ahead += 10 * 60_000;
    app.engine.tell({ kind: "nudge" });
    await eventually(async () => (await servers.messages(ADA)).some(({ raw }) => raw.includes("waited for her")), 20);
  });
});

/** A loop of the owner's own, and a follow-up from it that leaves at once. */
async function send(account: string, text: string): Promise<void> {
  const opened = await call("ledger.command", {
    command: {
      kind: "open-by-hand",
      account,
      counterpart: { name: "Ada", address: ADA },
      subject: "Your saddle",
      quote: "I will send the quote",
      due: null,
    },
  });
  const loop = opened.loop ?? "";
  const { to, cc, subject } = await call("loop.draft", { loop, template: null, to: null });
  const draft = { to: [...to], cc: [...cc], subject, text, template: null, attachments: [], resendOf: null };
  const rest = { fulfils: true, closes: false, newDue: null, sendAt: null };
  await call("ledger.command", { command: { kind: "approve", loop, draft: { ...draft, ...rest } } });
  await call("ledger.command", { command: { kind: "send-now", loop } });
}

async function call<N extends keyof Answers>(name: N, args: Parameters<EngineProcess["call"]>[1]): Promise<Answers[N]> {
  const answer = await app.engine.call(name, args as never);
  if (!answer.ok) throw new Error(`${name}: ${answer.failure.code} ${answer.failure.details}`);
  return answer.value;
}
