// Reads the corpora of the understanding: JSON lines, of which every third is kept aside from rules and weights where it says so.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { MONDAY_TO_FRIDAY } from "../../../shared/mail/day.ts";
import { type Message, plainMessage } from "../../../shared/mail/message.ts";
import type { Reading, Understanding } from "../../../shared/understand/findings.ts";
import { understand } from "../../../shared/understand/understand.ts";

const CORPUS = join(import.meta.dirname, "..", "..", "corpus");

export function readCorpus<Line>(name: string): readonly Line[] {
  const lines = readFileSync(join(CORPUS, `${name}.jsonl`), "utf8")
    .trim()
    .split("\n");
  return lines.map((line): Line => JSON.parse(line));
}

export const READING: Reading = {
  sent: false,
  zone: "Europe/London",
  locale: "en-GB",
  week: MONDAY_TO_FRIDAY,
  corrections: [],
};

/** A plain message of Wednesday 12 March 2025, 10:00 UTC. */
export function mail(text: string, more: Partial<Message> = {}): Message {
  return plainMessage({
    messageId: "1@shop.example",
    from: [{ name: "Ann", address: "ann@client.example" }],
    to: [{ name: "", address: "owner@shop.example" }],
    subject: "Your order",
    date: Date.UTC(2025, 2, 12, 10),
    text,
    ...more,
  });
}

export function read(text: string, reading: Partial<Reading> = {}): Understanding {
  return understand(mail(text), { ...READING, ...reading });
}

/** Findings that are shown, as `kind`. */
export function shownKinds(text: string, reading: Partial<Reading> = {}): readonly string[] {
  return read(text, reading)
    .findings.filter(({ tier }) => tier !== "silent")
    .map(({ kind }) => kind);
}
