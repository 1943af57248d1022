// What the understanding says about one message: the words every other room shares with it.
import type { Day, TimeZone, WorkingWeek } from "../mail/day.ts";
import type { Address } from "../mail/message.ts";

/** What sort of mail a message is. Only `human` mail holds findings; the rest is read for what it reports. */
export type MailKind =
  | "human"
  | "bounce"
  | "delayed"
  | "delivered"
  | "auto-reply"
  | "bulk"
  | "feedback-report"
  | "read-receipt";

/** Kinds of findings in the new text of human mail. */
export type FindingKind = "commitment" | "request" | "question" | "fulfilment" | "confirmation" | "complaint";

/** How far a finding is shown: in the list, asked as "Maybe", or not at all. */
export type Tier = "sure" | "maybe" | "silent";

/** A due day or range that the text states; `last` is the last day on which the reader would not yet complain. */
export interface Due {
  readonly first: Day;
  readonly last: Day;
  /** The words that said so, as written. */
  readonly words: string;
  /** True when the text names the day itself ("Friday", "3 May"), false when it is read from a looser word ("next week"). */
  readonly exact: boolean;
}

/** One thing said in one sentence, with the evidence for it. */
export interface Finding {
  readonly kind: FindingKind;
  /** The sentence as written in the new text. */
  readonly quote: string;
  /** Character positions of the quote in the new text. */
  readonly start: number;
  readonly end: number;
  /** Names of the rules that found it and those that changed its confidence, in order of application. */
  readonly rules: readonly string[];
  /** Probability that a person would agree, 0..1, calibrated. */
  readonly confidence: number;
  readonly tier: Tier;
  readonly due: Due | null;
  /**
   * Of a confirmation only: true when it says that the thing itself arrived, works or is solved ("it works now"),
   * false when it merely acknowledges or agrees ("thanks", "sounds good"). False for all other kinds.
   */
  readonly settles: boolean;
  /** Hash of the normalised sentence: with the Message-ID it names a commitment for ever. */
  readonly hash: string;
}

/** Reasons of a bounce that an owner understands. */
export type BounceReason = "bad_address" | "bad_domain" | "mailbox_full" | "too_big" | "blocked" | "technical";

export interface BounceRecipient {
  readonly address: string;
  /** What became of it for this recipient; one report may tell several stories. */
  readonly outcome: "failed" | "delayed" | "delivered";
  /** True: the address or its domain is dead, trying again cannot help; false: something else; null: cannot tell. */
  readonly permanent: boolean | null;
  /** Enhanced status code (RFC 3463) such as `5.1.1`, or null. */
  readonly status: string | null;
  readonly reason: BounceReason;
  /** The server's own words. */
  readonly explanation: string;
}

/** What a bounce, delay or delivery report says. */
export interface BounceReport {
  readonly recipients: readonly BounceRecipient[];
  /** Message-ID of the sent message, without brackets. */
  readonly originalMessageId: string | null;
  readonly originalSubject: string | null;
  /** The decoder that read it, such as `rfc3464` or `qmail`. */
  readonly decoder: string;
}

/** What an automatic answer says about the person's absence. */
export interface AutoReply {
  readonly returnDay: Day | null;
  /** Somebody to write to meanwhile, or the new address of one who left. */
  readonly standIn: Address | null;
  /** "No longer works here." */
  readonly gone: boolean;
}

/** Something personal worth remembering, with the sentence it came from. */
export interface Cue {
  readonly kind: "travelling" | "in-a-rush" | "new-baby" | "illness" | "holiday" | "anniversary" | "phone";
  readonly quote: string;
  /** The useful part itself, such as a phone number; empty when the quote says it all. */
  readonly value: string;
}

/** All that the understanding says about one message. */
export interface Understanding {
  readonly kind: MailKind;
  /** ISO 639-1 code of the language the new text is written in. */
  readonly language: string;
  /** What the author newly wrote: no quotes, signature, disclaimer. */
  readonly newText: string;
  readonly findings: readonly Finding[];
  readonly bounce: BounceReport | null;
  readonly autoReply: AutoReply | null;
  /** Ticket and case numbers found in the subject. */
  readonly tickets: readonly string[];
  readonly cues: readonly Cue[];
}

/** A correction of the owner that changes later judgements. */
export type Correction =
  | { readonly kind: "never-phrase"; readonly phrase: string; readonly at: number }
  /** `words` is the sentence, for the owner's list of corrections. */
  | { readonly kind: "not-a-finding"; readonly hash: string; readonly words: string; readonly at: number };

/** What the understanding must know besides the message itself. */
export interface Reading {
  /** Written by the owner's side? */
  readonly sent: boolean;
  /** The owner's time zone; days in the text are counted from the day of sending there. */
  readonly zone: TimeZone;
  /** The owner's locale (BCP 47); decides between 3/4 and 4/3 where nothing else does. */
  readonly locale: string;
  readonly week: WorkingWeek;
  readonly corrections: readonly Correction[];
}
