// The engine at work: its queue, the mail side, the understanding, effects and calls. Loaded when the list is on the screen,
// because what reads mail is a large program and the owner would wait for it.
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { weekOf } from "../../shared/ledger/time.ts";
import type { Reading } from "../../shared/understand/findings.ts";
import type { Accounts, EngineCalls } from "./call-context.ts";
import { engineCalls } from "./calls.ts";
import { createEffects } from "./effects.ts";
import { createEngine } from "./engine.ts";
import { withHolidays } from "./holidays.ts";
import { createMailService } from "./mail/service.ts";
import type { FromEngine, Store } from "./ports.ts";
import type { Screen } from "./screen.ts";
import { Understanding, type WorkerEntry } from "./understanding.ts";

export interface AtWork {
  readonly calls: EngineCalls;
  nudge(): void;
  /** Ends all of it; what is under way is waited for. */
  close(): Promise<void>;
}

export interface Workplace {
  readonly store: Store;
  readonly screen: Screen;
  readonly accounts: Accounts;
  readonly now: () => number;
  readonly post: (message: FromEngine) => void;
  readonly push: <N extends PushName>(name: N, push: Pushes[N]) => void;
  /** Ends this process; it is started again by the app process. */
  readonly restart: () => void;
  readonly understandWorker: WorkerEntry;
}

/** Rejects when the first commit is refused by the disk. */
export async function goToWork({
  store,
  screen,
  accounts,
  now,
  post,
  push,
  restart,
  understandWorker,
}: Workplace): Promise<AtWork> {
  const { ledger } = store;
  const engine = createEngine({
    store,
    now,
    committed: (changes, input) => screen.committed(changes, input.kind === "tick" || input.kind === "started"),
    perform: (effect) => effects.perform(effect),
  });
  const understanding = new Understanding(understandWorker, () => readingOf(ledger));
  const mail = createMailService(
    {
      onMail: async (batch) => {
        await engine.put({ kind: "mail", ...batch });
      },
      onHealth: (health) => screen.health(health),
      onFolders: async (account, known, found) => {
        await engine.put({ kind: "folders", account, known, found });
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
    notify: (notice) => post({ kind: "notify", ...notice }),
    toast: (toast) => push("toast", toast),
  });
  const calls = engineCalls({
    store,
    engine,
    mail,
    screen,
    accounts,
    now,
    reading: () => readingOf(ledger),
    restart,
  });

  const settings = await withHolidays(ledger.settings, now());
  if (settings !== ledger.settings)
    await engine.put({ kind: "command", command: { kind: "set-settings", settings }, id: "holidays" });
  await engine.put({ kind: "started" });
  for (const account of ledger.accounts.values()) mail.watch(account);

  return {
    calls,
    nudge() {
      mail.nudge();
      engine.put({ kind: "tick" }).catch(() => undefined);
    },
    async close() {
      await mail.close();
      await effects.close();
      await engine.close();
      await understanding.close();
    },
  };
}

/** What the understanding must know of the owner. */
function readingOf(ledger: Ledger): Omit<Reading, "sent"> {
  const { zone, locale } = ledger.settings;
  return { zone, locale, week: weekOf(ledger.settings), corrections: [...ledger.corrections.values()] };
}
