// What is remembered of every message seen: enough to thread, to link bounces and to search; never a body.
import type { Address } from "../mail/message.ts";
import type { AutoReply, BounceReport, Cue, Finding, MailKind } from "../understand/findings.ts";

/** Where a message lies on its server, as last seen. */
export interface MailPlace {
  readonly folder: string;
  readonly uidValidity: string;
  readonly uid: number;
}

/** One message in the mail index. */
export interface MailEntry {
  readonly messageId: string;
  readonly account: string;
  readonly place: MailPlace | null;
  /** Key of its conversation: the first message of the thread, as far as known. */
  readonly thread: string;
  readonly references: readonly string[];
  /** What else messages of one conversation share: the server's thread, Outlook's conversation (see threads.ts). */
  readonly marks?: readonly string[];
  /** Written by the owner's side. */
  readonly sent: boolean;
  readonly kind: MailKind;
  /** Epoch ms. */
  readonly date: number;
  readonly from: Address;
  readonly replyTo: readonly Address[];
  readonly to: readonly Address[];
  readonly cc: readonly Address[];
  readonly subject: string;
  readonly language: string;
  readonly findings: readonly Finding[];
  readonly bounce: BounceReport | null;
  readonly autoReply: AutoReply | null;
  readonly tickets: readonly string[];
  readonly cues: readonly Cue[];
  readonly attachments: readonly string[];
  /** May open loops: a human counterpart, addressed to her (not only in copy), no list, no no-reply sender. */
  readonly counts: boolean;
}

/**
 * The mail index as the ledger reads it. Implemented by the store (append-only monthly files) and by a Map in tests.
 * All lists are ordered by date, oldest first.
 */
export interface MailIndex {
  get(messageId: string): MailEntry | null;
  /** The message that lies there, as far as known. */
  at(account: string, place: MailPlace): MailEntry | null;
  thread(key: string): readonly MailEntry[];
  /** The thread that any of these Message-IDs belongs to (known messages, and messages that known ones refer to). */
  threadOf(messageIds: readonly string[]): string | null;
  /** Latest messages with this mark, at most `limit`. */
  marked(mark: string, limit: number): readonly MailEntry[];
  /** Messages of the owner's side to this address at or after `since` (epoch ms). */
  sentTo(address: string, since: number): readonly MailEntry[];
  /** Latest messages from or to this address until an instant (epoch ms; without it, all), at most `limit`, oldest first. */
  person(address: string, limit: number, until?: number): readonly MailEntry[];
  /** People of a domain in the latest `limit` messages from or to it, each once: where a mistyped address is looked up. */
  atDomain(domain: string, limit: number): readonly Address[];
}
