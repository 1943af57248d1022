// Where a password goes when a mailbox is connected, re-keyed, removed, or is the demo's.
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { readKeptSecret, writeKeptSecret } from "../../../electron/accounts/kept-secret.ts";
import { keepMailboxes } from "../../../electron/accounts/mailboxes.ts";
import { type Grant, OAuthProblem } from "../../../electron/accounts/oauth.ts";
import { keepSecrets, type Secrets } from "../../../electron/accounts/secrets.ts";
import type { AccountForm, CallName } from "../../../shared/ipc/contract.ts";

const server = { host: "mail.shop.test", port: 993, security: "tls", user: "u", trusted: null } as const;
const form: AccountForm = {
  address: "owner@shop.test",
  name: "Owner",
  aliases: [],
  provider: "generic",
  auth: "password",
  imap: server,
  smtp: server,
  sentFolder: null,
  lookBackDays: 30,
};
const save = { form, password: "open sesame", id: null, keepWeakly: false };

/** A keychain that holds these passwords, unless another is given. */
function mailboxes(passwords: Readonly<Record<string, string>> = {}, other?: Secrets) {
  const stored = new Map(
    Object.entries(passwords).map(([id, password]) => [id, writeKeptSecret({ kind: "password", password })] as const),
  );
  const secrets: Secrets = other ?? {
    keeping: async () => "keychain",
    keep: vi.fn(async (account: string, secret: string) => void stored.set(account, secret)),
    read: async (account) => stored.get(account) ?? null,
    forget: async (account) => void stored.delete(account),
  };
  const call = vi.fn(
    async (name: CallName, _args: unknown): Promise<unknown> => ({
      ok: true,
      value: name === "account.save" ? { id: "a1" } : name === "account.test" ? { imap: "ok", smtp: "ok" } : null,
    }),
  );
  const tell = vi.fn();
  const workOn = vi.fn(async () => {});
  const close = vi.fn(async () => {});
  const startDemo = async () => ({ form: { ...form, provider: "demo" }, password: "demo password", close });
  const grant: Grant = { refreshToken: "refresh-1", token: "token-1", expiresAt: Date.now() + 3_600_000 };
  const oauth = {
    signIn: vi.fn(async () => grant),
    refresh: vi.fn(async (): Promise<Grant> => ({ ...grant, refreshToken: "refresh-2", token: "token-2" })),
  };
  const keeper = keepMailboxes({ engine: { call: call as never, tell }, secrets, oauth, startDemo, workOn });
  const told = () => tell.mock.lastCall?.[0];
  const keptFor = (id: string) => readKeptSecret(stored.get(id) ?? "");
  return { keeper, call, tell, told, stored, keptFor, secrets, workOn, close, oauth, grant };
}

const refusal = { ok: false, failure: { code: "wrong-password", details: "" } };

test("connecting: the engine gets the password with the call, then it is kept under the account's id", async () => {
  const { keeper, call, keptFor, secrets } = mailboxes();
  expect(await keeper.save({ ...save, keepWeakly: true })).toEqual({ ok: true, value: { id: "a1" } });
  expect(call).toHaveBeenCalledWith("account.save", { ...save, keepWeakly: true });
  expect(secrets.keep).toHaveBeenCalledWith("a1", expect.any(String), true);
  expect(keptFor("a1")).toEqual({ kind: "password", password: "open sesame" });
});

test("refused by the engine: nothing is kept", async () => {
  const { keeper, call, stored } = mailboxes();
  call.mockResolvedValue(refusal);
  expect(await keeper.save(save)).toEqual(refusal);
  expect(stored.size).toBe(0);
});

test("changing other details of a mailbox keeps its password", async () => {
  const { keeper, call, keptFor } = mailboxes({ a1: "kept" });
  await keeper.save({ ...save, password: "", id: "a1" });
  expect(call).toHaveBeenCalledWith("account.save", { ...save, password: "kept", id: "a1" });
  expect(keptFor("a1")).toEqual({ kind: "password", password: "kept" });
});

