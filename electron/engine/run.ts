// Composition root of the engine: store, queue, mail side, understanding and screen, driven by messages. No Electron.
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { weekOf } from "../../shared/ledger/time.ts";
import type { Reading } from "../../shared/understand/findings.ts";
import { understand } from "../../shared/understand/understand.ts";
import type { Accounts, EngineCalls } from "./call-context.ts";
import { answer, engineCalls } from "./calls.ts";
import { createEffects } from "./effects.ts";
import { createEngine } from "./engine.ts";
import { withHolidays } from "./holidays.ts";
import { createMailService } from "./mail/service.ts";
import { SecretDelayed } from "./mail/sign-in.ts";
import type { FromEngine, Secret, Store, ToEngine } from "./ports.ts";
import { createScreen } from "./screen.ts";
import { openStore } from "./store/store.ts";
import { Understanding, type WorkerEntry } from "./understanding.ts";

export interface EngineHost {
  /** Posts a message to the app process. */
  readonly post: (message: FromEngine) => void;
  /** Ends this process; it is started again by the app process. */
  readonly exit: () => void;
  /** Files of the two worker threads: understanding mail, and the long work of the store. */
  readonly understandWorker: WorkerEntry;
  readonly storeWorker: WorkerEntry;
}

interface Running {
  readonly calls: EngineCalls;
  readonly accounts: Accounts;
  nudge(): void;
  close(): Promise<void>;
}

/** The message handler of an engine process. Resolves after `quit` has been carried out. */
export function runEngine(host: EngineHost): (message: ToEngine) => Promise<void> {
  let running: Running | null = null;
  return async (message) => {
    switch (message.kind) {
      case "start":
        running = await start(host, message).catch((error: unknown) => {
          const { code, message: details } = error as { readonly code?: string; readonly message?: string };
          host.post({
            kind: "failed",
            code: code === "newer-data" || code === "locked" ? code : "disk",
            details: details ?? String(error),
          });
          return null;
        });
        return;
      case "call": {
        if (!running) {
          host.post({
            kind: "answer",
            seq: message.seq,
            result: { ok: false, failure: { code: "engine-down", details: "" } },
          });
          return;
        }
        const result = await answer(running.calls, message.name, message.args, message.path ?? null);
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
        running?.nudge();
        return;
      case "quit":
        await running?.close();
        running = null;
        return;
    }
  };
}

/** What the understanding must know of the owner. */
function readingOf(ledger: Ledger): Omit<Reading, "sent"> {
  const { zone, locale } = ledger.settings;
  return { zone, locale, week: weekOf(ledger.settings), corrections: [...ledger.corrections.values()] };
}

async function start(
  host: EngineHost,
  { folder, zone, locale, demo }: Extract<ToEngine, { kind: "start" }>,
): Promise<Running> {
  const now = (): number => Date.now();
  const store: Store = await openStore(folder, { zone, locale, worker: host.storeWorker });
  const { ledger } = store;
  const push = <N extends PushName>(name: N, push: Pushes[N]): void => host.post({ kind: "push", name, push });
  const screen = createScreen(store, now, push, demo);
  const engine = createEngine({
    store,
    now,
    committed: (changes, input) => screen.committed(changes, input.kind === "tick" || input.kind === "started"),
    perform: (effect) => effects.perform(effect),
  });
  const understanding = new Understanding(host.understandWorker, () => readingOf(ledger));
  const accounts = createAccounts((account, refused) => host.post({ kind: "want-secret", account, refused }));
  const mail = createMailService(
    {
      onMail: async (batch) => {
        await engine.put({ kind: "mail", ...batch });
      },
      onHealth: (health) => screen.health(health),
      onFolders: async (id, folders) => {
        const account = ledger.accounts.get(id);
        if (account && JSON.stringify(account.folders) !== JSON.stringify(folders))
          await engine.put({ kind: "account", account: { ...account, folders } });
      },
      secret: (account, refused) => accounts.get(account, refused),
      cursor: (account, path) => ledger.cursors.get(account)?.get(path) ?? null,
    },
    understanding,
  );
  const effects = createEffects({
    store,
    engine,
    mail,
    notify: (notice) => host.post({ kind: "notify", ...notice }),
    toast: (toast) => push("toast", toast),
  });
  const calls = engineCalls({
    store,
    engine,
    mail,
    screen,
    accounts,
    now,
    promisesIn: (text) => promisesIn(text, ledger, now()),
    restart: host.exit,
  });

  const settings = withHolidays(ledger.settings, now());
  if (settings !== ledger.settings)
    await engine.put({ kind: "command", command: { kind: "set-settings", settings }, id: "holidays" });
  await engine.put({ kind: "started" });
  for (const account of ledger.accounts.values()) mail.watch(account);
  host.post({ kind: "ready" });

  return {
    calls,
    accounts,
    nudge: () => {
      mail.nudge();
      engine.put({ kind: "tick" }).catch(() => undefined);
    },
    async close() {
      await mail.close();
      await effects.close();
      await engine.close();
      screen.close();
      await understanding.close();
      await store.close();
    },
  };
}

/** Promises in a text that the owner is writing now. */
function promisesIn(text: string, ledger: Ledger, now: number) {
  const message = {
    messageId: "",
    inReplyTo: [],
    references: [],
    from: [],
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    subject: "",
    date: now,
    headers: [],
    contentType: "text/plain",
    text,
    html: null,
    reports: [],
    attachments: [],
  };
  return understand(message, { ...readingOf(ledger), sent: true }).findings.filter(
    (finding) => finding.kind === "commitment" && finding.tier !== "silent",
  );
}

/** How long (ms) the app process may take to give a secret: the keychain may ask the owner first. */
const SECRET_LIMIT = 120_000;

interface Waiting {
  readonly done: (secret: Secret | null) => void;
  readonly failed: (error: Error) => void;
}

/** Secrets of this run; what is missing is asked for once. */
function createAccounts(want: (account: string, refused: boolean) => void): Accounts {
  const secrets = new Map<string, Secret>();
  const waiting = new Map<string, Waiting[]>();
  const settle = (account: string, how: (one: Waiting) => void): void => {
    const all = waiting.get(account) ?? [];
    waiting.delete(account);
    all.forEach(how);
  };
  return {
    get(account, refused) {
      const known = secrets.get(account);
      // A token is asked for afresh each time: the app process refreshes it before it expires.
      if (known?.kind === "password") return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(null), SECRET_LIMIT);
        const ending =
          <T>(end: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            end(value);
          };
        const one = { done: ending(resolve), failed: ending(reject) };
        const others = waiting.get(account);
        if (others) others.push(one);
        else {
          waiting.set(account, [one]);
          want(account, refused);
        }
      });
    },
    put(account, secret) {
      if (secret) secrets.set(account, secret);
      else secrets.delete(account);
      settle(account, ({ done }) => done(secret));
    },
    delay(account, problem) {
      settle(account, ({ failed }) => failed(new SecretDelayed(problem)));
    },
  };
}
