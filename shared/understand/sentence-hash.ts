// Names a sentence for ever: a hash of its words, so that wrapping, case and punctuation do not change it.
import { hash } from "../mail/hash.ts";
import { isAscii } from "./letters.ts";

/** Neither letter nor number, in any script and, much sooner told, in ASCII. */
const NEITHER = /[^\p{L}\p{N}]+/gu;
const NEITHER_OF_ASCII = /[^a-z0-9]+/g;

/** The hash of the normalised sentence (case, spacing and punctuation left out). */
export function hashOfSentence(sentence: string): string {
  const lower = sentence.toLowerCase();
  return hash(lower.replace(isAscii(lower) ? NEITHER_OF_ASCII : NEITHER, " ").trim());
}
