// Enhanced status codes (RFC 3463) and reply codes (RFC 5321 4.2) inside a server's words.

// Not part of an IP address or a version number: "192.0.2.1", "Exim 4.80.1".
const ENHANCED = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g;

/** The first enhanced status code in a text; `5.0.0` only when there is no other. */
export function statusIn(text: string): string | null {
  const codes = statusesIn(text);
  return codes.find((code) => !BARE.test(code)) ?? codes[0] ?? null;
}

/** The last one: a relay puts its own code in front of the answer that it got, "4.4.7 Message expired <421 4.4.2 …>". */
export function lastStatusIn(text: string): string | null {
  return statusesIn(text).findLast((code) => !BARE.test(code)) ?? null;
}

const BARE = /^\d\.0\.0$/;

function statusesIn(text: string): readonly string[] {
  return [...text.slice(0, 4000).matchAll(ENHANCED)].map(([code]) => code);
}

/** The SMTP reply code in a text, such as 550, or null. */
export function replyIn(text: string): number | null {
  const code = /(?:^|[\s:('"<#])([45][0-5]\d)(?=[\s\-:.,)'"]|$)/.exec(text.slice(0, 2000))?.[1];
  return code === undefined ? null : Number(code);
}
