// Letters of any script, told quickly: nearly all of mail is ASCII, and patterns of Unicode properties are slow.

const LETTER = /\p{L}/u;

/** Does the text hold nothing but ASCII? */
export function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 127) return false;
  return true;
}

/** How many UTF-16 units the letter at `at` takes; 0 when none stands there. */
function letterLength(text: string, at: number): number {
  if (at >= text.length) return 0;
  const code = text.charCodeAt(at);
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) ? 1 : 0;
  const character = String.fromCodePoint(text.codePointAt(at) ?? code);
  return LETTER.test(character) ? character.length : 0;
}

/** Hands over the first `most` runs of letters, in order. */
export function eachWord(text: string, most: number, take: (word: string) => void): void {
  let left = most;
  for (let at = 0; at < text.length && left > 0; at++) {
    let end = at;
    for (let length = letterLength(text, end); length > 0; length = letterLength(text, end)) end += length;
    if (end === at) continue;
    take(text.slice(at, end));
    left--;
    at = end;
  }
}
