// What the screen says in passing: one line, an undo where there is one, gone after some seconds.
import type { ToastPush } from "../../shared/ipc/snapshot.ts";

export interface Toast {
  readonly key: string;
  readonly kind: ToastPush["kind"] | "done";
  readonly words: string;
  /** A second, quieter line: her words, the server's words. */
  readonly more: string | null;
  readonly loop: string | null;
  /** Takes back what the toast tells of. */
  readonly undo: (() => void) | null;
}

/** Milliseconds a toast stays; what failed stays until it is read. */
export function lifetime(kind: Toast["kind"]): number | null {
  switch (kind) {
    case "error":
    case "refused":
    case "unknown":
    case "held":
      return null;
    case "confirmed":
    case "came-back":
    case "complaint":
    case "due":
      return 12_000;
    case "sent":
    case "done":
      return 7_000;
  }
}
