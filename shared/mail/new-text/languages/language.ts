// What a language has to say about the frame of a mail: attribution lines, header blocks, sign-offs, footers. Data only.

/** Fields of a quoted header block, as mail programs print it above the message they answer or forward. */
export type HeaderField = "from" | "date" | "to" | "cc" | "subject" | "other";

/**
 * The words around a message in one language, all in lower case. A full stop or comma after a phrase is not part of it.
 * Sources: the strings of Outlook, Apple Mail, Gmail, Thunderbird, Yahoo, Zimbra and Notes in that language.
 */
export interface MailLanguage {
  /** ISO 639-1 code. */
  readonly code: string;
  /** Words that begin an attribution line: "on" in "On 3 May 2024, Jane wrote:". */
  readonly leads: readonly string[];
  /** Verbs of an attribution line: "wrote". */
  readonly wrote: readonly string[];
  /** Pronouns before the verb that make the line the author's own sentence: "you" in "On Monday you wrote:". */
  readonly pronouns: readonly string[];
  /** Labels of a header block, without the colon. */
  readonly headers: Readonly<Partial<Record<HeaderField, readonly string[]>>>;
  /** Phrases of a line that announces a quoted or forwarded message: "original message", "begin forwarded message". */
  readonly announcements: readonly string[];
  /** Sign-offs that say nothing else: "best regards". */
  readonly signOffs: readonly string[];
  /** Thanks, which are a sign-off only above a name. */
  readonly thanks: readonly string[];
  /** Beginnings of the line that a phone or a mail program adds: "sent from my". */
  readonly devices: readonly string[];
  /** Phrases of the warning that some firms put above mail from outside. */
  readonly banners?: readonly string[];
  /** Phrases that occur in legal and virus-scanner footers and nowhere else. */
  readonly disclaimers: readonly string[];
}
