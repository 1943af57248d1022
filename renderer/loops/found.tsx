// Text in which the words that a search found are marked.
import type { ReactNode } from "react";
import { folded } from "../state/search.ts";

export function Found({ text, terms }: { readonly text: string; readonly terms: readonly string[] | null }): ReactNode {
  if (terms === null || terms.length === 0) return text;
  // Words and what stands between them, by turns.
  return text.split(/([\p{L}\p{N}]+)/u).map((part, at) =>
    at % 2 === 1 && terms.includes(folded(part)) ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one text never change places.
      <mark key={at}>{part}</mark>
    ) : (
      part
    ),
  );
}