test("a new password is kept once the engine has taken it", async () => {
  const { keeper, call, keptFor } = mailboxes({ a1: "old" });
  call.mockResolvedValueOnce(refusal);
  await keeper.changePassword({ id: "a1", password: "new" });
  expect(keptFor("a1")).toMatchObject({ password: "old" });
  await keeper.changePassword({ id: "a1", password: "new" });
  expect(keptFor("a1")).toMatchObject({ password: "new" });
});

test("removing a mailbox forgets its password, unless the engine refused", async () => {
  const { keeper, call, stored } = mailboxes({ a1: "one" });
  call.mockResolvedValueOnce(refusal);
  await keeper.remove({ id: "a1" });
  expect(stored.size).toBe(1);
  await keeper.remove({ id: "a1" });
  expect(stored.size).toBe(0);
});

describe("when the engine asks", () => {
  test("it is told the password, or that there is none", async () => {
    const { keeper, told } = mailboxes({ a1: "one" });
    await keeper.tellSecret("a1", false);
    expect(told()).toEqual({ kind: "secret", account: "a1", secret: { kind: "password", password: "one" } });
    await keeper.tellSecret("a2", false);
    expect(told()).toEqual({ kind: "secret", account: "a2", secret: null });
  });

  test("before a connected mailbox's password is kept, it waits for that", async () => {
    const { keeper, call, told } = mailboxes();
    call.mockImplementation(async () => {
      void keeper.tellSecret("a1", false);
      await Promise.resolve();
      return { ok: true, value: { id: "a1" } };
    });
    await keeper.save(save);
    await vi.waitFor(() => expect(told()?.secret).toEqual({ kind: "password", password: "open sesame" }));
  });
});

