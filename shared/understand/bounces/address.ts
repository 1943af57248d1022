// Addresses as reports write them: `rfc822; <ann@example.com>`, `"ann@example.com"`, `ann@example.com (Ann)`.

const ADDRESS =
  /[^\s<>()[\]{},;:"'|\\]{1,100}@[A-Za-z0-9\u0080-\uffff](?:[A-Za-z0-9._\u0080-\uffff-]{0,200}[A-Za-z0-9\u0080-\uffff])?/;
const QUOTED = /"(?:[^"\\\r\n]|\\.){1,80}"@[A-Za-z0-9][A-Za-z0-9.-]{0,200}/;
const ALL = new RegExp(ADDRESS.source, "g");

/** The first address in a text, lower-cased, or null. */
export function addressIn(text: string): string | null {
  const bounded = text.slice(0, 1000);
  const found = QUOTED.exec(bounded)?.[0] ?? ADDRESS.exec(bounded)?.[0];
  return found === undefined ? null : clean(found);
}

/** Every address in a text, lower-cased, without repeats. */
export function addressesIn(text: string): readonly string[] {
  return [...new Set([...text.slice(0, 20_000).matchAll(ALL)].map((match) => clean(match[0])))];
}

function clean(address: string): string {
  return address
    .replace(/^(?:mailto|smtp|rfc822)[:;=]/i, "")
    .replace(/[.]+$/, "")
    .toLowerCase();
}

/** RFC 6533 3: `utf-8-addr-xtext` writes what is not ASCII as `\x{…}`. */
export function decodeUtf8Address(text: string): string {
  return text.replace(/\\x\{([0-9A-Fa-f]{2,6})\}/g, (all, code: string) => {
    const point = Number.parseInt(code, 16);
    return point <= 0x10ffff ? String.fromCodePoint(point) : all;
  });
}
