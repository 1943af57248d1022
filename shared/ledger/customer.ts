// What the owner knows of a customer beyond the mail: notes, corrected addresses, muting.

export interface Customer {
  /** Primary address, lower-cased: the key. */
  readonly address: string;
  readonly name: string | null;
  /** Further addresses of the same person. */
  readonly others: readonly string[];
  readonly notes: string;
  readonly phone: string | null;
  readonly language: string | null;
  readonly zone: string | null;
  /** Muted people open nothing. */
  readonly muted: boolean;
  /** Addresses of theirs that came back, with the one that replaced them (empty = none known). */
  readonly wrong: Readonly<Record<string, string>>;
  /** Last answer to the one-question survey, 1..5, and when (epoch ms). */
  readonly survey: { readonly score: number; readonly at: number; readonly words: string } | null;
}