describe("signed in by the browser", () => {
  const signIn = { form: { ...form, auth: "oauth-google" }, id: null } as const;

  test("connecting: the engine gets no password but a token, and the lasting permission is kept", async () => {
    const { keeper, call, told, keptFor } = mailboxes();
    expect(await keeper.signIn(signIn)).toEqual({ ok: true, value: { id: "a1" } });
    expect(call.mock.lastCall?.[1]).toMatchObject({ password: "", form: { auth: "oauth-google" } });
    await keeper.tellSecret("a1", false);
    expect(told()).toEqual({ kind: "secret", account: "a1", secret: { kind: "token", token: "token-1" } });
    expect(keptFor("a1")).toEqual({ kind: "grant", auth: "oauth-google", refreshToken: "refresh-1" });
  });

  test("refused or given up in the browser: the failure is told, nothing is kept", async () => {
    const { keeper, call, oauth, stored } = mailboxes();
    oauth.signIn.mockRejectedValue(new OAuthProblem("refused", "access_denied"));
    const refused = { ok: false, failure: { code: "refused", details: "access_denied" } };
    expect(await keeper.signIn(signIn)).toEqual(refused);
    expect([call.mock.calls.length, stored.size]).toEqual([0, 0]);
  });

  const says = (problem: string) => ({ ok: true, value: { imap: { code: problem, details: "NO" }, smtp: "ok" } });

  test.each([
    ["sign-in-expired", "refused"],
    ["imap-disabled", "imap-disabled"],
  ])("the mail server says %s to the new token: that is told, nothing is saved or kept", async (problem, code) => {
    const { keeper, call, stored } = mailboxes();
    call.mockResolvedValueOnce(says(problem));
    expect(await keeper.signIn(signIn)).toMatchObject({ ok: false, failure: { code } });
    expect([call.mock.calls.map(([name]) => name), stored.size]).toEqual([["account.test"], 0]);
  });

  test("the mail server cannot be reached just now: the permission is not lost for that", async () => {
    const { keeper, call, keptFor } = mailboxes();
    call.mockResolvedValueOnce(says("timeout"));
    expect(await keeper.signIn(signIn)).toMatchObject({ ok: true });
    expect(keptFor("a1")).toMatchObject({ refreshToken: "refresh-1" });
  });

  test("signing in again: the engine is told the new token, not that the old permission has ended", async () => {
    const { keeper, call, told, stored, oauth } = mailboxes();
    stored.set("a1", writeKeptSecret({ kind: "grant", auth: "oauth-google", refreshToken: "ended" }));
    oauth.refresh.mockRejectedValue(new OAuthProblem("sign-in-expired", "invalid_grant"));
    await keeper.tellSecret("a1", false);
    expect(told()?.secret).toBeNull();
    const asking: Promise<void>[] = [];
    call.mockImplementation(async (name) => {
      if (name === "account.test") return { ok: true, value: { imap: "ok", smtp: "ok" } };
      asking.push(keeper.tellSecret("a1", true));
      return { ok: true, value: { id: "a1" } };
    });
    await keeper.signIn({ ...signIn, id: "a1" });
    await Promise.all(asking);
    expect(told()?.secret).toEqual({ kind: "token", token: "token-1" });
  });

  test("a token that still lasts is told again; one that runs out is refreshed, and the newer permission kept", async () => {
    const { keeper, told, oauth, grant, keptFor } = mailboxes();
    await keeper.signIn(signIn);
    await keeper.tellSecret("a1", false);
    expect([told()?.secret.token, oauth.refresh.mock.calls.length]).toEqual(["token-1", 0]);
    vi.setSystemTime(grant.expiresAt - 60_000);
    await keeper.tellSecret("a1", false);
    vi.useRealTimers();
    expect(told()?.secret).toEqual({ kind: "token", token: "token-2" });
    expect(keptFor("a1")).toMatchObject({ refreshToken: "refresh-2" });
  });

  test("a refused token is replaced, once in a while", async () => {
    const { keeper, told, oauth, grant } = mailboxes();
    await keeper.signIn(signIn);
    await keeper.tellSecret("a1", true);
    expect([told()?.secret.token, oauth.refresh.mock.calls.length]).toEqual(["token-1", 0]);
    // Twenty minutes later, or twenty before when the clock was set back.
    for (const [clock, renewed] of [
      [20, 1],
      [20, 1],
      [0, 2],
    ] as const) {
      vi.setSystemTime(grant.expiresAt - 3_600_000 + clock * 60_000);
      await keeper.tellSecret("a1", true);
      expect([told()?.secret.token, oauth.refresh.mock.calls.length]).toEqual(["token-2", renewed]);
    }
    vi.useRealTimers();
  });

  const granted = writeKeptSecret({ kind: "grant", auth: "oauth-microsoft", refreshToken: "r" });

  test("a revoked permission: there is no secret, she must sign in again; its provider is asked once", async () => {
    const { keeper, told, oauth, stored } = mailboxes();
    stored.set("a1", granted);
    oauth.refresh.mockRejectedValue(new OAuthProblem("sign-in-expired", "invalid_grant"));
    await keeper.tellSecret("a1", false);
    await keeper.tellSecret("a1", false);
    expect(told()).toEqual({ kind: "secret", account: "a1", secret: null });
    expect(oauth.refresh).toHaveBeenCalledTimes(1);
  });

  test.each([
    ["offline", "offline"],
    ["timeout", "timeout"],
    ["refused", "server"],
  ] as const)("while the provider is %s she need not sign in: the engine is told to try later", async (code, told) => {
    const { keeper, tell, oauth, stored } = mailboxes();
    stored.set("a1", granted);
    oauth.refresh.mockRejectedValueOnce(new OAuthProblem(code, "why"));
    await keeper.tellSecret("a1", false);
    const problem = { code: told, server: "local", details: "why", certificate: null };
    expect(tell).toHaveBeenLastCalledWith({ kind: "no-secret", account: "a1", problem });
    await keeper.tellSecret("a1", false);
    expect(tell.mock.lastCall?.[0]).toMatchObject({ secret: { token: "token-2" } });
  });

  test("asked twice at once, the permission is used once: providers take a used one for a stolen one", async () => {
    const { keeper, oauth, stored } = mailboxes();
    stored.set("a1", granted);
    await Promise.all([keeper.tellSecret("a1", false), keeper.tellSecret("a1", false)]);
    expect(oauth.refresh).toHaveBeenCalledTimes(1);
  });

  test.each([
    [undefined, "keychain", false],
    [true, "session-only", true],
    [false, "session-only", false],
    // She agreed when she connected another mailbox.
    [false, "weak", true],
  ] as const)("kept weakly (asked: %s, machine: %s) only if she agrees: %s", async (keepWeakly, keeping, agreed) => {
    const { keeper, secrets } = mailboxes();
    secrets.keeping = async () => keeping;
    await keeper.signIn(keepWeakly === undefined ? signIn : { ...signIn, keepWeakly });
    expect(secrets.keep).toHaveBeenCalledWith("a1", expect.any(String), agreed);
  });

  test("without a keychain the permission lasts for the session, also when it was renewed, and nothing is written", async () => {
    const folder = await mkdtemp(join(tmpdir(), "closer-session-"));
    const file = join(folder, "secrets.json");
    const vault = {
      isEncryptionAvailable: () => false,
      encryptString: () => Buffer.alloc(0),
      decryptString: () => "",
      getSelectedStorageBackend: () => "basic_text" as const,
    };
    const session = keepSecrets(vault, file, "linux");
    const { keeper, told, oauth, grant } = mailboxes({}, session);
    expect(await session.keeping()).toBe("session-only");
    await keeper.signIn(signIn);
    vi.setSystemTime(grant.expiresAt - 60_000);
    await keeper.tellSecret("a1", false);
    await keeper.tellSecret("a1", true);
    vi.useRealTimers();
    expect(told()?.secret).toEqual({ kind: "token", token: "token-2" });
    expect(oauth.refresh).toHaveBeenLastCalledWith("oauth-google", "refresh-2");
    expect(await readdir(folder)).toEqual([]);
    // The next start knows of nothing: she signs in again.
    const next = mailboxes({}, keepSecrets(vault, file, "linux"));
    await next.keeper.tellSecret("a1", false);
    expect(next.told()).toEqual({ kind: "secret", account: "a1", secret: null });
    await rm(folder, { recursive: true });
  });

  test("changing other details keeps the permission", async () => {
    const { keeper, keptFor } = mailboxes();
    await keeper.signIn(signIn);
    await keeper.save({ ...save, form: signIn.form, password: "", id: "a1" });
    expect(keptFor("a1")).toMatchObject({ kind: "grant" });
  });
});

