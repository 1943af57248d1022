// RFC 3464: the machine-readable message/delivery-status part; with the internationalised forms of RFC 6533.
import { addressIn, decodeUtf8Address } from "./address.ts";
import { type Field, fieldsOf, firstValue, paragraphsOf } from "./fields.ts";
import { headed, joined } from "./layout.ts";
import { type Decoder, type Notice, type Outcome, type RecipientNote, typedAddress } from "./notice.ts";
import { lastStatusIn, statusIn } from "./status.ts";

/** The standard part of a report. */
export const rfc3464: Decoder = {
  name: "rfc3464",
  read(notice) {
    const notes = notice.message.reports
      .filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type))
      .flatMap(({ text }) => recipientsIn(text, notice));
    return notes.length === 0 ? null : notes;
  },
};

/** The same fields in the text itself, where a gateway took the parts apart. */
export const rfc3464InText: Decoder = {
  name: "rfc3464-in-text",
  read(notice) {
    if (!notice.fromSystem) return null;
    const notes = recipientsIn(notice.text, notice);
    return notes.length === 0 ? null : notes;
  },
};

/** A report inside the notice of another mail system, which says nothing itself. */
export const rfc3464Wrapped: Decoder = {
  name: "rfc3464-wrapped",
  read(notice) {
    if (!notice.fromSystem) return null;
    const inner = notice.message.reports.filter(
      ({ type, text }) =>
        type === "message/rfc822" && /^from:.{0,200}(?:mailer-daemon|postmaster)/im.test(text.slice(0, 20_000)),
    );
    const texts = inner.length > 0 ? inner.map(({ text }) => text) : [notice.message.text ?? ""];
    const notes = texts.flatMap((text) =>
      /^From:.{0,200}MAILER-DAEMON/im.test(text) ? recipientsIn(text, notice) : [],
    );
    return notes.length === 0 ? null : notes;
  },
};

/** Recipients named in text that has the fields of a delivery-status part. */
function recipientsIn(text: string, notice: Notice): readonly RecipientNote[] {
  const groups = groupsOf(text);
  return groups.flatMap((group) => noteOf(group, notice, groups.length === 1) ?? []);
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
      if (!REPORT_FIELD.test(field.name)) continue;
      const open = groups.at(-1);
      const repeats = open?.some(({ name }) => name === field.name) ?? true;
      const complete = open?.some(({ name }) => name === "action" || name === "status") && hasRecipient(open);
      if (open === undefined || (RECIPIENT.test(field.name) && repeats) || (fresh && complete)) groups.push([field]);
      else open.push(field);
      fresh = false;
    }
  }
  return groups.filter(hasRecipient);
}

const RECIPIENT = /^(?:final|original|x-actual)-recipient$/;
const REPORT_FIELD =
  /^(?:(?:final|original|x-actual)-recipient|action|status|diagnostic-code|reason|remote-mta|will-retry-until|x-display-name)$/;

function hasRecipient(group: readonly Field[]): boolean {
  return group.some(({ name }) => RECIPIENT.test(name));
}

function noteOf(group: readonly Field[], notice: Notice, alone: boolean): RecipientNote | null {
  // RFC 3464 2.3.1: Original-Recipient is "the original recipient address as specified by the sender", which is the
  // address that the owner typed; Final-Recipient may lie behind aliases and forwards.
  const original = recipient(firstValue(group, "original-recipient"));
  const final = recipient(firstValue(group, "final-recipient")) ?? recipient(firstValue(group, "x-actual-recipient"));
  const known = final ?? original;
  if (known === null) return null;
  const address = known.replaceAll('"', "") === original ? known : typedAddress(original, known, notice);
  // RFC 3464 2.3.6: "Diagnostic-Code: smtp; 550 5.1.1 <ann@example.com>... User unknown"
  const diagnostic = (firstValue(group, "diagnostic-code") ?? firstValue(group, "reason") ?? "")
    .replace(/^[\w.-]{1,30}[ \t]*;[ \t]*/, "")
    .trim();
  // RFC 3464 2.3.4: status-code may carry a comment, "5.2.1 (mailbox disabled, not accepting messages)"
  const field = firstValue(group, "status") ?? "";
  const comment = /\(([^()]{3,300})\)/.exec(field)?.[1] ?? "";
  const explanation = [diagnostic, comment].filter((part) => part !== "").join(" ");
  const own = statusIn(field);
  const whole = /[A-Za-z]{3}/.test(diagnostic) && !CUT.test(diagnostic);
  const context = told(known, notice, alone);
  const said = whole ? "" : context;
  return {
    address,
    outcome: outcomeOf(firstValue(group, "action"), own, notice),
    // The code in the server's answer says more than the class that the reporting server makes of it.
    status: lastStatusIn(diagnostic) ?? lastStatusIn(said) ?? own,
    explanation: `${explanation} ${said}`.trim().slice(0, 2000),
    context,
  };
}

/** A diagnostic that breaks off in the middle of the server's answer, as sendmail's do: "550-5.7.1 This message does". */
const CUT = /^[45]\d\d-(?!.{0,2000}[45]\d\d )/;

/** What the words for people say of this recipient. */
function told(address: string, { lines }: Notice, alone: boolean): string {
  const block = headed(lines).find((candidate) => candidate.address === address);
  return block !== undefined && block.words !== "" ? block.words : alone ? joined(lines) : "";
}

/** RFC 3464 2.3.1: `rfc822; ann@example.com`; RFC 6533 3: `utf-8; …`. An X.400 or local name is none. */
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
