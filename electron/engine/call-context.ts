// What every call of the window is answered with: the rooms of the engine, and the shape of a handler.
import type { Answers, CallArguments, CallName, Failure } from "../../shared/ipc/contract.ts";
import type { Problem } from "../../shared/ledger/account.ts";
import type { PromisesIn } from "../../shared/view/draft.ts";
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
  readonly promisesIn: PromisesIn;
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
export type EngineCalls = { readonly [N in Exclude<CallName, AppOnly>]: Handler<N> };
