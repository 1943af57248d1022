// Composition root of the engine, driven by messages: first the ledger and the list, then all the rest. No Electron.
import { setTimeout as sleep } from "node:timers/promises";
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { AtWork } from "./at-work.ts";
import { type Accounts, answer, type FirstCalls } from "./call-context.ts";
import { firstCalls } from "./first-calls.ts";
import type { FromEngine, Store, ToEngine } from "./ports.ts";
import { createScreen, type Screen } from "./screen.ts";
import { createAccounts } from "./secrets-of-run.ts";
import { openStore } from "./store/store.ts";
import type { WorkerEntry } from "./understanding.ts";

export interface EngineHost {
  /** Posts a message to the app process. */
  readonly post: (message: FromEngine) => void;
  /** Ends this process; it is started again by the app process. */
  readonly exit: () => void;
  /** Files of the two worker threads: understanding mail, and the long work of the store. */
  readonly understandWorker: WorkerEntry;
  readonly storeWorker: WorkerEntry;
}

/** The window asks for its list within this time (ms) of hearing that the engine is ready; without a window work goes on. */
const FIRST_LIST = 1000;
/** Time (ms) for the window to draw it, and to ask for the loop beside it. */
const DRAWING = 300;

interface Running {
  readonly store: Store;
  readonly screen: Screen;
  readonly accounts: Accounts;
  readonly first: FirstCalls;
  /** The window has its list. */
  readonly listed: () => void;
  /** Everything else. */
  readonly work: Promise<AtWork>;
}

/** The message handler of an engine process. Resolves after `quit` has been carried out. */
export function runEngine(host: EngineHost): (message: ToEngine) => Promise<void> {
  let running: Running | null = null;
  const failed = (error: unknown): void => {
    const { code, message: details } = error as { readonly code?: string; readonly message?: string };
    host.post({
      kind: "failed",
      code: code === "newer-data" || code === "locked" ? code : "disk",
      details: details ?? String(error),
    });
  };
  return async (message) => {
    switch (message.kind) {
      case "start":
        running = await start(host, message).catch((error: unknown) => {
          failed(error);
          return null;
        });
        running?.work.catch(failed);
        return;
      case "call":
        host.post({ kind: "answer", seq: message.seq, result: await call(running, message) });
        return;
      case "secret":
        running?.accounts.put(message.account, message.secret);
        return;
      case "no-secret":
        running?.accounts.delay(message.account, message.problem);
        return;
      case "nudge":
        (await running?.work.catch(() => null))?.nudge();
        return;
      case "quit":
        await running?.work.then((work) => work.close()).catch(() => undefined);
        running?.screen.close();
        await running?.store.close();
        running = null;
        return;
    }
  };
}

async function start(
  host: EngineHost,
  { folder, zone, locale, demo }: Extract<ToEngine, { kind: "start" }>,
): Promise<Running> {
  const now = (): number => Date.now();
  const store = await openStore(folder, { zone, locale, worker: host.storeWorker });
  const push = <N extends PushName>(name: N, push: Pushes[N]): void => host.post({ kind: "push", name, push });
  const screen = createScreen(store, now, push, demo);
  const accounts = createAccounts((account, refused) => host.post({ kind: "want-secret", account, refused }));
  let listed = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    listed = resolve;
  });
  const { post, exit: restart, understandWorker } = host;
  const work = Promise.race([asked.then(() => sleep(DRAWING)), sleep(FIRST_LIST)])
    .then(() => import("./at-work.ts"))
    .then(({ goToWork }) => goToWork({ store, screen, accounts, now, push, post, restart, understandWorker }));
  host.post({ kind: "ready" });
  return { store, screen, accounts, first: firstCalls(store, screen, now), listed, work };
}

/** The list is there before anything else is; calls that need more wait until the engine is at work. */
async function call(running: Running | null, { name, args, path }: Extract<ToEngine, { kind: "call" }>) {
  const calls =
    running && Object.hasOwn(running.first, name) ? running.first : (await running?.work.catch(() => null))?.calls;
  if (!calls) return { ok: false, failure: { code: "engine-down", details: "" } } as const;
  const result = await answer(calls, name, args, path ?? null);
  if (name === "screen.ready") running?.listed();
  return result;
}
