// Supervises the engine process: starts it, restarts it with back-off, matches answers to calls, and knows since when nothing is watched.
import type { Answers, CallArguments, CallName, Failure, Pushes, PushName, Result } from "../../shared/ipc/contract.ts";
import type { FromEngine, ToEngine } from "../engine/ports.ts";

/** The process itself, as `utilityProcess.fork` makes it (or a test). */
export interface EngineChild {
  post(message: ToEngine): void;
  onMessage(listener: (message: FromEngine) => void): void;
  onExit(listener: () => void): void;
  kill(): void;
}

/** What the engine is told when it starts: the folder of the ledger, and whether it is the demo's. */
export type EngineStart = Omit<Extract<ToEngine, { kind: "start" }>, "kind">;

export interface EngineListener {
  onPush<N extends PushName>(name: N, push: Pushes[N]): void;
  onNotify(message: Extract<FromEngine, { kind: "notify" }>): void;
  onWantSecret(message: Extract<FromEngine, { kind: "want-secret" }>): void;
  /** Started (again): what is on screen must be read afresh. */
  onReady(): void;
  /** Not running since (epoch ms), or running again (null). */
  onDown(since: number | null): void;
}

export interface EngineProcess {
  /** Starts it, or stops it first when it runs with other orders. */
  start(orders: EngineStart): Promise<void>;
  /** Never rejects. While the engine starts, calls wait for it; when their time is up, `engine-down`. */
  call<N extends CallName>(name: N, args: CallArguments<N>, path?: string): Promise<Result<Answers[N]>>;
  tell(message: Extract<ToEngine, { kind: "secret" | "no-secret" | "nudge" }>): void;
  /** Tells the engine to finish and waits for it, at most `limit` ms; then ends it. */
  quit(limit: number): Promise<void>;
}

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 60_000;
/** An engine that ran this long had started well: the next pause is short again. */
const STEADY = 60_000;
export const QUIT_LIMIT = 3_000;

/** Pause (ms) before the restart after so many starts in a row that did not last. */
export function pauseBefore(failures: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1));
}

/** Time limits (ms) of calls that wait for a server or for a large file; 15 s for all others. */
const LIMITS: Partial<Record<CallName, number>> = {
  "account.test": 90_000,
  "account.save": 90_000,
  "account.discover": 60_000,
  "account.folders": 60_000,
  "message.html": 60_000,
  "loop.transcript": 60_000,
  "data.export": 300_000,
  "data.import": 300_000,
  "data.preview": 120_000,
  "data.restore": 300_000,
};

export function timeLimit(name: CallName): number {
  return LIMITS[name] ?? 15_000;
}

interface Waiting {
  readonly message: Extract<ToEngine, { kind: "call" }>;
  readonly settle: (result: Result<Answers[CallName]>) => void;
}

export function superviseEngine(fork: () => EngineChild, listener: EngineListener): EngineProcess {
  let orders: EngineStart | null = null;
  let child: EngineChild | null = null;
  let ready = false;
  let refusal: Failure | null = null;
  let failures = 0;
  let downSince: number | null = null;
  let restart: NodeJS.Timeout | null = null;
  let seq = 0;
  const waiting = new Map<number, Waiting>();
  /** Secrets for an engine that asked for them while it was still starting. */
  let later: ToEngine[] = [];

  function launch(): void {
    if (orders === null) return;
    const born = Date.now();
    const started = fork();
    child = started;
    started.onMessage((message) => {
      if (child === started) hear(message);
    });
    started.onExit(() => {
      if (child !== started) return;
      child = null;
      ready = false;
      later = [];
      failures = Date.now() - born >= STEADY ? 1 : failures + 1;
      refuseAll(refusal ?? { code: "engine-down", details: "The engine stopped." });
      setDown(downSince ?? Date.now());
      if (refusal?.code !== "newer-data") restart = setTimeout(launch, pauseBefore(failures));
    });
    started.post({ kind: "start", ...orders });
  }

  function hear(message: FromEngine): void {
    switch (message.kind) {
      case "ready":
        ready = true;
        refusal = null;
        setDown(null);
        for (const secret of later) child?.post(secret);
        later = [];
        for (const { message: call } of waiting.values()) child?.post(call);
        listener.onReady();
        return;
      case "failed":
        refusal = { code: message.code, details: message.details };
        // A disk or a lock may come free: it ends and is tried again with the pauses of a crash. Newer data stays newer.
        child?.kill();
        refuseAll(refusal);
        return;
      case "answer":
        waiting.get(message.seq)?.settle(message.result);
        return;
      case "push":
        listener.onPush(message.name, message.push as Pushes[typeof message.name]);
        return;
      case "want-secret":
        listener.onWantSecret(message);
        return;
      case "notify":
        listener.onNotify(message);
        return;
      default:
        unknownMessage(message);
    }
  }

  function setDown(since: number | null): void {
    if (since === downSince) return;
    downSince = since;
    listener.onDown(since);
  }

  function refuseAll(failure: Failure): void {
    for (const { settle } of waiting.values()) settle({ ok: false, failure });
  }

  function call<N extends CallName>(name: N, args: CallArguments<N>, path?: string): Promise<Result<Answers[N]>> {
    return new Promise((resolve) => {
      if (refusal !== null) return resolve({ ok: false, failure: refusal });
      const id = ++seq;
      const limit = setTimeout(() => {
        waiting.get(id)?.settle({ ok: false, failure: { code: "engine-down", details: `${name}: no answer in time` } });
      }, timeLimit(name));
      const message = { kind: "call", seq: id, name, args, ...(path === undefined ? {} : { path }) } as const;
      waiting.set(id, {
        message,
        settle: (result) => {
          clearTimeout(limit);
          waiting.delete(id);
          resolve(result as Result<Answers[N]>);
        },
      });
      if (ready) child?.post(message);
    });
  }

  async function stop(limit: number): Promise<void> {
    if (restart !== null) clearTimeout(restart);
    restart = null;
    const leaving = child;
    child = null;
    ready = false;
    later = [];
    refusal = null;
    if (leaving === null) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        leaving.kill();
        resolve();
      }, limit);
      leaving.onExit(() => {
        clearTimeout(timer);
        resolve();
      });
      leaving.post({ kind: "quit" });
    });
  }

  return {
    async start(next) {
      // What was asked of the ledger that is left must not be asked of the next one.
      if (child !== null) refuseAll({ code: "engine-down", details: "Closer turns to another ledger." });
      await stop(QUIT_LIMIT);
      orders = next;
      failures = 0;
      launch();
    },
    call,
    tell(message) {
      if (ready) child?.post(message);
      else if (message.kind !== "nudge") later.push(message);
    },
    async quit(limit) {
      orders = null;
      refuseAll({ code: "engine-down", details: "Closer is quitting." });
      await stop(limit);
    },
  };
}

/** Of an engine built for another version: ignored, but every kind of this version must be handled above. */
function unknownMessage(_message: never): void {}
