// A follow-up template: text with merge fields such as `{{customer.first_name|there}}`.
import type { NextStep } from "../loop/attention.ts";

export interface Template {
  readonly id: string;
  /** ISO 639-1. */
  readonly language: string;
  /** What the owner picks it by, such as "Nudge: it is on its way". */
  readonly name: string;
  /** Empty: the conversation's own subject, with "Re:". */
  readonly subject: string;
  readonly body: string;
  readonly cc: string;
  /** For which next steps it is suggested, best first. */
  readonly suits: readonly NextStep[];
  /** Sending it does what was promised. */
  readonly fulfils: boolean;
  /** Sending it announces that the loop closes without an answer. */
  readonly closes: boolean;
  /** False for one of the house; true for the owner's own or changed one. */
  readonly own: boolean;
}
