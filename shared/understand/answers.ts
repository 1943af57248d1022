// Reads the findings of one message together: a confirmation beside an open question or a complaint confirms only in part, bare thanks confirm nothing.
import type { Finding } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { matchPhrases } from "./patterns.ts";
import { readWords } from "./words.ts";

/** Confidence given to bare thanks: the customer is friendly, whether she has what she needs is for the owner to say. */
const THANKS_CONFIDENCE = 0.5;
/** A message with more words than this says more than thanks. */
const MOST_WORDS = 14;

/**
 * The findings of a whole message, put right against each other. A confirmation beside a request, question or complaint of the same message is
 * marked `partial` and only asked ("maybe"). A message of nothing but thanks gets one confirmation, also only asked, that settles nothing.
 */
export function weighAnswers(
  findings: readonly Finding[],
  text: string,
  lexicon: Lexicon,
  hashOf: (text: string) => string,
): Finding[] {
  const shown = findings.filter(({ tier }) => tier !== "silent");
  const open = shown.some(({ kind }) => kind === "request" || kind === "question" || kind === "complaint");
  if (open) return findings.map((finding) => (finding.kind === "confirmation" ? partly(finding) : finding));
  if (shown.some(({ rules }) => rules.includes("but-then")))
    return findings.map((finding) => (finding.rules.includes("but-then") ? partly(finding) : finding));
  return shown.length === 0 && isThanksOnly(text, lexicon) ? [...findings, thanks(text, hashOf(text))] : [...findings];
}

function partly(finding: Finding): Finding {
  return { ...finding, rules: [...finding.rules, "partial"], tier: finding.tier === "sure" ? "maybe" : finding.tier };
}

/** Every word belongs to a phrase of thanks or greeting; "in advance" is a request in disguise. */
function isThanksOnly(text: string, lexicon: Lexicon): boolean {
  const words = readWords(text, lexicon);
  if (words.ids.length === 0 || words.ids.length > MOST_WORDS || words.asks) return false;
  const found = matchPhrases(words, lexicon.answers);
  return found.some(({ rule }) => rule === "thanks") && !found.some(({ rule }) => rule === "more");
}

function thanks(text: string, hash: string): Finding {
  return {
    kind: "confirmation",
    quote: text,
    start: 0,
    end: text.length,
    rules: ["thanks-only"],
    confidence: THANKS_CONFIDENCE,
    tier: "maybe",
    due: null,
    settles: false,
    hash,
  };
}
