// Follow-ups begun and not sent, kept while the window lives, so that looking elsewhere loses nothing.
import type { Draft } from "../../shared/ipc/snapshot.ts";
import type { Day } from "../../shared/mail/day.ts";

/** A draft with what the owner changed in it. */
export interface Written {
  readonly draft: Draft;
  readonly to: string;
  readonly cc: string;
  readonly subject: string;
  readonly text: string;
  readonly files: readonly { readonly path: string; readonly name: string }[];
  readonly sendAt: number | null;
  readonly newDue: Day | null;
}

export interface Drafts {
  get(loop: string): Written | null;
  keep(loop: string, written: Written): void;
  drop(loop: string): void;
  /** It was sent; kept aside until it can no longer be undone. */
  sent(loop: string, written: Written): void;
  /** The sending was undone: the draft is there again. */
  giveBack(loop: string): void;
}

export function draftStore(): Drafts {
  const open = new Map<string, Written>();
  const gone = new Map<string, Written>();
  return {
    get: (loop) => open.get(loop) ?? null,
    keep: (loop, written) => void open.set(loop, written),
    drop: (loop) => void open.delete(loop),
    sent(loop, written) {
      open.delete(loop);
      gone.set(loop, written);
    },
    giveBack(loop) {
      const written = gone.get(loop);
      gone.delete(loop);
      if (written) open.set(loop, { ...written, sendAt: null });
    },
  };
}
