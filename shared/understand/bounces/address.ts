// Addresses as reports write them: `rfc822; <ann@example.com>`, `"ann@example.com"`, `ann@example.com (Ann)`.

// A local part may hold anything but blanks and delimiters (RFC 6531 allows letters beyond ASCII); a domain needs no dot
// inside a firm. Every run is bounded, so that no text can make the search slow.
const LOCAL = String.raw`[^\s<>()[\]{},;:"'|\\@\u3000-\u303f\uff00-\uffef]{1,100}`;
const DOMAIN = String.raw`[\p{L}\p{N}](?:[\p{L}\p{N}_-]{0,62}\.?){1,10}`;
const ADDRESS = new RegExp(`(?:"[^"\\\\\\n@]{1,64}"|${LOCAL})@${DOMAIN}`, "u");
const EVERY_ADDRESS = new RegExp(ADDRESS.source, "gu");

/** The longest line in which an address is looked for. */
const MAX_LINE = 1000;

/** The first address in a text, lower-cased, or null. */
export function addressIn(text: string): string | null {
  if (!text.includes("@")) return null;
  const found = ADDRESS.exec(text.slice(0, MAX_LINE))?.[0];
  return found === undefined ? null : clean(found);
}

/** Every address in a text, lower-cased, without repeats. */
export function addressesIn(text: string): readonly string[] {
  if (!text.includes("@")) return [];
  return [...new Set([...text.slice(0, 10 * MAX_LINE).matchAll(EVERY_ADDRESS)].map((match) => clean(match[0])))];
}

function clean(address: string): string {
  return address.replace(/[._-]+$/, "").toLowerCase();
}

/** RFC 6533 3: `utf-8-addr-xtext` writes what is not ASCII as `\x{…}`. */
export function decodeUtf8Address(text: string): string {
  return text.replace(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (all, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
