// The calls with which a window begins: its list, and the loop beside it. They need the ledger and nothing else.
import { type FirstCalls, loopOf } from "./call-context.ts";
import type { Store } from "./ports.ts";
import type { Screen } from "./screen.ts";

export function firstCalls(store: Store, screen: Screen, now: () => number): FirstCalls {
  return {
    "screen.ready": () => {
      screen.ready();
      return null;
    },
    // Loaded when the first loop is opened: the list does not wait for it.
    "loop.detail": async ({ loop }) => {
      const { detailOf } = await import("../../shared/view/detail.ts");
      return detailOf(store.ledger, loopOf(store.ledger, loop), now(), (messageId) => store.text(messageId));
    },
  };
}
