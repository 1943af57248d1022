// Builds a decoder for the plain-text notices of one mail system: the words by which it is known, and how to read it.
import type { Block } from "./layout.ts";
import { type Decoder, type Notice, type RecipientNote, typedAddress } from "./notice.ts";
import { outcomeOf } from "./outcome.ts";
import { statusIn } from "./status.ts";

/**
 * A decoder that reads the lines from the first one that matches `opening`. Nothing is read from mail that people
 * sent: a forwarded notice has the same words.
 */
export function system(
  name: string,
  opening: RegExp,
  read: (lines: readonly string[], notice: Notice) => readonly Block[],
): Decoder {
  return {
    name,
    read(notice) {
      if (!notice.fromSystem) return null;
      const start = notice.lines.findIndex((line) => opening.test(line));
      if (start < 0) return null;
      return notesOf(read(notice.lines.slice(start), notice), notice);
    },
  };
}

/** Notes of blocks, all with the outcome of the notice as a whole. */
export function notesOf(blocks: readonly Block[], notice: Notice): readonly RecipientNote[] | null {
  if (blocks.length === 0) return null;
  const outcome = outcomeOf(notice);
  const context = blocks.length === 1 ? notice.text : "";
  return blocks.map(({ address, alias, words }) => ({
    address: typedAddress(alias ?? null, address, notice),
    outcome,
    status: statusIn(words) ?? statusIn(context),
    explanation: words,
    context,
  }));
}
