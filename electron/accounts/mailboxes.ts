// Connects, re-keys and removes mailboxes, and hands passwords to the engine when it asks: keychain and message port only.
import type { AccountForm, Answers, CallArguments, Result } from "../../shared/ipc/contract.ts";
import type { EngineProcess } from "../desktop/engine-process.ts";
import type { Secrets } from "./secrets.ts";

/** The sample mailbox while it runs: how to reach it, and its password, which is never kept. */
export interface Demo {
  readonly form: AccountForm;
  readonly password: string;
  close(): Promise<void>;
}

export interface Mailboxes {
  save(args: CallArguments<"account.save">): Promise<Result<Answers["account.save"]>>;
  changePassword(args: CallArguments<"account.password">): Promise<Result<null>>;
  remove(args: CallArguments<"account.remove">): Promise<Result<null>>;
  startDemo(): Promise<Result<null>>;
  /** The engine asked for an account's secret: tells it, or that there is none. */
  tellSecret(account: string): Promise<void>;
}

interface Neighbours {
  readonly engine: Pick<EngineProcess, "call" | "tell">;
  readonly secrets: Secrets;
  readonly startDemo: () => Promise<Demo>;
  /** Makes the engine work on the demo's own ledger, or on the owner's again. Does nothing when it does already. */
  readonly workOn: (ledger: "demo" | "own") => Promise<void>;
}

export function keepMailboxes({ engine, secrets, startDemo, workOn }: Neighbours): Mailboxes {
  let demo: Demo | null = null;
  /** Saves on their way: the engine may ask for a secret before it is kept. */
  const saving = new Set<Promise<unknown>>();

  /** Back to the owner's own ledger; nothing of the demo is left in it. */
  async function endDemo(): Promise<void> {
    const ended = demo;
    demo = null;
    await workOn("own");
    await ended?.close();
  }

  async function saveOwn(args: CallArguments<"account.save">): Promise<Result<Answers["account.save"]>> {
    await endDemo();
    const password = args.password === "" && args.id !== null ? ((await secrets.read(args.id)) ?? "") : args.password;
    const saved = await engine.call("account.save", { ...args, password });
    if (saved.ok) await secrets.keep(saved.value.id, password, args.keepWeakly);
    return saved;
  }

  return {
    save(args) {
      const work = saveOwn(args);
      saving.add(work);
      return work.finally(() => saving.delete(work));
    },
    async changePassword(args) {
      const changed = await engine.call("account.password", args);
      // Kept the way the one before was: whoever agreed to weak keeping once need not be asked at every change.
      if (changed.ok) await secrets.keep(args.id, args.password, (await secrets.keeping()) === "weak");
      return changed;
    },
    async remove(args) {
      const removed = await engine.call("account.remove", args);
      if (!removed.ok) return removed;
      if (demo === null) await secrets.forget(args.id);
      else await endDemo();
      return removed;
    },
    async startDemo() {
      if (demo !== null) return { ok: true, value: null };
      demo = await startDemo();
      const { form, password } = demo;
      await workOn("demo");
      const saved = await engine.call("account.save", { form, password, id: null, keepWeakly: false });
      return saved.ok ? { ok: true, value: null } : saved;
    },
    async tellSecret(account) {
      let password = demo?.password ?? (await secrets.read(account));
      if (password === null && saving.size > 0) {
        await Promise.allSettled(saving);
        password = await secrets.read(account);
      }
      engine.tell({ kind: "secret", account, secret: password === null ? null : { kind: "password", password } });
    },
  };
}
