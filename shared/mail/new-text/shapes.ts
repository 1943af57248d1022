// What a line looks like, whatever language it is in: a name, a way to reach somebody, a sentence.
import { SIGN_OFFS, THANKS } from "./phrases.ts";

const SIGNATURE_WIDTH = 100;
export const EMAIL_OR_LINK = /[^\s@]@[^\s@]|\bwww\.|https?:\/\//i;
export const PHONE =
  /(?<![\d.,:/-])(?:\+\d{1,3}[ .-]?)?\(?\d{2,5}\)?(?:[ .\-/\u2011]{1,2}\d{2,5}){1,4}(?![\d.,:/-])|\b(?:ext|tel|fax|phone|mobile|cell)\b\.?:? ?-?\(?\+?\d|\bx-?\d-?\d{3,}/i;
/** "-Jane", "- Jane Doe", "—Jane", "//Jane". */
export const SIGNED = /^(?:[-–—]{1,3}>? ?|\/\/ ?)(?=\p{L})/u;
export const END_OF_SENTENCE = /[.?!…:]["”')]*$/u;

/** A line of nothing but dashes, underscores or the like. */
export const RULE = /^(?:[-_=—–*~.]{2,}|-- ?)$/u;
const PARTICLE =
  /^(?:de|da|di|del|della|der|den|dos|du|la|le|van|von|vom|zu|zur|ter|ten|y|e|and|und|et|&|jr|sr|dr|phd)\.?,?$/i;

/** One to five words, each like a part of a name: "Jane", "Jane van der Berg", "J. Doe", "JANE DOE", "Dr. Jane Doe". */
export function isName(bare: string): boolean {
  const said = bare
    .replace(/^[-–—~/]+>? ?/u, "")
    .replace(/[.,!]+$/u, "")
    .trim();
  if (said === "" || said.length > 48 || /[\d@:;?!<>/\\=]/.test(said)) return false;
  const words = said.split(" ");
  if (words.length > 5 || SIGN_OFFS.has(plain(said)) || THANKS.has(plain(said))) return false;
  if (words.every((word) => PARTICLE.test(word))) return false;
  return words.every((word) => PARTICLE.test(word) || /^["“(]?\p{Lu}[\p{L}'’.-]*[.,)"”]?$/u.test(word));
}

/** Right below a sign-off a name may be written in any way: "kate", "dd", "SWD". */
export function isCloseName(bare: string): boolean {
  const name = bare.replace(SIGNED, "");
  return (
    name !== "" && name.length <= 30 && name.split(" ").length <= 3 && /^\p{L}/u.test(name) && !/[?!:;@]/.test(name)
  );
}

export function isAddress(bare: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[a-z]{2,}$/i.test(bare);
}

/** An address, a link or a telephone number. */
export function hasContact(bare: string): boolean {
  return EMAIL_OR_LINK.test(bare) || PHONE.test(bare);
}

/** A line that may stand in a signature: short, and no sentence unless there is a way to reach somebody in it. */
export function isSignatureLine(bare: string): boolean {
  if (bare.length > SIGNATURE_WIDTH) return false;
  if (hasContact(bare)) return true;
  const words = bare.split(" ");
  return words.length <= 9 && words.filter((word) => /^\p{Ll}{2}/u.test(word) && !PARTICLE.test(word)).length < 2;
}

/** A name, a title, a firm or an address: words that begin with capitals; or a way to reach somebody with few words around. */
export function isSurelySignature(bare: string): boolean {
  const words = bare.split(" ");
  if (hasContact(bare)) return words.length <= 9;
  return words.every((word) => /^\P{L}*\p{Lu}/u.test(word) || PARTICLE.test(word) || /^[&|•·,/-]$/u.test(word));
}

/** Lower case, without punctuation at both ends and without signs like "!" or emoji. */
export function plain(bare: string): string {
  const lower = bare.toLowerCase();
  const start = lower.search(FROM_LETTER);
  if (start < 0) return "";
  let end = lower.length;
  while (end > start && isMark(lower.charCodeAt(end - 1))) end--;
  const said = lower.slice(start, end);
  return UNUSUAL.test(said) ? said.replace(/[^\p{L}]+$/u, "").replaceAll("’", "'") : said;
}

const FROM_LETTER = /\p{L}/u;
const UNUSUAL = /[^\0-\x7f]/;

/** A character of ASCII that is no letter of lower case. */
function isMark(code: number): boolean {
  return code < 128 && !(code >= 97 && code <= 122);
}
