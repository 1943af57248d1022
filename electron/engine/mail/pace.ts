// How often and how long: every waiting time of the mail side, in milliseconds, in one place.

export interface Pace {
  /** While a look-back runs, Sent is looked at so often. */
  readonly sentDuringLookBack: number;
  /** Junk, archive and further folders are looked at so often. */
  readonly otherFolders: number;
  /** Where the server does not tell what has gone, all UIDs of a folder are compared so often at most. */
  readonly compare: number;
  /** A quiet connection is asked for a sign of life so often. */
  readonly heartbeat: number;
  /** A server that owes an answer may be silent for so long. Together with the heartbeat a dead line is known within 90 s. */
  readonly silence: number;
  /** First and longest pause before connecting again. */
  readonly firstPause: number;
  readonly longestPause: number;
  /** Pause after a refused password, before the same one is tried again. */
  readonly afterRefusal: number;
  /** How long the next account waits for the one before it to connect. */
  readonly nextAccount: number;
  /** How long the owner waits for a message that she asked for. */
  readonly answer: number;
  /** Searches for the Sent copy that the server may file itself, after these pauses. */
  readonly sentCopy: readonly number[];
}

export const PACE: Pace = {
  sentDuringLookBack: 15_000,
  otherFolders: 60_000,
  compare: 10 * 60_000,
  heartbeat: 25_000,
  silence: 60_000,
  firstPause: 500,
  longestPause: 60_000,
  afterRefusal: 10 * 60_000,
  nextAccount: 5_000,
  answer: 30_000,
  sentCopy: [0, 1000, 1000, 2000],
};
