// Connects, re-keys and removes mailboxes, and hands secrets to the engine when it asks: keychain and message port only.
import type { AccountForm, Answers, CallArguments, Failure, Result } from "../../shared/ipc/contract.ts";
import type { EngineProcess } from "../desktop/engine-process.ts";
import type { ToEngine } from "../engine/ports.ts";
import { keepGrants } from "./grants.ts";
import { type KeptSecret, readKeptSecret, writeKeptSecret } from "./kept-secret.ts";
import { type Grant, type OAuth, OAuthProblem } from "./oauth.ts";
import type { Secrets } from "./secrets.ts";

/** The sample mailbox while it runs: how to reach it, and its password, which is never kept. */
export interface Demo {
  readonly form: AccountForm;
  readonly password: string;
  close(): Promise<void>;
}

export interface Mailboxes {
  save(args: CallArguments<"account.save">): Promise<Result<Answers["account.save"]>>;
  /** Connects with the owner's permission, given in her browser, instead of a password. */
  signIn(args: CallArguments<"account.oauth">): Promise<Result<Answers["account.oauth"]>>;
  changePassword(args: CallArguments<"account.password">): Promise<Result<null>>;
  remove(args: CallArguments<"account.remove">): Promise<Result<null>>;
  startDemo(): Promise<Result<null>>;
  /** The engine asked for an account's secret, because the last one was `refused` or for want of one: tells it. */
  tellSecret(account: string, refused: boolean): Promise<void>;
}

interface Neighbours {
  readonly engine: Pick<EngineProcess, "call" | "tell">;
  readonly secrets: Secrets;
  readonly oauth: OAuth;
  readonly startDemo: () => Promise<Demo>;
  /** Makes the engine work on the demo's own ledger, or on the owner's again. Does nothing when it does already. */
  readonly workOn: (ledger: "demo" | "own") => Promise<void>;
}

type Told = Extract<ToEngine, { kind: "secret" | "no-secret" }>;

export function keepMailboxes({ engine, secrets, oauth, startDemo, workOn }: Neighbours): Mailboxes {
  let demo: Demo | null = null;
  const grants = keepGrants(oauth, secrets);
  /** Saves on their way: the engine may ask for a secret before it is kept. */
  const saving = new Set<Promise<unknown>>();

  /** Back to the owner's own ledger; nothing of the demo is left in it. */
  async function endDemo(): Promise<void> {
    const ended = demo;
    demo = null;
    await workOn("own");
    await ended?.close();
  }

  function whileSaving<T>(work: Promise<T>): Promise<T> {
    saving.add(work);
    return work.finally(() => saving.delete(work));
  }

  async function kept(account: string): Promise<KeptSecret | null> {
    const text = await secrets.read(account);
    return text === null ? null : readKeptSecret(text);
  }

  async function saveOwn(args: CallArguments<"account.save">): Promise<Result<Answers["account.save"]>> {
    await endDemo();
    const before = args.password === "" && args.id !== null ? await kept(args.id) : null;
    const password = before?.kind === "password" ? before.password : args.password;
    const saved = await engine.call("account.save", { ...args, password });
    // Other details of a mailbox that is signed in by the browser: its permission stays.
    if (!saved.ok || (before?.kind === "grant" && args.form.auth !== "password")) return saved;
    await secrets.keep(saved.value.id, writeKeptSecret({ kind: "password", password }), args.keepWeakly);
    return saved;
  }

  async function signIn(args: CallArguments<"account.oauth">): Promise<Result<Answers["account.oauth"]>> {
    const { form, id, keepWeakly = false } = args;
    const { auth } = form;
    if (auth === "password") return failed("invalid", "This mailbox has a password.");
    let grant: Grant;
    try {
      grant = await oauth.signIn(auth, form.address);
    } catch (error) {
      if (error instanceof OAuthProblem) return failed(error.code, error.message);
      throw error;
    }
    // She may have signed in as somebody else, or the mailbox may not be open to mail programs.
    const tested = await engine.call("account.test", { form, password: grant.token });
    if (!tested.ok) return tested;
    for (const problem of [tested.value.imap, tested.value.smtp]) {
      if (problem === "ok") continue;
      if (problem.code === "imap-disabled") return failed(problem.code, problem.details);
      if (problem.code === "sign-in-expired")
        return failed("refused", `This sign-in does not open the mailbox ${form.address}. ${problem.details}`);
    }
    return whileSaving(
      (async () => {
        await endDemo();
        const saved = await engine.call("account.save", { form, password: "", id, keepWeakly: false });
        if (saved.ok) await grants.keep(saved.value.id, auth, grant, keepWeakly);
        return saved;
      })(),
    );
  }

  async function secretOf(account: string, refused: boolean): Promise<Told> {
    if (demo !== null) return { kind: "secret", account, secret: { kind: "password", password: demo.password } };
    await Promise.allSettled(saving);
    const secret = await kept(account);
    if (secret?.kind !== "grant") return { kind: "secret", account, secret };
    try {
      const token = await grants.token(account, secret, refused);
      return { kind: "secret", account, secret: { kind: "token", token } };
    } catch (error) {
      if (!(error instanceof OAuthProblem)) throw error;
      const { code, message: details } = error;
      if (code === "sign-in-expired") return { kind: "secret", account, secret: null };
      const problem = {
        code: code === "refused" ? "server" : code,
        server: "local",
        details,
        certificate: null,
      } as const;
      return { kind: "no-secret", account, problem };
    }
  }

  return {
    save: (args) => whileSaving(saveOwn(args)),
    signIn,
    async changePassword(args) {
      const changed = await engine.call("account.password", args);
      // Kept the way the one before was: whoever agreed to weak keeping once need not be asked at every change.
      const secret = writeKeptSecret({ kind: "password", password: args.password });
      if (changed.ok) await secrets.keep(args.id, secret, (await secrets.keeping()) === "weak");
      return changed;
    },
    async remove(args) {
      const removed = await engine.call("account.remove", args);
      if (!removed.ok) return removed;
      grants.forget(args.id);
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
    async tellSecret(account, refused) {
      engine.tell(await secretOf(account, refused));
    },
  };
}

function failed(code: Failure["code"], details: string): Result<never> {
  return { ok: false, failure: { code, details } };
}
