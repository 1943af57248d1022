// Finds the phrases of a language in a sentence. Time is bounded by the length of the sentence: gaps are short, repeats few.
import { isDigit } from "./letters.ts";
import { type Element, NAME } from "./phrase-notation.ts";
import type { Phrase, Phrasebook } from "./phrasebook.ts";
import type { Words } from "./words.ts";

/** A phrase found: words `start` (included) to `end` (excluded). */
export interface Match<Name extends string = string> {
  readonly rule: Name;
  readonly start: number;
  readonly end: number;
}

const CLOCK = /^\d{1,2}(?:[:h]\d{2}(?:am|pm|[ap])?|am|pm|h|uhr)$/;

/** Most phrases found in one sentence; sentences that people write hold a few dozen. */
const MAX_FOUND = 300;

/** All phrases found in a sentence, in order of their first word; each phrase once for each position. */
export function matchPhrases<Name extends string>(words: Words, book: Phrasebook<Name>): Match<Name>[] {
  const found: Match<Name>[] = [];
  const { ids, traits, asks } = words;
  const held = heldGroups(ids, book);
  const anywhere: Phrase<Name>[] = [];
  for (const phrase of book.byAnyFirst) if (isPossible(phrase, asks, held)) anywhere.push(phrase);
  for (let at = 0; at < ids.length && found.length < MAX_FOUND; at++) {
    const begun = traits[at] ?? 0;
    const starting = book.byFirstWord[ids[at] ?? 0];
    if (starting !== undefined)
      for (const phrase of starting)
        if ((phrase.begins & begun) === phrase.begins && isPossible(phrase, asks, held))
          tryPhrase(phrase, words, at, found);
    for (const phrase of anywhere) if ((phrase.begins & begun) === phrase.begins) tryPhrase(phrase, words, at, found);
  }
  return found;
}

/** By group of words and by word, the last sentence that held one of them: asked for every phrase, so they are kept from sentence to sentence. */
let heldIn = new Int32Array(4096);
let seenIn = new Int32Array(4096);
/** Numbers of sentences begin again behind this one. */
const MAX_SENTENCE = 2 ** 30 - 1;
/** Number of the sentence that is looked at, and its words: the same sentence is looked at with several books. */
let sentence = 0;
let marked: readonly number[] | null = null;

/** Of which groups of words a sentence holds one: those noted under its number. */
interface Held {
  readonly groups: Int32Array;
  readonly sentence: number;
}

/** Notes of which groups of words the sentence holds one. */
function heldGroups(ids: readonly number[], { groupsOf }: Phrasebook): Held {
  if (ids !== marked) {
    marked = ids;
    sentence = sentence === MAX_SENTENCE ? 1 : sentence + 1;
    if (groupsOf.length > seenIn.length) seenIn = wider(seenIn, groupsOf.length);
    const [seen, current] = [seenIn, sentence];
    let groups = heldIn;
    for (const id of ids) {
      const own = groupsOf[id];
      // Small words stand in a sentence again and again.
      if (own === undefined || seen[id] === current) continue;
      seen[id] = current;
      for (const group of own) {
        if (group >= groups.length) groups = wider(groups, group);
        groups[group] = current;
      }
    }
    heldIn = groups;
  }
  return { groups: heldIn, sentence };
}

function wider(list: Int32Array<ArrayBuffer>, most: number): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * most);
  copy.set(list);
  return copy;
}

/** Does the sentence hold a word without which the phrase cannot match? */
function isPossible({ need, asking }: Phrase, asks: boolean, held: Held): boolean {
  return (need < 0 || held.groups[need] === held.sentence) && (asks || !asking);
}

function tryPhrase<Name extends string>(phrase: Phrase<Name>, words: Words, at: number, found: Match<Name>[]): void {
  const end = matchFrom(phrase.elements, 0, words, at);
  if (end < 0) return;
  for (let i = found.length - 1; i >= 0; i--) {
    const other = found[i];
    if (other === undefined || other.start !== at) break;
    if (other.rule === phrase.rule && other.end === end) return;
  }
  found.push({ rule: phrase.rule, start: at, end });
}

