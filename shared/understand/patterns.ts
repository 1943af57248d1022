// Finds the phrases of a language in a sentence. Time is bounded by the length of the sentence: gaps are short, repeats few.
import { BEGINS, type Element, NAME, type Phrase, type Phrasebook } from "./phrase-notation.ts";
import type { Words } from "./words.ts";

/** A phrase found: words `start` (included) to `end` (excluded). */
export interface Match {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
}

const CLOCK = /^\d{1,2}(?:[:h]\d{2}(?:am|pm|[ap])?|am|pm|h|uhr)$/;

/** Most phrases found in one sentence; sentences that people write hold a few dozen. */
const MAX_FOUND = 300;

/** All phrases found in a sentence, in order of their first word; each phrase once for each position. */
export function matchPhrases(words: Words, book: Phrasebook): Match[] {
  const found: Match[] = [];
  mark(words.ids);
  const anywhere = book.byAnyFirst.filter((phrase) => isPossible(phrase, words.asks));
  for (let at = 0; at < words.ids.length && found.length < MAX_FOUND; at++) {
    const begun = begunAt(words, at);
    const starting = book.byFirstWord[words.ids[at] ?? 0];
    if (starting !== undefined)
      for (const phrase of starting)
        if ((phrase.begins & begun) === phrase.begins && isPossible(phrase, words.asks))
          tryPhrase(phrase, words, at, found);
    for (const phrase of anywhere) if ((phrase.begins & begun) === phrase.begins) tryPhrase(phrase, words, at, found);
  }
  return found;
}

/** What begins with word `at`, as bits of `BEGINS`. */
function begunAt({ opens, joined }: Words, at: number): number {
  const clause = opens[at] === true ? BEGINS.clause | (joined[at] === true ? 0 : BEGINS.marked) : 0;
  return at === 0 ? clause | BEGINS.sentence : clause;
}

/** By word number, the sentence that held the word last: asked for every phrase, so it is kept from sentence to sentence. */
let heldIn = new Uint32Array(4096);
/** Number of the sentence that is looked at. */
let sentence = 0;

/** Notes which words the sentence holds. */
function mark(ids: readonly number[]): void {
  sentence = (sentence + 1) >>> 0 || 1;
  for (const id of ids) {
    if (id >= heldIn.length) {
      const wider = new Uint32Array(2 * id);
      wider.set(heldIn);
      heldIn = wider;
    }
    heldIn[id] = sentence;
  }
}

/** Does the sentence hold the words without which the phrase cannot match? */
function isPossible({ needs, asking }: Phrase, asks: boolean): boolean {
  if (asking && !asks) return false;
  for (const list of needs) {
    let held = false;
    for (const id of list) if (heldIn[id] === sentence) held = true;
    if (!held) return false;
  }
  return true;
}

function tryPhrase(phrase: Phrase, words: Words, at: number, found: Match[]): void {
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
      return matchVarying(element, elements, next, words, here);
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
      return words.opens[at] === true;
    case "mark-start":
      return words.opens[at] === true && words.joined[at] !== true;
    case "end":
      return at === words.ids.length;
    case "asking-end":
      return at === words.ids.length && words.asks;
    case "not":
      return (
        !fits(element, words, at) &&
        !(mayFollow(element, words, at) && element.sequences.some((sequence) => follows(sequence, words, at)))
      );
    case "words":
      return false;
  }
}

/** An element that takes a number of words that is not fixed: an option, a repeat, a gap, or phrases of several words. */
function matchVarying(element: Element, elements: readonly Element[], index: number, words: Words, at: number): number {
  const { least, most, gap, sequences } = element;
  if (gap && index === elements.length - 1) return Math.min(at + most, words.ids.length);
  let here = at;
  for (let used = 0; ; used++) {
    if (used >= least) {
      const end = matchFrom(elements, index + 1, words, here);
      if (end >= 0) return end;
    }
    if (used >= most || (gap && words.joined[here] === true)) return -1;
    const single = fits(element, words, here);
    // Of several phrases the longest is taken, unless only a shorter one lets the rest match.
    if (mayFollow(element, words, here)) {
      for (const sequence of sequences) {
        if (!follows(sequence, words, here)) continue;
        const behind = here + sequence.length;
        const end =
          used + 1 >= most
            ? matchFrom(elements, index + 1, words, behind)
            : matchRest(element, elements, index, words, behind, used + 1);
        if (end >= 0) return end;
      }
    }
    if (!single) return -1;
    here++;
  }
}

/** The rest of a repeat after `used` rounds. */
function matchRest(
  element: Element,
  elements: readonly Element[],
  index: number,
  words: Words,
  at: number,
  used: number,
): number {
  const shorter: Element = { ...element, least: Math.max(0, element.least - used), most: element.most - used };
  return matchVarying(shorter, elements, index, words, at);
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
  const text = words.texts[at] ?? "";
  return (
    (loose.number && isDigit(text.charCodeAt(0))) ||
    (loose.name && at > 0 && words.capitals[at] === true) ||
    (loose.clock && CLOCK.test(text)) ||
    loose.endings.some((ending) => text.endsWith(ending))
  );
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** May one of the element's phrases of several words begin at `at`? */
function mayFollow({ sequences, heads }: Element, words: Words, at: number): boolean {
  return sequences.length > 0 && (heads === null || holdsBit(heads, words.ids[at] ?? 0));
}

function holdsBit(bits: Uint32Array, id: number): boolean {
  return (((bits[id >> 5] ?? 0) >>> (id & 31)) & 1) === 1;
}

function follows(sequence: readonly number[], words: Words, at: number): boolean {
  for (let k = 0; k < sequence.length; k++) {
    const wanted = sequence[k];
    if (wanted === NAME ? words.capitals[at + k] !== true : words.ids[at + k] !== wanted) return false;
  }
  return true;
}
