// Judges single sentences without a message around them, as the command line reads them.
import type { Day } from "../mail/day.ts";
import { dueOf } from "./due.ts";
import type { DueSetting } from "./due-meaning.ts";
import type { Finding, FindingKind, Reading, Tier } from "./findings.ts";
import { isDated, type JudgedSentence, judgeSentence } from "./judge.ts";
import { ENGLISH } from "./languages/index.ts";
import { lexiconOf } from "./lexicon.ts";
import { type ReadSentence, readSentences } from "./read-sentences.ts";
import { recogniseLanguage } from "./recognise.ts";

/** A sentence to judge; `context` is the sentence before it, `sent` the day of sending. */
export interface SentenceItem {
  readonly id: string;
  readonly text: string;
  readonly context?: string | undefined;
  readonly sent?: Day | undefined;
}

/** `score`, `tier` and `due` speak of the commitment; `label` is the weightiest of `labels`. */
export interface SentenceJudgement {
  readonly id: string;
  readonly label: SentenceLabel;
  readonly labels: readonly SentenceLabel[];
  readonly score: number;
  readonly tier: Tier;
  readonly due: Day | null;
  /** Why: the rules behind each label, those that dropped something last. */
  readonly rules: readonly string[];
}

export type SentenceLabel = FindingKind | "none";

/** Order of weight: the first found names the sentence. */
const ORDER: readonly FindingKind[] = ["commitment", "complaint", "request", "question", "confirmation"];

/** Judges sentences in any language Closer reads, English when a sentence does not tell. */
export function understandSentences(items: readonly SentenceItem[], reading: Reading): SentenceJudgement[] {
  return items.map((item) => understandSentence(item, reading));
}

function understandSentence(item: SentenceItem, reading: Reading): SentenceJudgement {
  const language = recogniseLanguage(item.text, ENGLISH);
  const lexicon = lexiconOf(language);
  const found = new Map<FindingKind, Pick<Finding, "confidence" | "tier">>();
  const rules: string[] = [];
  let due: Day | null = null;
  for (const sentence of readSentences(item.text, lexicon)) {
    const judged = judgeSentence(sentence, lexicon, reading.corrections);
    for (const judgement of judged.judgements) {
      const known = found.get(judgement.kind);
      if (known === undefined || known.confidence < judgement.confidence) found.set(judgement.kind, judgement);
      rules.push(`${judgement.kind}: ${judgement.rules.join(" ")}`);
    }
    for (const candidate of judged.dropped)
      rules.push(`not ${candidate.kind}: ${candidate.rules.join(" ")}, ${candidate.dropped ?? "quoted"}`);
    due ??= dueOfSentence(sentence, judged, item.sent, lexicon, reading);
  }
  const labels: SentenceLabel[] = ORDER.filter((kind) => (found.get(kind)?.tier ?? "silent") !== "silent");
  if ((found.get("fulfilment")?.tier ?? "silent") !== "silent") labels.push("fulfilment");
  const label = labels[0] ?? "none";
  const commitment = found.get("commitment");
  return {
    id: item.id,
    label: label === "fulfilment" ? "none" : label,
    labels: labels.length === 0 ? ["none"] : labels,
    score: commitment?.confidence ?? 0,
    tier: commitment?.tier ?? "silent",
    due,
    rules,
  };
}

/** Without a day of sending nothing can be counted, so there is no due day. */
function dueOfSentence(
  { text, words }: ReadSentence,
  judged: JudgedSentence,
  sent: Day | undefined,
  lexicon: ReturnType<typeof lexiconOf>,
  reading: Reading,
): Day | null {
  if (sent === undefined) return null;
  const commitment = judged.judgements.find(({ kind }) => kind === "commitment") ?? judged.judgements.find(isDated);
  if (commitment === undefined && judged.judgements.length > 0) return null;
  const setting: DueSetting = { sent, locale: reading.locale, week: reading.week };
  return dueOf(text, words, commitment?.word ?? 0, lexicon, setting)?.last ?? null;
}
