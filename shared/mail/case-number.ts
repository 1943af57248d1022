// Case numbers such as `C-7KQ2M`: short enough for the telephone, the same for the same loop for ever.
import { hash } from "./hash.ts";

/** Crockford's base 32: no I, L, O, U, which are misread or misheard. */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 5;

/** The case number of a loop id: 25 bits of its hash. */
export function caseNumberOf(id: string): string {
  let value = Number.parseInt(hash("case", id), 32) % 2 ** (5 * LENGTH);
  let digits = "";
  for (let place = 0; place < LENGTH; place++) {
    digits = (ALPHABET[value % 32] ?? "0") + digits;
    value = Math.floor(value / 32);
  }
  return `C-${digits}`;
}

/** The first case number in a text (a subject line), upper-cased, or null. */
export function findCaseNumber(text: string): string | null {
  return /\bC-[0-9A-HJKMNP-TV-Z]{5}\b/i.exec(text)?.[0].toUpperCase() ?? null;
}
