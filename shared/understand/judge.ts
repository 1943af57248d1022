// Judges the candidates of a sentence: drops, weighs, gives each kind its best candidate a probability and a tier.
import { type Candidate, findCandidates } from "./find.ts";
import type { Correction, FindingKind, Tier } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { probability, tierOf } from "./model.ts";
import { readWords, type Words } from "./words.ts";

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
  readonly words: Words;
  readonly judgements: readonly Judgement[];
  readonly dropped: readonly Candidate[];
}

/** Judges one sentence. `hash` is the sentence's own (see sentence-hash.ts), for corrections that name it. */
export function judgeSentence(
  sentence: string,
  hash: string,
  lexicon: Lexicon,
  corrections: readonly Correction[],
): JudgedSentence {
  const words = readWords(sentence, lexicon);
  const candidates = findCandidates(words, lexicon);
  if (candidates.length === 0 || isQuoted(sentence)) return { words, judgements: [], dropped: candidates };
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
  return { words, judgements: [...best.values()].map((one) => corrected(one, sentence, hash, corrections)), dropped };
}

function isQuoted(sentence: string): boolean {
  return sentence.startsWith(">");
}

/** The owner's corrections win over every rule. */
function corrected(
  judgement: Judgement,
  sentence: string,
  hash: string,
  corrections: readonly Correction[],
): Judgement {
  for (const correction of corrections) {
    const applies =
      correction.kind === "not-a-finding"
        ? correction.hash === hash
        : sentence.toLowerCase().includes(correction.phrase.toLowerCase());
    if (applies)
      return {
        ...judgement,
        confidence: 0,
        tier: "silent",
        rules: [...judgement.rules, `corrected: ${correction.kind}`],
      };
  }
  return judgement;
}
