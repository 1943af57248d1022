// Composition root of the engine, driven by messages: first the ledger and the list, then all the rest. No Electron.
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { AtWork } from "./at-work.ts";
import { type Accounts, answer } from "./call-context.ts";
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

/** The window asks for its list within this time (ms) of being told that the engine is ready; without a window work goes on. */
const FIRST_LIST = 1000;

interface Running {
  readonly store: Store;
  readonly screen: Screen;
  readonly accounts: Accounts;
  /** Everything but the list. */
  readonly work: Promise<AtWork>;
  /** The window has its list. */
  readonly shown: () => void;
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
      case "call": {
        const result = running
          ? await call(running, message)
          : ({ ok: false, failure: { code: "engine-down", details: "" } } as const);
        host.post({ kind: "answer", seq: message.seq, result });
        return;
      }
      case "secret":
        running?.accounts.put(message.account, message.secret);
        return;
      case "no-secret":
        running?.accounts.delay(message.account, message.problem);
        return;
      case "nudge":
        (await running?.work)?.nudge();
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
  let shown = (): void => undefined;
  const listed = new Promise<void>((resolve) => {
    shown = resolve;
    setTimeout(resolve, FIRST_LIST);
  });
  const work = listed
    .then(() => import("./at-work.ts"))
    .then(({ goToWork }) =>
      goToWork({ store, screen, accounts, now, push, post: host.post, restart: host.exit, ...host }),
    );
  host.post({ kind: "ready" });
  return { store, screen, accounts, work, shown };
}

/** The list is there before anything else is; all other calls wait for the engine to be at work. */
async function call({ screen, work, shown }: Running, { name, args, path }: Extract<ToEngine, { kind: "call" }>) {
  if (name !== "screen.ready") return answer((await work).calls, name, args, path ?? null);
  screen.ready();
  shown();
  return { ok: true, value: null } as const;
}
