// What one sentence says about the next: a list under "We will:" is a list of promises, "By Friday at the latest." dates the promise before it.
import type { DueSetting } from "./due-meaning.ts";
import { mentionsIn } from "./due-mentions.ts";
import type { Due } from "./findings.ts";
import type { JudgedSentence, Judgement } from "./judge.ts";
import type { Lexicon } from "./lexicon.ts";
import { tierOf } from "./model.ts";
import { matchPhrases } from "./patterns.ts";
import type { ReadSentence } from "./read-sentences.ts";

/** How likely an item below such a heading is one of the promises: nearly all are, some items only explain. */
const ITEM_CONFIDENCE = 0.85;
/** A sentence of so many words, most of them telling a day, only dates what was said before. */
const FRAGMENT_WORDS = 7;

/** Does this sentence open a list of what the sender's side will do? */
export function opensPromiseList(sentence: ReadSentence, lexicon: Lexicon): boolean {
  if (sentence.text[sentence.text.length - 1] !== ":") return false;
  return matchPhrases(sentence.words, lexicon.promiseList).length > 0;
}

/** The promise that an item of such a list is; null for an item that is something of its own. */
export function promiseOfItem({ words }: ReadSentence, { judgements }: JudgedSentence): Judgement | null {
  // "Send you the invoice" reads like a request where it stands alone.
  const own = judgements.some(({ tier, rules }) => tier !== "silent" && !rules.includes("imperative"));
  if (own || words.ids.length < 2) return null;
  const confidence = ITEM_CONFIDENCE;
  return { kind: "commitment", rules: ["list-item"], confidence, tier: tierOf("commitment", confidence), word: 0 };
}

/** The due day that a mere fragment ("Tomorrow, before noon.") gives to the promise before it; null for a sentence of its own. */
export function dueOfFragment(
  { text, words }: ReadSentence,
  { judgements }: JudgedSentence,
  lexicon: Lexicon,
  setting: DueSetting,
): Due | null {
  if (words.ids.length > FRAGMENT_WORDS || judgements.length > 0) return null;
  const [first, ...others] = mentionsIn(text, words, lexicon, setting);
  if (first === undefined || others.length > 1 || 2 * (first.end - first.start) < words.ids.length) return null;
  return { first: first.first, last: first.last, words: text, exact: first.exact };
}
