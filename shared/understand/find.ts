// Finds what a sentence may be: candidates for each kind of finding, each with the rules that speak for and against it.
import type { FindingKind } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import { type Match, matchPhrases } from "./patterns.ts";
import { type RuleName, ruleOf } from "./rules.ts";
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
const CORE_WORDS = 6;

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
  const found = matchPhrases(words, lexicon.finding);
  if (found.length === 0) return [];
  const cores = coresOf(found);
  // Most sentences hold nothing, so what speaks for and against a candidate is looked for only where there is one, and only for its kind.
  const hints = new Map<FindingKind, readonly Match<RuleName>[]>();
  return cores.map((core) => {
    const known = hints.get(core.kind) ?? matchPhrases(words, lexicon.weighing[core.kind]);
    hints.set(core.kind, known);
    return weighed(core, fieldOf(core, cores, words.ids.length), known, words);
  });
}

function coresOf(found: readonly Match<RuleName>[]): Core[] {
  const cores: Core[] = [];
  for (const { rule: name, start: from, end } of found) {
    const { kind } = ruleOf(name);
    const start = Math.max(from, end - CORE_WORDS);
    const same = cores.find((core) => core.kind === kind && core.start < end && start < core.end);
    if (same === undefined && cores.length === MAX_CORES) continue;
    if (same === undefined) cores.push({ kind, start, end, rules: [name] });
    else {
      same.start = Math.min(same.start, start);
      same.end = Math.max(same.end, end);
      if (!same.rules.includes(name)) same.rules.push(name);
    }
  }
  return cores;
}

/** The stretch of the sentence that belongs to a candidate: up to its neighbours of the same kind. */
interface Field {
  readonly from: number;
  readonly to: number;
}

function fieldOf(own: Core, cores: readonly Core[], length: number): Field {
  let from = 0;
  let to = length;
  for (const core of cores) {
    if (core === own || core.kind !== own.kind) continue;
    if (core.end <= own.start) from = Math.max(from, core.end);
    if (core.start >= own.end) to = Math.min(to, core.start);
  }
  return { from, to };
}

function reaches({ rule, start, end }: Match<RuleName>, core: Core, field: Field): boolean {
  switch (ruleOf(rule).reach) {
    case "at":
      return start < core.end && core.start < end;
    case "just-before":
      return end === core.start;
    case "before":
      return end <= core.start + 1 && start >= field.from - 1;
    case "after":
      return end >= core.end && start < field.to && start >= core.start;
    case "anywhere":
      return true;
  }
}

function weighed(core: Core, field: Field, hints: readonly Match<RuleName>[], words: Words): Candidate {
  const rules: string[] = [...core.rules];
  let kept = false;
  let dropped: string | null = words.isQuoted(core.start) ? "in-quotes" : isAsked(core, words) ? "asked" : null;
  for (const hint of hints) {
    if (!reaches(hint, core, field)) continue;
    const { rule: name } = hint;
    const { role } = ruleOf(name);
    if (role === "drop") dropped ??= name;
    else if (role === "keep") kept = true;
    else if (!rules.includes(name)) rules.push(name);
  }
  rules.push(...shapeOf(core, words));
  return { kind: core.kind, start: core.start, end: core.end, rules, dropped: kept ? null : dropped };
}

/** A promise that runs on to the question mark is none ("when will it be ready?"); one before a last clause may be ("…, is that all right?"). */
function isAsked(core: Core, words: Words): boolean {
  return core.kind === "commitment" && words.asks && !opensBehind(core, words);
}

function opensBehind(core: Core, words: Words): boolean {
  for (let at = core.end; at < words.ids.length; at++) if (words.opens(at)) return true;
  return false;
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
  if (core.kind === "commitment" && !words.opens(core.start)) shapes.push("mid-clause");
  return shapes;
}
