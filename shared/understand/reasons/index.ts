// Why a message came back: judged from the server's words first, from its codes only where the words say nothing.

import { replyIn } from "../bounces/status.ts";
import type { BounceReason } from "../findings.ts";
import { BAD_ADDRESS, DISABLED, MOVED, REFUSED_RECIPIENT } from "./address.ts";
import { BLOCKED, LIMITED, REFUSED, RELAY, SENDER } from "./blocked.ts";
import { BAD_DOMAIN, NO_MAIL_DOMAIN } from "./domain.ts";
import { MAILBOX_FULL } from "./mailbox.ts";
import { TOO_BIG } from "./size.ts";
import { EXPIRED, LOOKUP, NETWORK, SERVER } from "./technical.ts";

/** A class of words: what they mean, and whether the address is dead for good (null: cannot tell). */
export interface Words {
  readonly reason: BounceReason;
  readonly permanent: boolean | null;
  readonly says: RegExp;
}

/** In this order: what is said about limits, boxes and senders would otherwise pass for a wrong address. */
const ORDER: readonly Words[] = [
  LIMITED,
  MAILBOX_FULL,
  TOO_BIG,
  SENDER,
  MOVED,
  BAD_ADDRESS,
  LOOKUP,
  NO_MAIL_DOMAIN,
  BAD_DOMAIN,
  BLOCKED,
  DISABLED,
  SERVER,
  REFUSED_RECIPIENT,
  RELAY,
  EXPIRED,
  NETWORK,
  REFUSED,
];

export interface Judgement {
  readonly reason: BounceReason;
  readonly permanent: boolean | null;
}

/** Judges the server's words and its enhanced status code (RFC 3463); `context` counts where both say nothing. */
export function judge(explanation: string, status: string | null, context = ""): Judgement {
  return byWords(explanation, status) ?? byCode(status) ?? byWords(context, status) ?? byReply(explanation);
}

function byWords(text: string, status: string | null): Judgement | null {
  const words = text.slice(0, 2000);
  const found = ORDER.find(({ says }) => says.test(words));
  if (found === undefined) return null;
  const wrongAddress = status?.startsWith("5.1.") ?? false;
  // A recipient that was accepted and then refused with the content: a filter may be speaking, not the list of users.
  if (found === BAD_ADDRESS && !wrongAddress && AFTER_DATA.test(words))
    return { reason: found.reason, permanent: null };
  return { reason: found.reason, permanent: found.permanent ?? (found === DISABLED && wrongAddress ? true : null) };
}

// "(in reply to end of DATA command)", "after end of data:", ">>> DATA <<< 550 Unknown user"
const AFTER_DATA = /in reply to (?:end of )?DATA|after (?:end of )?data\b|>>> DATA\b/i;

/** RFC 3463 3.2–3.8: the subject digits of a status code. */
function byCode(status: string | null): Judgement | null {
  if (status === null) return null;
  const [kind, subject, detail] = status.split(".").map(Number);
  const final = kind === 5;
  if (subject === 1) {
    // X.1.7 and X.1.8 speak of the sender; X.1.2 of the domain; X.1.10 of a domain that takes no mail (RFC 7505).
    if (detail === 7 || detail === 8) return { reason: "blocked", permanent: false };
    if (detail === 2) return { reason: "bad_domain", permanent: final };
    return { reason: "bad_address", permanent: final };
  }
  if (subject === 2) {
    if (detail === 2) return { reason: "mailbox_full", permanent: false };
    if (detail === 3) return { reason: "too_big", permanent: false };
    return { reason: "bad_address", permanent: null };
  }
  if (subject === 3) return { reason: detail === 4 ? "too_big" : "technical", permanent: false };
  if (subject === 4)
    return detail === 4 && final
      ? { reason: "bad_domain", permanent: true }
      : { reason: "technical", permanent: false };
  if (subject === 6) return { reason: "technical", permanent: false };
  if (subject === 7) return { reason: "blocked", permanent: false };
  return null;
}

/** RFC 5321 4.2.3: reply codes, where there is no better one. */
function byReply(words: string): Judgement {
  switch (replyIn(words)) {
    case 550:
    case 551:
    case 553:
      return { reason: "bad_address", permanent: null };
    case 552:
      return { reason: "mailbox_full", permanent: false };
    case 554:
      return { reason: "blocked", permanent: null };
    case null:
      // Nothing is said at all.
      return { reason: "technical", permanent: null };
    default:
      return { reason: "technical", permanent: false };
  }
}
