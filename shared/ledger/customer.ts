// What the owner knows of a customer beyond the mail: notes, how to write to them, corrected addresses, muting.
import type { Tone } from "../follow-up/greeting.ts";

export interface Customer {
  /** Primary address, lower-cased: the key. */
  readonly address: string;
  readonly name: string | null;
  /** Further addresses of the same person. */
  readonly others: readonly string[];
  readonly notes: string;
  readonly phone: string | null;
  /** ISO 639-1, of what is written to them; null: as they write. */
  readonly language: string | null;
  /** How they are greeted; null or absent (older files): by first name. */
  readonly tone?: Tone | null | undefined;
  readonly zone: string | null;
  /** Muted people open nothing. */
  readonly muted: boolean;
  /** Addresses of theirs that came back, with the one that replaced them (empty = none known). */
  readonly wrong: Readonly<Record<string, string>>;
  /** Last answer to the one-question survey, 1..5, and when (epoch ms). */
  readonly survey: { readonly score: number; readonly at: number; readonly words: string } | null;
}
