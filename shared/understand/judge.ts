// Judges the candidates of a sentence: drops, weighs, gives each kind its best candidate a probability and a tier.
import { type Candidate, findCandidates } from "./find.ts";
import type { Correction, FindingKind, Tier } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { probability, tierOf } from "./model.ts";
import type { ReadSentence } from "./read-sentences.ts";
import { hashOfSentence } from "./sentence-hash.ts";

/** What a sentence says, judged. */
export interface Judgement {
  readonly kind: FindingKind;
  readonly rules: readonly string[];
  readonly confidence: number;
  readonly tier: Tier;
  /** Which word the words that found it begin with. */
  readonly word: number;
}

export interface JudgedSentence {
  readonly judgements: readonly Judgement[];
  readonly dropped: readonly Candidate[];
}

const NOTHING: JudgedSentence = { judgements: [], dropped: [] };

/** Judges one sentence; the owner's corrections win over every rule. */
export function judgeSentence(
  { text, words }: ReadSentence,
  lexicon: Lexicon,
  corrections: readonly Correction[],
): JudgedSentence {
  const candidates = findCandidates(words, lexicon);
  if (candidates.length === 0) return NOTHING;
  if (isQuoted(text)) return { judgements: [], dropped: candidates };
  const best = new Map<FindingKind, Judgement>();
  const dropped: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.dropped !== null) {
      dropped.push(candidate);
      continue;
    }
    const confidence = probability(candidate.kind, candidate.rules);
    const known = best.get(candidate.kind);
    if (known !== undefined && known.confidence >= confidence) continue;
    best.set(candidate.kind, {
      kind: candidate.kind,
      rules: candidate.rules,
      confidence,
      tier: tierOf(candidate.kind, confidence),
      word: candidate.start,
    });
  }
  if (best.has("complaint") && best.get("complaint")?.tier !== "silent") best.delete("confirmation");
  if (best.get("request")?.tier !== "silent" && best.has("request")) best.delete("question");
  return { judgements: [...best.values()].map((one) => corrected(one, text, corrections)), dropped };
}

/** Only what somebody is to do can be due. */
export function isDated({ kind }: Judgement): boolean {
  return kind === "commitment" || kind === "request";
}

function isQuoted(sentence: string): boolean {
  return sentence[0] === ">";
}

function corrected(judgement: Judgement, sentence: string, corrections: readonly Correction[]): Judgement {
  const correction = corrections.find((one) =>
    one.kind === "not-a-finding" ? one.hash === hashOfSentence(sentence) : holdsPhrase(sentence, one.phrase),
  );
  if (correction === undefined) return judgement;
  return { ...judgement, confidence: 0, tier: "silent", rules: [...judgement.rules, `corrected: ${correction.kind}`] };
}

/** Does the sentence hold the phrase, whatever the case and spacing? An empty phrase mutes nothing. */
function holdsPhrase(sentence: string, phrase: string): boolean {
  const wanted = plain(phrase);
  return wanted !== "" && plain(sentence).includes(wanted);
}

function plain(text: string): string {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
