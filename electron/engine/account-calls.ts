// Calls about mailboxes: discover, test, save, sign in, choose folders, look further back, remove.
import type { AccountForm } from "../../shared/ipc/contract.ts";
import type { Account } from "../../shared/ledger/account.ts";
import { hash } from "../../shared/mail/hash.ts";
import { type CallContext, CallError, type EngineCalls } from "./call-context.ts";
import { tiles } from "./mail/providers/index.ts";

type AccountCall = Extract<keyof EngineCalls, `account.${string}`>;

const DAY = 86_400_000;

function accountFrom(form: AccountForm, id: string, before: Account | undefined, now: number): Account {
  const { address, name, aliases, provider, auth, imap, smtp } = form;
  return {
    id,
    address: address.toLowerCase(),
    name,
    aliases: aliases.map((alias) => alias.toLowerCase()),
    provider,
    auth,
    imap,
    smtp,
    folders: {
      inbox: "INBOX",
      junk: null,
      archive: null,
      more: [],
      ...before?.folders,
      sent: form.sentFolder ?? before?.folders.sent ?? null,
    },
    since: before?.since ?? now - form.lookBackDays * DAY,
    connectedAt: before?.connectedAt ?? now,
    ...(before?.fromToday === undefined ? {} : { fromToday: before.fromToday }),
    demo: before?.demo ?? provider === "demo",
  };
}

export function accountCalls(context: CallContext): Pick<EngineCalls, AccountCall> {
  const { store, engine, mail, accounts, now } = context;
  const known = (id: string): Account => {
    const account = store.ledger.accounts.get(id);
    if (!account) throw new CallError("not-found", "This mailbox is no longer connected.");
    return account;
  };
  const save = (account: Account): Promise<unknown> =>
    engine.put({
      kind: "command",
      command: { kind: "save-account", account },
      id: hash("save", account.id, String(now())),
    });

  return {
    "account.providers": () => tiles,
    "account.discover": ({ address, provider }) => mail.discover(address, provider),
    "account.test": ({ form, password }) =>
      mail.test(form, form.auth === "password" ? { kind: "password", password } : { kind: "token", token: password }),
    "account.save": async ({ form, password, id }) => {
      const account = accountFrom(
        form,
        id ?? hash("account", form.address.toLowerCase()),
        store.ledger.accounts.get(id ?? ""),
        now(),
      );
      if (password !== "") accounts.put(account.id, { kind: "password", password });
      await save(account);
      return account;
    },
    "account.password": ({ id, password }) => {
      accounts.put(id, { kind: "password", password });
      mail.watch(known(id));
      return null;
    },
    "account.remove": async ({ id }) => {
      await engine.put({
        kind: "command",
        command: { kind: "remove-account", id },
        id: hash("remove", id, String(now())),
      });
      accounts.put(id, null);
      context.screen.forget(id);
      return null;
    },
    "account.folders": ({ id }) => mail.folders(id),
    "account.choose": async ({ id, sent, more, left }) => {
      const account = known(id);
      const { archive, junk } = account.folders;
      const stays = (path: string | null) => (path !== null && left.includes(path) ? null : path);
      const folders = { ...account.folders, sent, more, left, archive: stays(archive), junk: stays(junk) };
      await save({ ...account, folders });
      return null;
    },
    "account.nudge": () => {
      mail.nudge();
      return null;
    },
    "account.lookback": async ({ id, days }) => {
      const account = known(id);
      // Who asks for older mail wants to see what is found in it; none at all ends a look-back that is under way.
      const { fromToday, ...asked } = account;
      await save({ ...(days > 0 ? asked : account), since: now() - days * DAY });
      return null;
    },
  };
}
