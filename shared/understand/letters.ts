// Letters of any script, told quickly: nearly all of mail is ASCII, and patterns of Unicode properties are slow.

const NOT_ASCII = /[^\0-\x7f]/;
const LETTER = /\p{L}/u;
const BLANK = /\s/;

/** Does the text hold nothing but ASCII? One search tells it sooner than a look at each letter. */
export function isAscii(text: string): boolean {
  return !NOT_ASCII.test(text);
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** What `\s` stands for. */
export function isBlank(code: number): boolean {
  return code === 32 || (code >= 9 && code <= 13) || (code > 127 && BLANK.test(String.fromCharCode(code)));
}

export function isUpper(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
}

/** The codes of words among the first 256, as 1: each character of a message is asked for. */
const WORD_CODES = Uint8Array.from({ length: 256 }, (_, code) => {
  if (code >= 0xc0) return code !== 0xd7 && code !== 0xf7 ? 1 : 0;
  return /[0-9A-Za-z\xaa\xb5\xba]/.test(String.fromCharCode(code)) ? 1 : 0;
});

/** Letters and digits of the Latin scripts and everything above them that is not general punctuation. */
export function isWordCode(code: number): boolean {
  if (code < 256) return WORD_CODES[code] === 1;
  return !(code >= 0x2000 && code <= 0x2bff) && !(code >= 0x3000 && code <= 0x303f);
}

/** Straight and curly apostrophes, and the accents that people type in their place. */
export function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x2018 || code === 0xb4 || code === 0x60 || code === 0x2bc;
}

/** Folds a word for comparison: lower case, straight apostrophes, accents dropped where the language does not need them. */
export function fold(word: string, accents: boolean): string {
  const lower = word.toLowerCase();
  if (isAscii(lower)) return lower.includes("`") ? lower.replaceAll("`", "'") : lower;
  const straight = lower.replace(/[\u2018\u2019\u02bc\u00b4`]/g, "'");
  return accents ? straight : straight.normalize("NFD").replace(/[\u0300-\u036f]/g, "");
}

/** How many UTF-16 units the letter at `at` takes; 0 when none stands there. */
export function letterLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  return LETTER.test(character) ? character.length : 0;
}
