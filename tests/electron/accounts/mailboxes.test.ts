// Where a password goes when a mailbox is connected, re-keyed, removed, or is the demo's.
import { describe, expect, test, vi } from "vitest";
import { keepMailboxes } from "../../../electron/accounts/mailboxes.ts";
import type { Secrets } from "../../../electron/accounts/secrets.ts";
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

function mailboxes(kept: Readonly<Record<string, string>> = {}) {
  const stored = new Map(Object.entries(kept));
  const secrets: Secrets = {
    keeping: async () => "keychain",
    keep: vi.fn(async (account: string, secret: string) => void stored.set(account, secret)),
    read: async (account) => stored.get(account) ?? null,
    forget: async (account) => void stored.delete(account),
  };
  const call = vi.fn(
    async (name: CallName, _args: unknown): Promise<unknown> => ({
      ok: true,
      value: name === "account.save" ? { id: "a1" } : null,
    }),
  );
  const tell = vi.fn();
  const workOn = vi.fn(async () => {});
  const close = vi.fn(async () => {});
  const startDemo = async () => ({ form: { ...form, provider: "demo" }, password: "demo password", close });
  const keeper = keepMailboxes({ engine: { call: call as never, tell }, secrets, startDemo, workOn });
  const told = () => tell.mock.lastCall?.[0];
  return { keeper, call, tell, told, stored, secrets, workOn, close };
}

const refusal = { ok: false, failure: { code: "wrong-password", details: "" } };

test("connecting: the engine gets the password with the call, then it is kept under the account's id", async () => {
  const { keeper, call, stored, secrets } = mailboxes();
  expect(await keeper.save({ ...save, keepWeakly: true })).toEqual({ ok: true, value: { id: "a1" } });
  expect(call).toHaveBeenCalledWith("account.save", { ...save, keepWeakly: true });
  expect(secrets.keep).toHaveBeenCalledWith("a1", "open sesame", true);
  expect(stored.get("a1")).toBe("open sesame");
});

test("refused by the engine: nothing is kept", async () => {
  const { keeper, call, stored } = mailboxes();
  call.mockResolvedValue(refusal);
  expect(await keeper.save(save)).toEqual(refusal);
  expect(stored.size).toBe(0);
});

test("changing other details of a mailbox keeps its password", async () => {
  const { keeper, call, stored } = mailboxes({ a1: "kept" });
  await keeper.save({ ...save, password: "", id: "a1" });
  expect(call).toHaveBeenCalledWith("account.save", { ...save, password: "kept", id: "a1" });
  expect(stored.get("a1")).toBe("kept");
});

test("a new password is kept once the engine has taken it", async () => {
  const { keeper, call, stored } = mailboxes({ a1: "old" });
  call.mockResolvedValueOnce(refusal);
  await keeper.changePassword({ id: "a1", password: "new" });
  expect(stored.get("a1")).toBe("old");
  await keeper.changePassword({ id: "a1", password: "new" });
  expect(stored.get("a1")).toBe("new");
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
    await keeper.tellSecret("a1");
    expect(told()).toEqual({ kind: "secret", account: "a1", secret: { kind: "password", password: "one" } });
    await keeper.tellSecret("a2");
    expect(told()).toEqual({ kind: "secret", account: "a2", secret: null });
  });

  test("before a connected mailbox's password is kept, it waits for that", async () => {
    const { keeper, call, told } = mailboxes();
    call.mockImplementation(async () => {
      void keeper.tellSecret("a1");
      await Promise.resolve();
      return { ok: true, value: { id: "a1" } };
    });
    await keeper.save(save);
    await vi.waitFor(() => expect(told()?.secret).toEqual({ kind: "password", password: "open sesame" }));
  });
});

describe("the demo", () => {
  test("works on a ledger of its own, and its password is not kept", async () => {
    const { keeper, call, told, stored, workOn } = mailboxes();
    expect(await keeper.startDemo()).toEqual({ ok: true, value: null });
    expect(workOn).toHaveBeenCalledWith("demo");
    expect(call.mock.lastCall?.[1]).toMatchObject({ form: { provider: "demo" }, password: "demo password" });
    await keeper.tellSecret("demo-account");
    expect(told()?.secret).toEqual({ kind: "password", password: "demo password" });
    expect(stored.size).toBe(0);
  });

  test("ends when the owner connects a mailbox of her own: that goes into her own ledger", async () => {
    const { keeper, call, stored, workOn, close } = mailboxes();
    await keeper.startDemo();
    expect(close).not.toHaveBeenCalled();
    workOn.mockImplementation(async () => {
      expect(call).toHaveBeenCalledTimes(1);
    });
    await keeper.save(save);
    expect(workOn).toHaveBeenLastCalledWith("own");
    expect([...stored]).toEqual([["a1", "open sesame"]]);
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
