// Connects, re-keys and removes mailboxes, and hands secrets to the engine when it asks: keychain and message port only.
import type { AccountForm, Answers, CallArguments, Result } from "../../shared/ipc/contract.ts";
import type { EngineProcess } from "../desktop/engine-process.ts";
import type { Secret } from "../engine/ports.ts";
import { type KeptSecret, readKeptSecret, writeKeptSecret } from "./kept-secret.ts";
import { type OAuth, OAuthProblem } from "./oauth.ts";
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
  /** The engine asked for an account's secret: tells it, or that there is none. */
  tellSecret(account: string): Promise<void>;
}

interface Neighbours {
  readonly engine: Pick<EngineProcess, "call" | "tell">;
  readonly secrets: Secrets;
  readonly oauth: OAuth;
  readonly startDemo: () => Promise<Demo>;
  /** Makes the engine work on the demo's own ledger, or on the owner's again. Does nothing when it does already. */
  readonly workOn: (ledger: "demo" | "own") => Promise<void>;
}

type Token = { readonly token: string; readonly expiresAt: number };

/** A token must last for the sign-in that it is fetched for. */
const SPARE = 120_000;

export function keepMailboxes({ engine, secrets, oauth, startDemo, workOn }: Neighbours): Mailboxes {
  let demo: Demo | null = null;
  /** Access tokens of this run. */
  const tokens = new Map<string, Token>();
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

  /** Kept the way the others are: whoever agreed to weak keeping once need not be asked at every change. */
  async function keepAsBefore(account: string, secret: KeptSecret): Promise<void> {
    await secrets.keep(account, writeKeptSecret(secret), (await secrets.keeping()) === "weak");
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

  async function signInOwn({ form, id }: CallArguments<"account.oauth">): Promise<Result<Answers["account.oauth"]>> {
    const { auth } = form;
    if (auth === "password")
      return { ok: false, failure: { code: "invalid", details: "This mailbox has a password." } };
    try {
      const grant = await oauth.signIn(auth, form.address);
      await endDemo();
      const saved = await engine.call("account.save", { form, password: "", id, keepWeakly: false });
      if (!saved.ok) return saved;
      tokens.set(saved.value.id, grant);
      await keepAsBefore(saved.value.id, { kind: "grant", auth, refreshToken: grant.refreshToken });
      engine.tell({ kind: "secret", account: saved.value.id, secret: { kind: "token", token: grant.token } });
      return saved;
    } catch (error) {
      if (error instanceof OAuthProblem) return { ok: false, failure: error.failure };
      throw error;
    }
  }

  /** A token that still lasts; null when the owner must sign in again. */
  async function freshToken(account: string, grant: Extract<KeptSecret, { kind: "grant" }>): Promise<string | null> {
    const known = tokens.get(account);
    if (known !== undefined && known.expiresAt - SPARE > Date.now()) return known.token;
    try {
      const fresh = await oauth.refresh(grant.auth, grant.refreshToken);
      tokens.set(account, fresh);
      if (fresh.refreshToken !== grant.refreshToken) {
        await keepAsBefore(account, { ...grant, refreshToken: fresh.refreshToken });
      }
      return fresh.token;
    } catch (error) {
      // Offline the mail server cannot be reached either, and will say so better than "sign in again".
      if (error instanceof OAuthProblem && error.failure.code === "offline") return known?.token ?? "expired";
      return null;
    }
  }

  async function secretOf(account: string): Promise<Secret | null> {
    if (demo !== null) return { kind: "password", password: demo.password };
    if (!(await secrets.read(account)) && saving.size > 0) await Promise.allSettled(saving);
    const secret = await kept(account);
    if (secret === null || secret.kind === "password") return secret;
    const token = await freshToken(account, secret);
    return token === null ? null : { kind: "token", token };
  }

  return {
    save: (args) => whileSaving(saveOwn(args)),
    signIn: (args) => whileSaving(signInOwn(args)),
    async changePassword(args) {
      const changed = await engine.call("account.password", args);
      if (changed.ok) await keepAsBefore(args.id, { kind: "password", password: args.password });
      return changed;
    },
    async remove(args) {
      const removed = await engine.call("account.remove", args);
      if (!removed.ok) return removed;
      tokens.delete(args.id);
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
      engine.tell({ kind: "secret", account, secret: await secretOf(account) });
    },
  };
}
