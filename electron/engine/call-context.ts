// What every call of the window is answered with: the rooms of the engine, and the shape of a handler.
import type { Answers, CallArguments, CallName, Failure, Result } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/ledger/account.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import type { Loop } from "../../shared/loop/loop.ts";
import type { Reading } from "../../shared/understand/findings.ts";
import type { Engine } from "./engine.ts";
import type { MailService, Secret, Store } from "./ports.ts";
import type { Screen } from "./screen.ts";

/** Passwords and tokens of this run: in memory only, given by the app process. */
export interface Accounts {
  get(account: string, refused: boolean): Promise<Secret | null>;
  put(account: string, secret: Secret | null): void;
  /** It cannot be had just now: those who wait for it are told why. */
  delay(account: string, problem: Problem): void;
}

export interface CallContext {
  readonly store: Store;
  readonly engine: Engine;
  readonly mail: MailService;
  readonly screen: Screen;
  readonly accounts: Accounts;
  readonly now: () => number;
  /** What the understanding must know of the owner. */
  readonly reading: () => Omit<Reading, "sent">;
  /** The ledger on disk was replaced: the process starts again. */
  readonly restart: () => void;
}

/** A call that cannot be answered; becomes a failed `Result`. */
export class CallError extends Error {
  readonly failure: Failure;
  constructor(code: Failure["code"], details = "") {
    super(code);
    this.failure = { code, details };
  }
}

type Handler<N extends CallName> = (args: CallArguments<N>, path: string | null) => Promise<Answers[N]> | Answers[N];
/** Calls that the app process answers itself never reach the engine. */
type AppOnly = "demo.start" | "attachments.choose" | "data.folder" | "link.open" | "window.print" | "account.oauth";
/** Answered before the engine is at work. */
type First = "screen.ready" | "loop.detail";
export type FirstCalls = { readonly [N in First]: Handler<N> };
export type EngineCalls = { readonly [N in Exclude<CallName, AppOnly | First>]: Handler<N> };

/** The loop that a call is about; throws a CallError when it is gone. */
export function loopOf(ledger: Ledger, id: string): Loop {
  const loop = ledger.loops.get(id);
  if (!loop) throw new CallError("not-found", "This loop is no longer there.");
  return loop;
}

/** Answers one call; never throws. */
export async function answer(
  calls: FirstCalls | EngineCalls,
  name: CallName,
  args: unknown,
  path: string | null,
): Promise<Result<Answers[CallName]>> {
  const handler = (calls as Readonly<Record<string, (args: unknown, path: string | null) => unknown>>)[name];
  if (!handler) return { ok: false, failure: { code: "invalid", details: name } };
  try {
    return { ok: true, value: (await handler(args, path)) as Answers[CallName] };
  } catch (error) {
    if (error instanceof CallError) return { ok: false, failure: error.failure };
    const code = (error as NodeJS.ErrnoException).code;
    const disk = code === "ENOSPC" || code === "EACCES" || code === "EROFS" || code === "EIO" || code === "EDQUOT";
    return {
      ok: false,
      failure: { code: disk ? "disk" : "refused", details: error instanceof Error ? error.message : String(error) },
    };
  }
}
