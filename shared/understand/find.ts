// Finds what a sentence may be: candidates for each kind of finding, each with the rules that speak for and against it.
import type { FindingKind } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Match, matchPhrases } from "./patterns.ts";
import { RULES, type RuleName, ruleOf } from "./rules.ts";
import type { Words } from "./words.ts";

/** A place in a sentence that may be a finding. */
export interface Candidate {
  readonly kind: FindingKind;
  /** First word and the word behind the last of the words that found it. */
  readonly start: number;
  readonly end: number;
  /** Rules that found it, then rules that weigh, in order of the sentence. */
  readonly rules: readonly string[];
  /** The rule that dropped it, or null. */
  readonly dropped: string | null;
}

/** Words at the end of a finding phrase that count as its own; what lies before is only the road to it. */
const CORE_WORDS = 5;

/** More candidates in one sentence than a person would put there are not looked at. */
const MAX_CORES = 12;

interface Core {
  readonly kind: FindingKind;
  start: number;
  end: number;
  rules: RuleName[];
}

/** All candidates of a sentence, dropped ones included, in order of the sentence. */
export function findCandidates(words: Words, lexicon: Lexicon): Candidate[] {
  const matches = matchPhrases(words, lexicon.phrases);
  if (matches.length === 0) return [];
  const cores = coresOf(matches);
  return cores.map((core, index) => weighed(core, neighbours(cores, index, words.ids.length), matches, words));
}

function isRule(name: string): name is RuleName {
  return name in RULES;
}

function coresOf(matches: readonly Match[]): Core[] {
  const cores: Core[] = [];
  for (const match of matches) {
    if (!isRule(match.rule)) continue;
    const rule = ruleOf(match.rule);
    if (rule.role !== "find") continue;
    const start = Math.max(match.start, match.end - CORE_WORDS);
    const same = cores.find((core) => core.kind === rule.kind && core.start < match.end && start < core.end);
    if (same === undefined && cores.length === MAX_CORES) continue;
    if (same === undefined) cores.push({ kind: rule.kind, start, end: match.end, rules: [match.rule] });
    else {
      same.start = Math.min(same.start, start);
      same.end = Math.max(same.end, match.end);
      if (!same.rules.includes(match.rule)) same.rules.push(match.rule);
    }
  }
  return cores;
}

/** The stretch of the sentence that belongs to a candidate: up to its neighbours of the same kind. */
function neighbours(cores: readonly Core[], index: number, length: number): { from: number; to: number } {
  const own = cores[index];
  let from = 0;
  let to = length;
  if (own === undefined) return { from, to };
  for (const core of cores) {
    if (core === own || core.kind !== own.kind) continue;
    if (core.end <= own.start) from = Math.max(from, core.end);
    if (core.start >= own.end) to = Math.min(to, core.start);
  }
  return { from, to };
}

function reaches(match: Match, core: Core, field: { from: number; to: number }): boolean {
  if (!isRule(match.rule)) return false;
  switch (ruleOf(match.rule).reach) {
    case "at":
      return match.start < core.end && core.start < match.end;
    case "just-before":
      return match.end === core.start;
    case "before":
      return match.end <= core.start + 1 && match.start >= field.from - 1;
    case "after":
      return match.end >= core.end && match.start < field.to && match.start >= core.start;
    case "anywhere":
      return true;
  }
}

function weighed(core: Core, field: { from: number; to: number }, matches: readonly Match[], words: Words): Candidate {
  const rules: string[] = [...core.rules];
  let kept = false;
  let dropped: string | null = words.quoted[core.start] === true ? "in-quotes" : isAsked(core, words) ? "asked" : null;
  for (const match of matches) {
    if (!isRule(match.rule)) continue;
    const rule = ruleOf(match.rule);
    if (rule.kind !== core.kind || rule.role === "find" || !reaches(match, core, field)) continue;
    if (rule.role === "drop") dropped ??= match.rule;
    else if (rule.role === "keep") kept = true;
    else if (!rules.includes(match.rule)) rules.push(match.rule);
  }
  if (kept) dropped = null;
  rules.push(...shapeOf(core, words));
  return { kind: core.kind, start: core.start, end: core.end, rules, dropped };
}

/** A promise that runs on to the question mark is none ("when will it be ready?"); one before a last clause may be ("…, is that all right?"). */
function isAsked(core: Core, words: Words): boolean {
  return core.kind === "commitment" && words.asks && !words.opens.includes(true, core.end);
}

/** Sentences up to this many words are brief, from that many on lengthy. */
const BRIEF = 7;
const LENGTHY = 30;

/** What the shape of the sentence says, whatever its words. */
function shapeOf(core: Core, words: Words): string[] {
  const shapes: string[] = [];
  if (words.asks) shapes.push("asks");
  if (words.ids.length <= BRIEF) shapes.push("brief");
  if (words.ids.length >= LENGTHY) shapes.push("lengthy");
  if (core.kind === "commitment" && words.opens[core.start] !== true) shapes.push("mid-clause");
  return shapes;
}
