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
import type { Due, Finding, Reading, Understanding } from "./findings.ts";
import { isDated, type Judgement, judgeSentence } from "./judge.ts";
import { kindOf } from "./kind.ts";
import { languageOf } from "./languages/index.ts";
import { type Lexicon, lexiconOf } from "./lexicon.ts";
import { recogniseLanguage } from "./recognise.ts";
import { hashOfSentence } from "./sentence-hash.ts";
import { type Sentence, splitSentences } from "./sentences.ts";

/** Most due days read in one message: a longer list of dated promises is a timetable, and calendar dates are costly to read. */
const MAX_DUE = 40;

/** Words of a message that are judged: some fifteen pages. What people write to customers ends long before. */
const MAX_WORDS = 8_000;

/** Rules of confirmation that say the thing itself arrived, works or is solved. */
const SETTLING: ReadonlySet<string> = new Set(["received", "works", "satisfied", "settled"]);

/** Reads a message. Never throws; bounded in time by the limits of each reader. */
export function understand(message: Message, reading: Reading): Understanding {
  const { kind, bounce } = kindOf(message);
  const { text, shown, signature } = newTextOf(message);
  const language = recogniseLanguage(text, languageOf(reading.locale));
  const lexicon = lexiconOf(language);
  const ticket = ticketToken(message.subject, message.from[0]?.address);
  return {
    kind,
    language: language.code,
    newText: text,
    findings: kind === "human" ? findingsIn(text, message.date, lexicon, reading) : [],
    bounce,
    autoReply: kind === "auto-reply" ? readAbsence(shown, message, lexicon, reading) : null,
    tickets: ticket === null ? [] : [ticket],
    cues: kind === "human" && !reading.sent ? findCues(text, signature, lexicon, reading.locale) : [],
  };
}

/** The findings of a text, in its order. `date` is the instant of sending. */
function findingsIn(text: string, date: number, lexicon: Lexicon, reading: Reading): Finding[] {
  const findings: Finding[] = [];
  const setting = { sent: dayOf(date, reading.zone), locale: reading.locale, week: reading.week };
  let dues = 0;
  let read = 0;
  let inPromiseList = false;
  for (const sentence of splitSentences(text, lexicon.language)) {
    if (read > MAX_WORDS) break;
    const judged = judgeSentence(sentence.text, lexicon, reading.corrections);
    read += judged.words.ids.length;
    if (!sentence.item) inPromiseList = opensPromiseList(sentence, lexicon);
    const item = sentence.item && inPromiseList ? promiseOfItem(judged) : null;
    const before = findings.length;
    for (const judgement of item === null ? judged.judgements : [item]) {
      const due =
        dues < MAX_DUE && isDated(judgement)
          ? dueOf(sentence.text, judged.words, judgement.word, lexicon, setting)
          : null;
      if (due !== null) dues++;
      findings.push(findingOf(sentence, judgement, due));
    }
    const last = findings.at(-1);
    if (findings.length === before && last?.kind === "commitment" && last.due === null && dues < MAX_DUE) {
      findings[before - 1] = { ...last, due: dueOfFragment(sentence, judged, lexicon, setting) };
    }
  }
  return reading.sent ? findings : weighAnswers(findings, text, lexicon, hashOfSentence);
}

function findingOf(sentence: Sentence, judgement: Judgement, due: Due | null): Finding {
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
