// The sentences of a text with their words, read once for all who ask for them.
import type { Lexicon } from "./lexicon.ts";
import { type Sentence, splitSentences } from "./sentences.ts";
import { readWords, type Words } from "./words.ts";

/** A sentence and its words, which are read when they are first asked for. */
export class ReadSentence implements Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly item: boolean;
  readonly #lexicon: Lexicon;
  #words: Words | null = null;

  constructor({ text, start, end, item }: Sentence, lexicon: Lexicon) {
    this.text = text;
    this.start = start;
    this.end = end;
    this.item = item;
    this.#lexicon = lexicon;
  }

  get words(): Words {
    this.#words ??= readWords(this.text, this.#lexicon);
    return this.#words;
  }
}

/** The sentences of a text, as {@link splitSentences} cuts them. */
export function readSentences(text: string, lexicon: Lexicon): ReadSentence[] {
  return splitSentences(text, lexicon.language).map((sentence) => new ReadSentence(sentence, lexicon));
}
