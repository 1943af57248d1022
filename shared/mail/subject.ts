// The base subject of RFC 5256, section 2.1: to the letter, and with the reply and forward marks of other languages.

/** A subject without what replying and forwarding adds to it. */
export interface BaseSubject {
  /** In lower case; empty when nothing is left. */
  readonly base: string;
  /** A reply or forward mark, "(fwd)" or "[fwd: …]" was taken away. */
  readonly isReply: boolean;
}

/** Longest subject that is read (RFC 5322 line limit). */
const SUBJECT_LIMIT = 998;
const BLOB = "\\[[^[\\]]*\\]\\s*";
const ENGLISH = "re|fwd?";
/** Outlook, Notes, Apple Mail and webmail of many countries; "Re[5]:" of The Bat, "Re(2):", "Re^2:". */
const ALL_LANGUAGES = `${ENGLISH}|aw|antw|antwort|wg|sv|vs|vl|vb|doorst|rif|r|i|inoltr|res|rv|enc|encam|odp|pd|tr|réf|ref|ynt|ilt|vá|továbbítás|na|ha|回复|答复|回覆|转发|轉寄|転送|返信`;
const COUNT = "(?:\\s*(?:\\(\\d+\\)|\\^\\d+|\\d{1,3}))?";

const TRAILER = /\s*\(fwd\)$/i;
const FORWARDED = /^\[fwd:(.*)\]$/i;
const LEADING_BLOB = new RegExp(`^${BLOB}`);
const RFC_LEADER = new RegExp(`^(?:${BLOB})*(?:${ENGLISH})\\s*(?:${BLOB})?:\\s*`, "i");
const LEADER = new RegExp(`^(?:${BLOB})*(?:${ALL_LANGUAGES})${COUNT}\\s*(?:${BLOB})?[:：]\\s*`, "iu");

/** The base subject as RFC 5256 defines it, with English marks only. */
export function rfcSubject(subject: string): BaseSubject {
  return reduce(subject, RFC_LEADER);
}

/** The base subject with the marks of all languages: what an owner would call the same subject. */
export function readSubject(subject: string): BaseSubject {
  return reduce(subject, LEADER);
}

/** Only the text of {@link readSubject}: equal for messages of one conversation. */
export function baseSubject(subject: string): string {
  return readSubject(subject).base;
}

function reduce(subject: string, leader: RegExp): BaseSubject {
  let rest = subject.slice(0, SUBJECT_LIMIT).replace(/\s+/g, " ").trim();
  let isReply = false;
  for (let guard = 0; guard < 100; guard++) {
    const before = rest;
    if (TRAILER.test(rest) || leader.test(rest)) {
      isReply = true;
      rest = rest.replace(TRAILER, "").replace(leader, "").trim();
    } else if (LEADING_BLOB.test(rest)) rest = rest.replace(LEADING_BLOB, "") || rest;
    if (rest === before) {
      const inner = FORWARDED.exec(rest)?.[1];
      if (inner === undefined) break;
      isReply = true;
      rest = inner.trim();
    }
  }
  return { base: rest.toLowerCase(), isReply };
}
