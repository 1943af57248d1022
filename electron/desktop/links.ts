// Decides which addresses may leave the window for the owner's browser or mail program. Pure.

/** Fields of a mailto: link that are passed on; `attach` and the like would let a mail pick files of this machine. */
const MAIL_FIELDS = new Set(["to", "cc", "bcc", "subject", "body", "in-reply-to"]);

const LONGEST = 4000;

/**
 * The address to hand to the system, rewritten in its plain form (IDN as punycode), or null when it must not be opened.
 * Only `https:` without a user name in it (which would hide the true host) and `mailto:` pass.
 */
export function externalUrl(text: string): string | null {
  // The parser drops tabs and line breaks, so that "java\nscript:" would read as a scheme: refuse instead.
  if (text.length > LONGEST || hasControl(text)) return null;
  const url = parse(text);
  if (url === null) return null;
  if (url.protocol === "https:") return url.username === "" && url.password === "" ? url.href : null;
  if (url.protocol === "mailto:") return plainMailto(url);
  return null;
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** RFC 6068, with the header fields that are safe; a line break inside a header field drops the whole link. */
function plainMailto(url: URL): string | null {
  const recipients = decode(url.pathname);
  if (recipients === null || hasControl(recipients)) return null;
  const fields: string[] = [];
  for (const [name, value] of url.searchParams) {
    const field = name.toLowerCase();
    if (!MAIL_FIELDS.has(field)) continue;
    if (field !== "body" && hasControl(value)) return null;
    fields.push(`${field}=${encodeURIComponent(value)}`);
  }
  // A leading dash could be read as an option by a mail program that is started with the address.
  if (recipients.startsWith("-")) return null;
  const to = recipients
    .split(",")
    .map((recipient) => encodeURIComponent(recipient.trim()).replaceAll("%40", "@"))
    .join(",");
  if (to === "" && fields.length === 0) return null;
  return `mailto:${to}${fields.length > 0 ? `?${fields.join("&")}` : ""}`;
}

function decode(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}

function hasControl(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code < 0x20 || code === 0x7f) return true;
  }
  return false;
}
