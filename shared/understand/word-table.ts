// Known words, found in a text without cutting them out of it: nearly every word of a message is looked up, so no string is made for one.
import { fold } from "./letters.ts";

/** Words of the Latin scripts are compared letter by letter, as codes below this. */
const CODES = 256;

const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

/** The folded code of each character; 0 where more than the character must be looked at. */
function foldedCodes(accents: boolean): Uint8Array {
  return Uint8Array.from({ length: CODES }, (_, code) => {
    const folded = fold(String.fromCharCode(code), accents);
    return folded.length === 1 && folded.charCodeAt(0) < CODES ? folded.charCodeAt(0) : 0;
  });
}

/** A table of words and what is known of each: a hash table with open addressing over the folded letters. */
export class WordTable<T> {
  readonly #accents: boolean;
  readonly #folded: Uint8Array;
  /** What is known, by the word itself: for words in other scripts and with rare marks. */
  readonly #known: ReadonlyMap<string, T>;
  /** By slot: the hash of its word, and the number of its word, counted from 1; 0 for an empty slot. */
  readonly #hashes: Int32Array;
  readonly #numbers: Int32Array;
  /** By the number of a word: where its letters begin, those of the next behind them, and what is known of it. */
  readonly #starts: number[] = [0];
  readonly #letters: Uint8Array;
  readonly #values: (T | undefined)[] = [undefined];

  /** `known`: by folded word, see {@link fold}. */
  constructor(known: ReadonlyMap<string, T>, accents: boolean) {
    this.#accents = accents;
    this.#known = known;
    this.#folded = foldedCodes(accents);
    const letters: number[] = [];
    const slots = 2 ** Math.ceil(Math.log2(2 * known.size + 2));
    this.#hashes = new Int32Array(slots);
    this.#numbers = new Int32Array(slots);
    this.#starts.push(0);
    for (const [word, value] of known) {
      const codes = Array.from(word, (letter) => letter.charCodeAt(0));
      if (codes.some((code) => code >= CODES)) continue;
      const hash = codes.reduce(mix, 0);
      let slot = hash & (slots - 1);
      while (this.#numbers[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.#hashes[slot] = hash;
      this.#numbers[slot] = this.#values.length;
      letters.push(...codes);
      this.#values.push(value);
      this.#starts.push(letters.length);
    }
    this.#letters = Uint8Array.from(letters);
  }

  /** What is known of the word from `from` to `to` of a text, however it is written. */
  find(text: string, from: number, to: number): T | undefined {
    const folded = this.#folded;
    let hash = 0;
    for (let at = from; at < to; at++) {
      const code = foldedCode(folded, text.charCodeAt(at));
      if (code === 0) return this.#known.get(fold(text.slice(from, to), this.#accents));
      hash = mix(hash, code);
    }
    const numbers = this.#numbers;
    const last = numbers.length - 1;
    for (let slot = hash & last; ; slot = (slot + 1) & last) {
      const number = numbers[slot] ?? 0;
      if (number === 0) return undefined;
      if (this.#hashes[slot] === hash && this.#isWord(number, text, from, to)) return this.#values[number];
    }
  }

  #isWord(number: number, text: string, from: number, to: number): boolean {
    const start = this.#starts[number] ?? 0;
    if ((this.#starts[number + 1] ?? 0) - start !== to - from) return false;
    for (let at = from; at < to; at++) {
      if (this.#letters[start + at - from] !== foldedCode(this.#folded, text.charCodeAt(at))) return false;
    }
    return true;
  }
}

function foldedCode(folded: Uint8Array, code: number): number {
  if (code < CODES) return folded[code] ?? 0;
  return code === CURLY_APOSTROPHE ? APOSTROPHE : 0;
}

/** One step of a hash whose low bits differ between words that differ in any letter. */
function mix(hash: number, code: number): number {
  const mixed = Math.imul(hash ^ code, 0x9e3779b1);
  return mixed ^ (mixed >>> 15);
}
