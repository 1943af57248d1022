// Signatures without a sign-off: below a delimiter, or a block with a name and a way to reach somebody.
import { END_OF_SENTENCE, hasContact, isAddress, isName, isSurelySignature, RULE, SIGNED } from "./shapes.ts";
import { isSignatureBlock, SIGNATURE_LINES } from "./sign-off.ts";
import type { Ending, TailLine } from "./tail.ts";

/** Lines below a "--" without its blank. */
const SHORT_BLOCK = 8;

/**
 * RFC 3676 section 4.3: "-- " alone begins the signature. Programs lose its blank, so "--" does too, above a short block; a longer
 * rule only above a name, or above lines that mostly say how to reach somebody.
 */
export function findDelimiter(tail: readonly TailLine[], isHtml: boolean): Ending | null {
  for (let at = Math.max(1, tail.length - 40); at < tail.length; at++) {
    const line = tail[at];
    if (line === undefined || !RULE.test(line.bare)) continue;
    if (line.text === "-- " || (isHtml && line.bare === "--")) return { start: at, mark: "signature" };
    const below = tail.slice(at + 1);
    const first = below[0]?.bare ?? "";
    if (below.length === 0) continue;
    // List archives put their link below "--": "View this message in context: https://…". That is no signature.
    if (line.bare === "--" && below.length <= SHORT_BLOCK && !/^[^:]{4,40}: ?https?:/.test(first))
      return { start: at, mark: "signature" };
    if (!isSignatureBlock(below)) continue;
    const reachable = below.filter((other) => hasContact(other.bare)).length;
    if (isName(first) || (line.bare.length >= 10 && reachable >= 2)) return { start: at, mark: "signature" };
  }
  return null;
}

/** A block with a name first and a phone, an address or a link in it, below the text. */
export function findContact(tail: readonly TailLine[]): Ending | null {
  for (let at = Math.max(1, tail.length - SIGNATURE_LINES); at < tail.length - 1; at++) {
    const first = tail[at]?.bare ?? "";
    if (!isName(first) && !isAddress(first)) continue;
    const block = tail.slice(at);
    if (!isSignatureBlock(block)) continue;
    if (!tail[at]?.gap && !first.includes(" ") && !END_OF_SENTENCE.test(tail[at - 1]?.bare ?? "")) continue;
    if (block.slice(1).some((line) => hasContact(line.bare))) return { start: at, mark: "signature" };
    if (isTitled(tail, at)) return { start: at, mark: "aside" };
  }
  return null;
}

/** "Jane Doe / Vice President, Sales": a full name and one to three lines of capitalised words, apart from a finished text. */
function isTitled(tail: readonly TailLine[], at: number): boolean {
  const [name, ...titles] = tail.slice(at);
  return (
    name?.gap === true &&
    name.bare.includes(" ") &&
    titles.length <= 3 &&
    END_OF_SENTENCE.test(tail[at - 1]?.bare ?? "") &&
    titles.every((line) => !line.gap && isSurelySignature(line.bare))
  );
}

/** "-Jane" on the last line. */
export function findSigned(tail: readonly TailLine[]): Ending | null {
  const last = tail.at(-1);
  if (last === undefined || tail.length < 2 || !SIGNED.test(last.bare)) return null;
  const name = last.bare.replace(SIGNED, "");
  if (!isName(name) || name.split(" ").length > 2 || /^[-–—] /u.test(tail.at(-2)?.bare ?? "")) return null;
  return { start: tail.length - 1, mark: "aside" };
}
