// How fast mail is understood on one core: sentences, delivery reports with their MIME, and the slowest message of 1 MB.
import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../../electron/engine/mail/decode.ts";
import { MONDAY_TO_FRIDAY } from "../../shared/mail/day.ts";
import type { Reading } from "../../shared/understand/findings.ts";
import { kindOf } from "../../shared/understand/kind.ts";
import { understandSentences } from "../../shared/understand/sentence-items.ts";
import { understand } from "../../shared/understand/understand.ts";
import type { Figure } from "./figure.ts";

const READING: Reading = {
  sent: true,
  zone: "Europe/Berlin",
  locale: "en-GB",
  week: MONDAY_TO_FRIDAY,
  corrections: [],
};
const CORPUS = join(import.meta.dirname, "..", "corpus");
const ROUNDS = 7;

export async function benchUnderstand(): Promise<readonly Figure[]> {
  const sentences = await sentencesOf("en-promises.jsonl", "en-requests.jsonl", "en-answers.jsonl");
  const reports = await reportsOf(join(CORPUS, "bounces"));
  return [
    {
      name: "understand.sentences",
      value: rate(sentences.length, () => understandSentences(sentences, READING)),
      unit: "/s",
    },
    {
      name: "understand.bounces",
      value: rate(reports.length, () => {
        for (const raw of reports) kindOf(decode(raw, 0));
      }),
      unit: "/s",
    },
    { name: "understand.message.max", value: Math.max(...LARGE.map(cost)), unit: "ms" },
  ];
}

/** Items a second of processor time, in the fastest of several rounds. */
function rate(items: number, run: () => unknown): number {
  return items / Math.min(...Array.from({ length: ROUNDS }, () => seconds(run)));
}

function seconds(run: () => unknown): number {
  const start = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1e6;
}

async function sentencesOf(
  ...files: readonly string[]
): Promise<readonly { id: string; text: string; sent: string }[]> {
  const texts = await Promise.all(files.map((file) => readFile(join(CORPUS, "understand", file), "utf8")));
  return texts
    .flatMap((text) => text.trim().split("\n"))
    .map((line, index) => ({
      id: String(index),
      text: (JSON.parse(line) as { text: string }).text,
      sent: "2025-06-03",
    }));
}

async function reportsOf(folder: string): Promise<readonly Uint8Array[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith(".eml") && !name.startsWith("not-"));
  return Promise.all(names.map((name) => readFile(join(folder, name))));
}

/** Texts of 1 MB that are costly to read: long mail, and mail made to be costly. */
const LARGE = [
  "I will send you the offer by Friday. Thank you!\n",
  "> quoted line\n",
  " ",
  "\n",
  "a",
  "<p>Hi</p>",
  "a@b.example ",
].map((unit) => unit.repeat(Math.ceil((1024 * 1024) / unit.length)));

/** Milliseconds for one message, decoded and understood, in the best of several goes: the first ones measure the compiler. */
function cost(text: string): number {
  const raw = Buffer.from(`From: ann@client.example\r\nSubject: Long\r\n\r\n${text}`);
  return 1000 * Math.min(...Array.from({ length: ROUNDS }, () => seconds(() => understand(decode(raw, 0), READING))));
}
