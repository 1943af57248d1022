// From a message to all that it says: its kind, the new text, its language and the findings with their evidence.
import { dayOf } from "../mail/day.ts";
import type { Message } from "../mail/message.ts";
import { newTextOf } from "../mail/new-text/new-text.ts";
import { ticketToken } from "../mail/tickets/ticket.ts";
import { readAbsence } from "./absence.ts";
import { dueOfFragment, opensPromiseList, promiseOfItem } from "./across-sentences.ts";
import { weighAnswers } from "./answers.ts";
import { findCues } from "./cues.ts";
import { dueOf } from "./due.ts";
import type { DueSetting } from "./due-meaning.ts";
import type { Due, Finding, Reading, Understanding } from "./findings.ts";
import { isDated, type Judgement, judgeSentence } from "./judge.ts";
import { type Kind, kindOf } from "./kind.ts";
import { languageOf } from "./languages/index.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { type ReadSentence, readSentences } from "./read-sentences.ts";
import { recogniseLanguage } from "./recognise.ts";
import { hashOfSentence } from "./sentence-hash.ts";

/** Most due days read in one message: a longer list of dated promises is a timetable, and calendar dates are costly to read. */
const MAX_DUE = 40;

/** Words of a message that are judged: some fifteen pages. What people write to customers ends long before. */
const MAX_WORDS = 8_000;

/** Rules of confirmation that say the thing itself arrived, works or is solved. */
const SETTLING: ReadonlySet<string> = new Set(["received", "works", "satisfied", "settled"]);

/** Reads a message. Never throws; bounded in time by the limits of each reader. */
export function understand(message: Message, reading: Reading, told: Kind = kindOf(message)): Understanding {
  const { kind, bounce } = told;
  const { text, shown, signature } = newTextOf(message);
  const language = recogniseLanguage(text, languageOf(reading.locale));
  const lexicon = lexiconOf(language);
  const sentences = kind === "human" ? readSentences(text, lexicon) : [];
  return {
    kind,
    language: language.code,
    newText: text,
    findings: kind === "human" ? findingsIn(text, sentences, message.date, lexicon, reading) : [],
    bounce,
    autoReply: kind === "auto-reply" ? readAbsence(shown, message, lexicon, reading) : null,
    tickets: ticketsOf(message),
    cues: kind === "human" && !reading.sent ? findCues(text, sentences, signature, lexicon, reading.locale) : [],
  };
}

/** What is kept of mass mail. Nobody ever asks for its new text, and its HTML is long, so that is not read. */
export function understandMassMail(message: Message, reading: Reading): Understanding {
  return {
    kind: "bulk",
    language: recogniseLanguage(message.text ?? "", languageOf(reading.locale)).code,
    newText: "",
    findings: [],
    bounce: null,
    autoReply: null,
    tickets: ticketsOf(message),
    cues: [],
  };
}

function ticketsOf({ subject, from }: Message): readonly string[] {
  const ticket = ticketToken(subject, from[0]?.address);
  return ticket === null ? [] : [ticket];
}

/** The findings of a text, in its order. `date` is the instant of sending. */
function findingsIn(
  text: string,
  sentences: readonly ReadSentence[],
  date: number,
  lexicon: Lexicon,
  reading: Reading,
): Finding[] {
  const findings: Finding[] = [];
  let setting: DueSetting | null = null;
  // Few messages hold anything that can be due, and days are costly to tell.
  const counting = (): DueSetting => {
    setting ??= { sent: dayOf(date, reading.zone), locale: reading.locale, week: reading.week };
    return setting;
  };
  let dues = 0;
  let read = 0;
  let inPromiseList = false;
  for (const sentence of sentences) {
    if (read > MAX_WORDS) break;
    const judged = judgeSentence(sentence, lexicon, reading.corrections);
    read += sentence.words.ids.length;
    if (!sentence.item) inPromiseList = opensPromiseList(sentence, lexicon);
    const item = sentence.item && inPromiseList ? promiseOfItem(sentence, judged) : null;
    const before = findings.length;
    for (const judgement of item === null ? judged.judgements : [item]) {
      const due =
        dues < MAX_DUE && isDated(judgement)
          ? dueOf(sentence.text, sentence.words, judgement.word, lexicon, counting())
          : null;
      if (due !== null) dues++;
      findings.push(findingOf(sentence, judgement, due));
    }
    const last = findings.at(-1);
    if (findings.length === before && last?.kind === "commitment" && last.due === null && dues < MAX_DUE) {
      findings[before - 1] = { ...last, due: dueOfFragment(sentence, judged, lexicon, counting()) };
    }
  }
  return reading.sent ? findings : weighAnswers(findings, text, lexicon, hashOfSentence);
}

function findingOf(sentence: ReadSentence, judgement: Judgement, due: Due | null): Finding {
  const hash = hashOfSentence(sentence.text);
  const { kind, rules, confidence, tier } = judgement;
  const settles = kind === "confirmation" && rules.some((rule) => SETTLING.has(rule));
  return {
    kind,
    quote: sentence.text,
    start: sentence.start,
    end: sentence.end,
    rules,
    confidence,
    tier,
    due,
    settles,
    hash,
  };
}