/** Where the elements from `index` on end when they begin at word `at`; -1 when they do not. Gaps and repeats take as little as they can. */
function matchFrom(elements: readonly Element[], index: number, words: Words, at: number): number {
  let here = at;
  for (let next = index; next < elements.length; next++) {
    const element = elements[next];
    if (element === undefined) return -1;
    if (element.test === "words") {
      if (element.least === 1 && element.most === 1 && element.sequences.length === 0) {
        if (!fits(element, words, here)) return -1;
        here++;
        continue;
      }
      return matchVarying(element, elements, next, words, here, 0);
    }
    if (!holds(element, words, here)) return -1;
  }
  return here;
}

/** Does a condition that takes no word hold at word `at`? */
function holds(element: Element, words: Words, at: number): boolean {
  switch (element.test) {
    case "sentence-start":
      return at === 0;
    case "clause-start":
      return words.opens(at);
    case "mark-start":
      return words.opens(at) && !words.isJoined(at);
    case "end":
      return at === words.ids.length;
    case "asking-end":
      return at === words.ids.length && words.asks;
    case "not":
      return !fits(element, words, at) && !followsAny(element, words, at);
    case "words":
      return false;
  }
}

/**
 * An element that takes a number of words that is not fixed: an option, a repeat, a gap, or phrases of several words. `taken`: how many times it
 * has been matched before `at`.
 */
function matchVarying(
  element: Element,
  elements: readonly Element[],
  index: number,
  words: Words,
  at: number,
  taken: number,
): number {
  const { least, most, gap, sequences } = element;
  if (gap && index === elements.length - 1) return Math.min(at + most, words.ids.length);
  let here = at;
  for (let used = taken; ; used++) {
    if (used >= least) {
      const end = matchFrom(elements, index + 1, words, here);
      if (end >= 0) return end;
    }
    if (used >= most || (gap && words.isJoined(here))) return -1;
    const single = fits(element, words, here);
    // Of several phrases the longest is taken, unless only a shorter one lets the rest match.
    if (mayFollow(element, words, here)) {
      for (const sequence of sequences) {
        if (!follows(sequence, words, here)) continue;
        const behind = here + sequence.length;
        const end =
          used + 1 >= most
            ? matchFrom(elements, index + 1, words, behind)
            : matchVarying(element, elements, index, words, behind, used + 1);
        if (end >= 0) return end;
      }
    }
    if (!single) return -1;
    here++;
  }
}

/** Does the single word at `at` fit the element? */
function fits(element: Element, words: Words, at: number): boolean {
  const id = words.ids[at];
  if (id === undefined) return false;
  if (id !== 0) {
    if (element.only === id) return true;
    if (element.bits !== null && holdsBit(element.bits, id)) return true;
  }
  const { loose } = element;
  if (loose === null) return false;
  if (loose.any) return true;
  if (loose.name && at > 0 && words.isCapital(at)) return true;
  if (!loose.number && !loose.clock && loose.endings.length === 0) return false;
  const text = words.text(at);
  return (
    (loose.number && isDigit(text.charCodeAt(0))) ||
    (loose.clock && CLOCK.test(text)) ||
    endsAsOneOf(loose.endings, text)
  );
}

function endsAsOneOf(endings: readonly string[], text: string): boolean {
  return endings.some((ending) => text.endsWith(ending));
}

/** May one of the element's phrases of several words begin at `at`? */
function mayFollow({ sequences, heads }: Element, words: Words, at: number): boolean {
  return sequences.length > 0 && (heads === null || holdsBit(heads, words.ids[at] ?? 0));
}

function followsAny(element: Element, words: Words, at: number): boolean {
  if (!mayFollow(element, words, at)) return false;
  for (const sequence of element.sequences) if (follows(sequence, words, at)) return true;
  return false;
}

/** Bits of eight: larger ones do not all fit into the small integers of the engine, and each would be put on the heap. */
function holdsBit(bits: Uint8Array, id: number): boolean {
  const place = id >> 3;
  return place < bits.length && (((bits[place] ?? 0) >> (id & 7)) & 1) === 1;
}

function follows(sequence: readonly number[], words: Words, at: number): boolean {
  for (let k = 0; k < sequence.length; k++) {
    const wanted = sequence[k];
    if (wanted === NAME ? !words.isCapital(at + k) : words.ids[at + k] !== wanted) return false;
  }
  return true;
}
