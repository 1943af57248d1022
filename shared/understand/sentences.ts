// Cuts new text into sentences: paragraphs, hard-wrapped lines, list items, then full stops that end something.
import type { Language } from "./languages/language.ts";
import { isBlank, isDigit } from "./letters.ts";

/** One sentence or list item; `start` and `end` are character positions in the text. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Is it an item of a list? */
  readonly item: boolean;
}

/** Longest piece taken as one sentence, and most sentences of one text that are looked at. */
const MAX_SENTENCE = 1000;
const MAX_SENTENCES = 1500;
/** Most brackets and quotation marks that close with a sentence. */
const MAX_CLOSING = 4;
/** Lines shorter than this are taken as ended by their author, not wrapped by a mail program. */
const WRAPPED_LINE = 48;

const PARENTHESIS = 40;
const BULLET = /^[ \t]*(?:[-*•·–—‣▪+o]|\(?\d{1,2}[.)]|\(?[a-zA-Z][.)])[ \t]+/;
const HEADER_END = /[.!?:;…]["')\]]*[ \t]*$/;

interface Block {
  readonly start: number;
  readonly end: number;
  readonly item: boolean;
}

/** Blocks of lines that belong together. */
function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: { start: number; end: number; item: boolean } | null = null;
  let previous = "";
  const close = (): void => {
    if (open !== null) blocks.push(open);
    open = null;
  };
  for (let at = 0; at <= text.length; ) {
    let end = text.indexOf("\n", at);
    if (end < 0) end = text.length;
    const line = text.slice(at, Math.min(end, at + 400));
    const bullet = mayBeBullet(line) ? BULLET.exec(line) : null;
    if (isEmpty(line)) close();
    else if (bullet !== null) {
      close();
      open = { start: at + bullet[0].length, end, item: true };
    } else if (open === null || endsHere(previous, line)) {
      close();
      open = { start: at, end, item: false };
    } else open = { start: open.start, end, item: open.item };
    previous = line;
    at = end + 1;
  }
  close();
  return blocks;
}

/** Nearly all lines begin with a word, which is sooner told than a pattern is tried. */
function mayBeBullet(line: string): boolean {
  if (line.length < 2) return false;
  const first = line.charCodeAt(0);
  if (!((first >= 97 && first <= 122) || (first >= 65 && first <= 90))) return true;
  const next = line.charCodeAt(1);
  return next === 46 || next === 41 || (first === 111 && next <= 32);
}

function isEmpty(line: string): boolean {
  if (line === "") return true;
  const first = line.charCodeAt(0);
  return first > 32 && first < 128 ? false : line.trim() === "";
}

/** Did the author end the line, or did a mail program wrap it? */
function endsHere(line: string, next: string): boolean {
  const trimmed = line.trimEnd();
  if (trimmed.endsWith(",") && trimmed.length < WRAPPED_LINE) return /^[ \t]*["'(]?\p{Lu}/u.test(next);
  if (HEADER_END.test(trimmed)) return trimmed.length < WRAPPED_LINE || trimmed.endsWith(":");
  return trimmed.length < WRAPPED_LINE && /^[ \t]*["'(]?\p{Lu}/u.test(next);
}

const abbreviationSets = new Map<string, ReadonlySet<string>>();

function abbreviationsOf(language: Language): ReadonlySet<string> {
  let known = abbreviationSets.get(language.code);
  if (known === undefined) {
    known = new Set(language.abbreviations.split(/\s+/));
    abbreviationSets.set(language.code, known);
  }
  return known;
}

/** Does the full stop at `at` end a sentence? */
function stopEnds(text: string, at: number, language: Language): boolean {
  let start = at;
  while (start > 0 && at - start < 24 && !opensWord(text.charCodeAt(start - 1))) start--;
  const word = text.slice(start, at).toLowerCase();
  if (word === "") return true;
  if (abbreviationsOf(language).has(word) || (word.length === 1 && /\p{L}/u.test(word) && word !== "i")) return false;
  if (word.includes(".") && /^(?:\p{L}\.)+\p{L}$/u.test(word)) return !/^\s*\p{Ll}/u.test(text.slice(at + 1, at + 8));
  if (!isDigit(word.charCodeAt(0)) || !/^\d{1,2}$/.test(word)) return true;
  return start > 0 && text.charAt(start - 1) !== "\n" && !numberGoesOn(text, at + 1, language);
}

function opensWord(code: number): boolean {
  return code === PARENTHESIS || isBlank(code);
}

/** "Am 3. April", "vom 10. bis 21.": the sentence goes on behind the number; "in room 12. The key …": it does not. */
function numberGoesOn(text: string, from: number, language: Language): boolean {
  let at = from;
  while (text.charCodeAt(at) <= 32) at++;
  const first = text.charAt(at);
  if (first === first.toLowerCase()) return true;
  const next = /^\p{L}*/u.exec(text.slice(at, at + 20))?.[0] ?? "";
  return next.toLowerCase() in language.months;
}

/** The sentences of a text, at most 1,500, none longer than 1,000 characters. */
export function splitSentences(text: string, language: Language): Sentence[] {
  const sentences: Sentence[] = [];
  for (const block of blocksOf(text)) {
    let start = block.start;
    for (let i = block.start; i < block.end && sentences.length < MAX_SENTENCES; i++) {
      // Letters end no sentence that is not too long.
      if (text.charCodeAt(i) > 63 && text.charCodeAt(i) < 128 && i - start < MAX_SENTENCE) continue;
      const long = i - start >= MAX_SENTENCE && text.charCodeAt(i) <= 32;
      if (!long && !isEnd(text, i, block.end, language)) {
        if (i - start < 2 * MAX_SENTENCE) continue;
      }
      let end = i + 1;
      while (end < block.end && end - i <= MAX_CLOSING && "\"')]}\u201d\u2019\u00bb".includes(text.charAt(end))) end++;
      push(sentences, text, start, end, block.item);
      start = end;
      i = end - 1;
    }
    if (sentences.length >= MAX_SENTENCES) break;
    push(sentences, text, start, block.end, block.item);
  }
  return sentences;
}

function isEnd(text: string, at: number, blockEnd: number, language: Language): boolean {
  const code = text.charCodeAt(at);
  if (code !== 46 && code !== 33 && code !== 63 && code !== 0x2026) return false;
  const next = at + 1 < blockEnd ? text.charAt(at + 1) : " ";
  if (".!?\u2026".includes(next)) return false;
  if (!isBlank(next.charCodeAt(0)) && !"\"')]\u201d\u2019\u00bb".includes(next)) return false;
  if (code !== 46) return true;
  if (text.charCodeAt(at - 1) === 46) return continuesAbove(text, at, blockEnd);
  return stopEnds(text, at, language);
}

/** Dots ("...") end a sentence only when a capital follows. */
function continuesAbove(text: string, at: number, blockEnd: number): boolean {
  let i = at + 1;
  while (i < blockEnd && text.charCodeAt(i) <= 32) i++;
  return i >= blockEnd || text.charAt(i) !== text.charAt(i).toLowerCase();
}

function push(sentences: Sentence[], text: string, start: number, end: number, item: boolean): void {
  let from = start;
  let to = end;
  while (from < to && text.charCodeAt(from) <= 32) from++;
  while (to > from && text.charCodeAt(to - 1) <= 32) to--;
  if (to - from < 2) return;
  sentences.push({ text: text.slice(from, to), start: from, end: to, item });
}
