// Enhanced status codes (RFC 3463) and reply codes (RFC 5321 4.2) inside a server's words.

// Not part of an IP address or a version number: "192.0.2.1", "Exim 4.80.1".
const ENHANCED = /(?<![\d.])[245]\.\d{1,3}\.\d{1,3}(?![\d.]*\d)/g;

/** The enhanced status code in a text, the one that says most: `5.0.0` only when there is no other. */
export function statusIn(text: string): string | null {
  const codes = [...text.slice(0, 4000).matchAll(ENHANCED)].map(([code]) => code);
  return codes.find((code) => !/^\d\.0\.0$/.test(code)) ?? codes[0] ?? null;
}

/** The SMTP reply code in a text, such as 550, or null. */
export function replyIn(text: string): number | null {
  const code = /(?:^|[\s:('"<#])([45][0-5]\d)(?=[\s\-:.,)'"]|$)/.exec(text.slice(0, 2000))?.[1];
  return code === undefined ? null : Number(code);
}
