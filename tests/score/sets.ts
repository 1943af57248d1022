// The sets that are scored. A new one is one file and one line here.
import { automail } from "./automail.ts";
import { bounce } from "./bounce.ts";
import { newText } from "./new-text.ts";
import { promise } from "./promise.ts";
import { replies } from "./replies.ts";
import type { Scored } from "./report.ts";
import { threading } from "./threading.ts";

export interface ScoreSet {
  /** As named on the command line. */
  readonly name: string;
  /** Runs the analyzer on the set below `data`; `scratch` is an empty folder for what passes between it and the scorer. */
  readonly score: (data: string, scratch: string) => Promise<Scored>;
}

export const SETS: readonly ScoreSet[] = [bounce, newText, threading, automail, promise, replies];
