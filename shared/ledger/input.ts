// What can happen (Input) and what is to be done about it (Effect): the two sides of `step`.

import type { FollowUp } from "../loop/event.ts";
import type { Address, Message } from "../mail/message.ts";
import type { Understanding } from "../understand/findings.ts";
import type { AccountFolders, Cursor } from "./account.ts";
import type { Change } from "./change.ts";
import type { Command } from "./command.ts";
import type { MailPlace } from "./mail-entry.ts";

/** A message as read and understood, before it is known what it belongs to. */
export interface ReadMail {
  readonly place: MailPlace;
  /** The folder's role decides who wrote it: `sent` is the owner's side whatever the From says. */
  readonly role: "inbox" | "sent" | "junk" | "archive";
  readonly message: Pick<
    Message,
    "messageId" | "inReplyTo" | "references" | "from" | "replyTo" | "to" | "cc" | "subject" | "date"
  >;
  /** The server's own id of the conversation (Gmail's X-GM-THRID, THREADID of RFC 8474), where it gives one. */
  readonly serverThread?: string;
  /** Outlook's Thread-Index, as in the header. */
  readonly threadIndex?: string;
  /** The Message-ID that the sender's program had given, where a server on the way has replaced it and says so. */
  readonly originalId?: string;
  /** Names of attachments. */
  readonly attachments: readonly string[];
  /** A list, a newsletter or a machine by its headers. */
  readonly automated: boolean;
  readonly understanding: Understanding;
}

/** UIDs (ranges, ascending) at which there is no message any more. */
export interface Gone {
  readonly uidValidity: string;
  readonly uids: readonly (readonly [from: number, to: number])[];
}

export type SendOutcome =
  | { readonly kind: "accepted"; readonly rejected: readonly { readonly address: string; readonly words: string }[] }
  /** The server refused for good: nothing went out. */
  | { readonly kind: "refused"; readonly recipients: readonly string[]; readonly words: string }
  /** Nothing went out, worth trying again. */
  | { readonly kind: "deferred"; readonly words: string; readonly afterSeconds: number }
  /** DATA had begun and no answer came. */
  | { readonly kind: "unknown" }
  /** The message was found in Sent: it did go out. */
  | { readonly kind: "found-in-sent" };

export type Input =
  /** A batch read from one folder, with the cursor that is true once the batch is committed. */
  | {
      readonly kind: "mail";
      readonly account: string;
      readonly folder: string;
      readonly mail: readonly ReadMail[];
      readonly cursor: Cursor | null;
      /** What was deleted from the folder or moved away. */
      readonly gone?: Gone;
      /** New mail may notify; a look-back never does. */
      readonly arrived: "look-back" | "new";
    }
  | { readonly kind: "command"; readonly command: Command; readonly id: string }
  /** Undo: the changes that take an earlier command back. */
  | { readonly kind: "revert"; readonly changes: readonly Change[]; readonly id: string }
  | { readonly kind: "text"; readonly messageId: string; readonly text: string }
  /** The sender holds an open, authenticated SMTP session and is about to hand over the message. */
  | { readonly kind: "handing"; readonly loop: string; readonly messageId: string }
  | { readonly kind: "outcome"; readonly loop: string; readonly messageId: string; readonly outcome: SendOutcome }
  | { readonly kind: "filed"; readonly loop: string; readonly messageId: string }
  /** Folders found on the server, and those that were known when the search began. */
  | {
      readonly kind: "folders";
      readonly account: string;
      readonly known: AccountFolders;
      readonly found: AccountFolders;
    }
  /** Start of the app: what lay in the outbox is looked at. */
  | { readonly kind: "started" }
  | { readonly kind: "tick" };

export type NoticeKind = "due" | "bounced" | "confirmed" | "complaint" | "held" | "unknown";

export type Effect =
  | { readonly kind: "send"; readonly loop: string; readonly followUp: FollowUp }
  /** After a crash while handing over: look for it in Sent, then report `found-in-sent` or `unknown`. */
  | { readonly kind: "look-in-sent"; readonly loop: string; readonly followUp: FollowUp }
  | { readonly kind: "file-copy"; readonly loop: string; readonly followUp: FollowUp }
  | { readonly kind: "fetch-text"; readonly account: string; readonly messageIds: readonly string[] }
  | {
      readonly kind: "notify";
      readonly loop: string;
      readonly notice: NoticeKind;
      readonly who: Address;
      readonly words: string;
    }
  | { readonly kind: "watch"; readonly account: string }
  | { readonly kind: "unwatch"; readonly account: string };