test.each(["", "open sesame", "{}", '{"kind":"password"}'])("what is kept as %j is no secret", (text) => {
  expect(readKeptSecret(text)).toBeNull();
});

describe("the demo", () => {
  test("works on a ledger of its own, and its password is not kept", async () => {
    const { keeper, call, told, stored, workOn } = mailboxes();
    expect(await keeper.startDemo()).toEqual({ ok: true, value: null });
    expect(workOn).toHaveBeenCalledWith("demo");
    expect(call.mock.lastCall?.[1]).toMatchObject({ form: { provider: "demo" }, password: "demo password" });
    await keeper.tellSecret("demo-account", false);
    expect(told()?.secret).toEqual({ kind: "password", password: "demo password" });
    expect(stored.size).toBe(0);
  });

  test("ends when the owner connects a mailbox of her own: that goes into her own ledger", async () => {
    const { keeper, call, keptFor, workOn, close } = mailboxes();
    await keeper.startDemo();
    expect(close).not.toHaveBeenCalled();
    workOn.mockImplementation(async () => {
      expect(call).toHaveBeenCalledTimes(1);
    });
    await keeper.save(save);
    expect(workOn).toHaveBeenLastCalledWith("own");
    expect(keptFor("a1")).toEqual({ kind: "password", password: "open sesame" });
    expect(close).toHaveBeenCalledTimes(1);
  });

  test("ends when its mailbox is removed", async () => {
    const { keeper, workOn, stored, close } = mailboxes({ a1: "of her own mailbox" });
    await keeper.startDemo();
    await keeper.remove({ id: "a1" });
    expect(workOn).toHaveBeenLastCalledWith("own");
    expect(stored.size).toBe(1);
    expect(close).toHaveBeenCalledTimes(1);
  });
});
