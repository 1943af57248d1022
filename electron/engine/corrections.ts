// The owner's corrections as she sees them in the settings, and as the understanding takes them.

import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";

export function correctionRows(ledger: Ledger): OverviewPush["corrections"] {
  return [...ledger.corrections]
    .map(([id, correction]) => ({
      id,
      words: correction.kind === "never-phrase" ? correction.phrase : correction.words,
      at: correction.at,
    }))
    .toReversed();
}
