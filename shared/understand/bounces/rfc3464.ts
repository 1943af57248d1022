// RFC 3464: the machine-readable message/delivery-status part; with the internationalised forms of RFC 6533.
import { addressIn, decodeUtf8Address } from "./address.ts";
import { type Field, fieldsOf, paragraphsOf, valueOf } from "./fields.ts";
import type { Decoder, Notice, Outcome, RecipientNote } from "./notice.ts";

export const rfc3464: Decoder = {
  name: "rfc3464",
  read(notice) {
    const notes = notice.message.reports
      .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
      .flatMap(({ text }) => recipientsIn(text, notice));
    return notes.length === 0 ? null : notes;
  },
};

/** Recipients named in text that has the fields of a delivery-status part. */
export function recipientsIn(text: string, notice: Notice): readonly RecipientNote[] {
  return groupsOf(text).flatMap((group) => noteOf(group, notice) ?? []);
}

/**
 * RFC 3464 2.3: "each group of per-recipient fields is preceded by a blank line". In practice blank lines are missing
 * or too many: a new group begins where a recipient field comes for the second time.
 */
function groupsOf(text: string): readonly (readonly Field[])[] {
  const groups: Field[][] = [];
  for (const paragraph of paragraphsOf(text)) {
    let fresh = true;
    for (const field of fieldsOf(paragraph)) {
      const open = groups.at(-1);
      const repeats = open?.some(({ name }) => name === field.name) ?? true;
      const names = field.name === "final-recipient" || field.name === "original-recipient";
      const complete = open?.some(({ name }) => name === "action" || name === "status") ?? true;
      if (open === undefined || (names && repeats) || (fresh && complete) || (fresh && !hasRecipient(open))) {
        groups.push([field]);
      } else open.push(field);
      fresh = false;
    }
  }
  return groups.filter(hasRecipient);
}

function hasRecipient(group: readonly Field[]): boolean {
  return group.some(({ name }) => /^(?:final|original)-recipient$|^x-actual-recipient$/.test(name));
}

function noteOf(group: readonly Field[], notice: Notice): RecipientNote | null {
  // RFC 3464 2.3.1: Original-Recipient is "the original recipient address as specified by the sender", which is the
  // address that the owner typed; Final-Recipient may lie behind aliases and forwards.
  const address =
    recipient(valueOf(group, "original-recipient")) ??
    recipient(valueOf(group, "final-recipient")) ??
    recipient(valueOf(group, "x-actual-recipient"));
  if (address === null) return null;
  // RFC 3464 2.3.6: "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.com>... User unknown"
  const diagnostic = (valueOf(group, "diagnostic-code") ?? valueOf(group, "reason") ?? "")
    .replace(/^[\w.-]{1,20}[ \t]*;[ \t]*/, "")
    .trim();
  // RFC 3464 2.3.4: status-code may carry a comment, "5.2.1 (mailbox disabled, not accepting messages)"
  const statusField = valueOf(group, "status") ?? "";
  const comment = /\(([^()]{3,300})\)/.exec(statusField)?.[1] ?? "";
  const explanation = [diagnostic, comment].filter((part) => part !== "").join(" ");
  const status = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(statusField)?.[0] ?? null;
  return { address, outcome: outcomeOf(valueOf(group, "action"), status, notice), status, explanation };
}

/** RFC 3464 2.3.2: `rfc822; ann@example.com`; RFC 6533 3: `utf-8; …`. An X.400 or local name is none. */
function recipient(value: string | null): string | null {
  if (value === null) return null;
  return addressIn(decodeUtf8Address(value.replace(/^[\w.-]{1,20}[ \t]*;/, "")));
}

/** RFC 3464 2.3.3: failed, delayed, delivered, relayed, expanded. Some servers write words of their own. */
function outcomeOf(action: string | null, status: string | null, notice: Notice): Outcome {
  const word = (action ?? "").trim().toLowerCase();
  if (/^(?:delivered|deliverable|relayed|expanded)/.test(word)) return "delivered";
  if (word.startsWith("delayed")) return "delayed";
  if (/^(?:fail|expired|undeliver|bounce|deleted|rejected)/.test(word)) return "failed";
  if (status?.startsWith("2")) return "delivered";
  return /\bdelay|\bdeferred\b|still being retried/i.test(notice.message.subject) ? "delayed" : "failed";
}
