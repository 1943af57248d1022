// The whole sample mailbox, in relation to today.
import { calendarOf, EMMA, instantOf, type Letter, rawOf } from "../letter.ts";
import { bouncedLetters } from "./bounced.ts";
import { noiseLetters } from "./noise.ts";
import { promiseLetters } from "./promises.ts";
import { settledLetters } from "./settled.ts";
import { waitingLetters } from "./waiting.ts";

export interface SampleMessage {
  readonly sent: boolean;
  readonly date: Date;
  readonly raw: string;
}

function sampleLetters(today: Date): readonly Letter[] {
  const calendar = calendarOf(today);
  return [
    ...promiseLetters(calendar),
    ...waitingLetters(calendar),
    ...bouncedLetters(),
    ...settledLetters(calendar),
    ...noiseLetters(calendar),
  ];
}

/** All messages, oldest first. */
export function sampleMailbox(today: Date): readonly SampleMessage[] {
  return sampleLetters(today)
    .map((letter) => ({
      sent: letter.from.address === EMMA.address,
      date: instantOf(letter, today),
      raw: rawOf(letter, today),
    }))
    .sort((a, b) => a.date.getTime() - b.date.getTime());
}
