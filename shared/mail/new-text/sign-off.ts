// Sign-offs: "Best regards," above a name, "Thanks, Jane", in any language.
import { mayBeginClosing, SIGN_OFFS, THANKS } from "./phrases.ts";
import { isCloseName, isName, isSignatureLine, isSurelySignature, PHONE, plain } from "./shapes.ts";
import type { Ending, TailLine } from "./tail.ts";

/** A signature has at most this many lines (RFC 1855 asks for four). */
export const SIGNATURE_LINES = 14;

/** "Best regards," above a name and perhaps an address; "Thanks, Jane" in one line; "Best regards" and nothing more. */
export function findSignOff(tail: readonly TailLine[]): Ending | null {
  for (let at = Math.max(0, tail.length - SIGNATURE_LINES); at < tail.length; at++) {
    const bare = tail[at]?.bare ?? "";
    const kind = signOffKind(bare);
    if (kind === null) continue;
    const below = tail.slice(at + 1);
    if (!isSignatureBlock(below, true)) continue;
    const name = below[0]?.bare ?? "";
    const named = kind === "signed" || isName(name) || isCloseName(name);
    if (!named && (kind === "thanks" || below.length > 0)) continue;
    // Thanks are the message when nothing but a greeting stands above.
    const isMessage = startsWithThanks(bare) && !hasWords(tail.slice(0, at));
    const start = isMessage ? at + 1 : at;
    if (start === 0 || start === tail.length) return null;
    const certain = named && below.slice(kind === "signed" ? 0 : 1).every((line) => isSurelySignature(line.bare));
    return { start, mark: certain ? "signature" : "aside" };
  }
  return null;
}

/** Whether these lines, all to the end, may be a signature; right below a sign-off the first is a name in any spelling. */
export function isSignatureBlock(block: readonly TailLine[], belowSignOff = false): boolean {
  return (
    block.length <= SIGNATURE_LINES &&
    block.every(({ bare }, at) => isSignatureLine(bare) || (belowSignOff && at === 0 && isCloseName(bare)))
  );
}

type SignOff = "closing" | "thanks" | "signed";

function signOffKind(bare: string): SignOff | null {
  if (bare.length > 80 || !mayBeginClosing(bare)) return null;
  const said = plain(bare);
  if (SIGN_OFFS.has(said)) return "closing";
  if (THANKS.has(said)) return "thanks";
  // "Thanks, Jane." "cheers -- Jane" "Best regards Jane Doe"
  const split = /^(.{2,40}?)(?:\s*[,.!;:–—-]+\s*)(\S.*)$/u.exec(bare);
  if (split !== null) {
    const first = plain(split[1] ?? "");
    const name = split[2] ?? "";
    if ((SIGN_OFFS.has(first) || THANKS.has(first)) && isName(name.replace(PHONE, "").trim())) return "signed";
  }
  // "Best regards and Season's Greetings," "Thank you and have a nice day,"
  if (/,$/.test(bare) && said.split(" ").length <= 8 && startsWithSignOff(said)) return "thanks";
  return null;
}

function startsWithSignOff(said: string): boolean {
  const words = said.split(" ");
  for (let count = 1; count < Math.min(words.length, 4); count++) {
    const phrase = words.slice(0, count).join(" ");
    if (SIGN_OFFS.has(phrase) || THANKS.has(phrase)) return true;
  }
  return false;
}

function startsWithThanks(bare: string): boolean {
  const words = plain(bare).split(" ");
  return [1, 2, 3].some((count) => THANKS.has(words.slice(0, count).join(" ")));
}

/** Whether there is more than a greeting. */
function hasWords(above: readonly TailLine[]): boolean {
  return above.length > 1 || (above.length === 1 && !/[,:]$/.test(above[0]?.bare ?? ","));
}
