// The few shapes in which plain-text reports name a recipient and say what happened; the decoders choose among them.
import { addressesIn, addressIn } from "./address.ts";

/** A recipient and the words that belong to it. */
export interface Block {
  readonly address: string;
  /** The address that stood for it before an alias was expanded, where the report names it. */
  readonly alias?: string | null;
  readonly words: string;
}

const MAX_WORDS = 2000;
const MAX_BLOCKS = 200;

/** Where a line begins with an address: how long that beginning is, or -1. */
function headLength(line: string): number {
  if (!line.includes("@")) return -1;
  // `<ann@example.com>:`, `"ann@example.com":`, `  * ann@example.com`, `>>> ann@example.com <ann@example.com>`
  return /^[\s*>-]{0,12}["'<]{0,2}(?=[^\s<>"']{1,100}@|"[^"\n]{1,64}"@)/u.exec(line)?.[0].length ?? -1;
}

/**
 * Blocks that begin with an address at the start of a line: alone on it, or followed by a colon, a bracket, "on …" or
 * "...". Each runs up to the next one. An address inside a sentence begins no block.
 */
export function headed(lines: readonly string[]): readonly Block[] {
  const blocks: { address: string; words: string[] }[] = [];
  for (const line of lines) {
    const head = headLength(line) < 0 ? null : headOf(line);
    const open = blocks.at(-1);
    if (head !== null && blocks.length < MAX_BLOCKS) blocks.push({ address: head.address, words: [head.rest] });
    else open?.words.push(line);
  }
  return blocks.map(({ address, words }) => ({ address, alias: aliasIn(words), words: joined(words) }));
}

function headOf(line: string): { readonly address: string; readonly rest: string } | null {
  const address = addressIn(line);
  if (address === null) return null;
  const at = line.toLowerCase().indexOf(address);
  if (at < 0 || at > 14) return null;
  const rest = line.slice(at + address.length).replace(/^["'>]{1,2}/, "");
  // What may follow an address that is a heading and not the subject of a sentence.
  const heading =
    /^\s*$|^\s*(?::|\.\.\.|\(|\[|<|;|\|)|^,?\s+on\s|^\s+(?:Invalid Address|\d{3}[\s-]|[-–:]\s|delivery failed|unknown)/i;
  return heading.test(rest) ? { address, rest: rest.replace(/^\s*[:;|]\s?/, "") } : null;
}

/**
 * The address that was typed, where an alias was expanded. Postfix: `<b@example.com> (expanded from <a@example.com>)`;
 * sendmail: `(expanded from: <a@example.com>)`; Exim: `(ultimately generated from a@example.com)`.
 */
function aliasIn(words: readonly string[]): string | null {
  for (const line of words.slice(0, 3)) {
    const match = /\((?:ultimately )?(?:expanded|generated|redirected) from:? {0,3}([^)]{1,200})\)/i.exec(line);
    if (match !== null) return addressIn(match[1] ?? "");
  }
  return null;
}

/** Blocks that begin with a label and an address, such as `RCPT TO: ann@example.com`; each runs up to the next one. */
export function labelled(lines: readonly string[], label: RegExp): readonly Block[] {
  const blocks: { address: string; words: string[] }[] = [];
  for (const line of lines) {
    const match = label.exec(line);
    const rest = match === null ? "" : line.slice(match.index + match[0].length);
    const address = match === null ? null : addressIn(rest);
    if (address !== null && rest.search(/[^\s<"'([:;-]/) >= 0 && blocks.length < MAX_BLOCKS) {
      const end = rest.toLowerCase().indexOf(address) + address.length;
      blocks.push({ address, words: [rest.slice(end).replace(/^[>"')\].:,]+/, "")] });
    } else blocks.at(-1)?.words.push(line);
  }
  return blocks.map(({ address, words }) => ({ address, words: joined(words) }));
}

/** One block for each address found behind the opening words; all share the same explanation. */
export function sharing(addresses: readonly string[], lines: readonly string[]): readonly Block[] {
  const words = joined(lines);
  return addresses.map((address) => ({ address, words }));
}

/** Addresses in the lines behind the first one that matches `opening`, up to a blank line that follows an address. */
export function listedAfter(lines: readonly string[], opening: RegExp): readonly string[] {
  const start = lines.findIndex((line) => opening.test(line));
  if (start < 0) return [];
  const found: string[] = [];
  for (const line of lines.slice(start + 1, start + 1 + MAX_BLOCKS)) {
    if (line.trim() === "" && found.length > 0) break;
    found.push(...addressesIn(line));
  }
  return [...new Set(found)];
}

/** Words of a block on one line, bounded. */
export function joined(lines: readonly string[]): string {
  const words: string[] = [];
  let length = 0;
  for (const line of lines) {
    const trimmed = line.trim();
    if (trimmed === "" || /^[-=*_#~\s]+$/.test(trimmed)) continue;
    words.push(trimmed);
    length += trimmed.length;
    if (length > MAX_WORDS) break;
  }
  return words.join(" ").slice(0, MAX_WORDS);
}
