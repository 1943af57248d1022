// Known words, found in a text without cutting them out of it: nearly every word of a message is looked up, so no string is made for one.
import { fold, letterLength } from "./letters.ts";

/** Words of the Latin scripts are compared letter by letter, as codes below this. */
const CODES = 256;

/** The bit by which a small letter of ASCII differs from its capital. */
const SMALL = 32;
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
      if (!isLatin(word)) continue;
      let hash = 0;
      for (let at = 0; at < word.length; at++) {
        const code = word.charCodeAt(at);
        letters.push(code);
        hash = mix(hash, code);
      }
      let slot = hash & (slots - 1);
      while (this.#numbers[slot] !== 0) slot = (slot + 1) & (slots - 1);
      this.#hashes[slot] = hash;
      this.#numbers[slot] = this.#values.length;
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
    return this.#hashed(hash, text, from, to);
  }

  /** Hands over what is known of the first `most` runs of letters in a text, in their order. */
  eachKnown(text: string, most: number, take: (known: T) => void): void {
    let left = most;
    for (let at = 0; at < text.length && left > 0; at++) {
      const from = at;
      let hash = 0;
      let plain = true;
      for (; at < text.length; at++) {
        const code = text.charCodeAt(at);
        const small = code | SMALL;
        if (small >= 97 && small <= 122) hash = mix(hash, small);
        else if (code < 128) break;
        else {
          const length = letterLength(text, at);
          if (length === 0) break;
          plain = false;
          at += length - 1;
        }
      }
      if (at === from) continue;
      left--;
      const known = plain ? this.#hashed(hash, text, from, at) : this.find(text, from, at);
      if (known !== undefined) take(known);
    }
  }

  #hashed(hash: number, text: string, from: number, to: number): T | undefined {
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

function isLatin(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (word.charCodeAt(at) >= CODES) return false;
  return true;
}

function foldedCode(folded: Uint8Array, code: number): number {
  if (code < CODES) return folded[code] ?? 0;
  return code === CURLY_APOSTROPHE ? APOSTROPHE : 0;
}

/** One step of a hash that stays so small that no code of the engine puts it on the heap. */
function mix(hash: number, code: number): number {
  return ((hash << 5) - hash + code) & 0xffffff;
}
