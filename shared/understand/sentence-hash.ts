// Names a sentence for ever: a hash of its words, so that wrapping, case and punctuation do not change it.
import { hash } from "../mail/hash.ts";

/** The hash of the normalised sentence (case, spacing and punctuation left out). */
export function hashOfSentence(sentence: string): string {
  return hash(
    sentence
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, " ")
      .trim(),
  );
}
