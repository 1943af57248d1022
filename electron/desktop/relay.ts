// The engine's pushes on their way to the window: completed by what only the app process knows, remembered for tray and badge.
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import { afterList, type Glance, NOTHING_SEEN } from "./glance.ts";

export interface Relay {
  push<N extends PushName>(name: N, push: Pushes[N]): void;
  /** The engine is down since (epoch ms), or runs again. */
  down(since: number | null): void;
  /** How passwords are kept here. */
  keeping(how: OverviewPush["secrets"]): void;
}

interface Ends {
  readonly toWindow: <N extends PushName>(name: N, push: Pushes[N]) => void;
  readonly toDesktop: (glance: Glance) => void;
}

export function relayPushes({ toWindow, toDesktop }: Ends): Relay {
  let glance = NOTHING_SEEN;
  /** Until the keychain has been asked (it may ask the owner first) nobody is alarmed. */
  let known: Pick<OverviewPush, "engineDownSince" | "secrets"> = { engineDownSince: null, secrets: "keychain" };

  function overview(push: OverviewPush): void {
    const complete = { ...push, ...known };
    glance = { ...glance, overview: complete };
    toWindow("overview", complete);
    toDesktop(glance);
  }

  function learn(news: Partial<typeof known>): void {
    known = { ...known, ...news };
    if (glance.overview !== null) overview(glance.overview);
  }

  return {
    push(name, push) {
      if (name === "overview") return overview(push as OverviewPush);
      // The owner looks at the window; the tray comes after.
      toWindow(name, push);
      if (name !== "list") return;
      glance = afterList(glance, push as Pushes["list"]);
      toDesktop(glance);
    },
    down: (since) => learn({ engineDownSince: since }),
    keeping: (how) => learn({ secrets: how }),
  };
}
