// Trains the weights of the linear model: `tsx tests/train/train.ts [--outside FILE --source NAME] [--write]`.
// Reads the repository's corpus (and outside lines, given by path), prints cross-validated figures, writes shared/understand/weights.json.
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { type Candidate, findCandidates } from "../../shared/understand/find.ts";
import type { FindingKind } from "../../shared/understand/findings.ts";
import { ENGLISH } from "../../shared/understand/languages/index.ts";
import { lexiconOf } from "../../shared/understand/lexicon.ts";
import { recogniseLanguage } from "../../shared/understand/recognise.ts";
import { splitSentences } from "../../shared/understand/sentences.ts";
import { readWords } from "../../shared/understand/words.ts";
import { isotonic, reliabilityTable } from "./calibrate.ts";
import { type Example, type Fit, fitLogistic, scoreOf } from "./logistic.ts";
import { outsideSamples, ownSamples, replySamples, type Sample, speaksOf } from "./samples.ts";

const KINDS: readonly FindingKind[] = ["commitment", "request", "question", "fulfilment", "confirmation", "complaint"];
const FOLDS = 10;
const ROUNDS = 7;
/** A borderline sample counts half. */
const UNCLEAR = 0.5;
const SHRINK = 1.5;
/**
 * From here on a finding is shown: F1 is highest at half of its best value (Lipton, Elkan and Naryanaswamy 2014), which is about 0.9; a little
 * below, since what is just above is only asked, and what is just below is lost.
 */
const SHOWN = 0.42;
/** Share that must be right in the tier "sure", and the probability below which nothing is sure. */
const RIGHT = 0.9;
const FLOOR: Readonly<Record<FindingKind, number>> = {
  commitment: 0.85,
  request: 0.7,
  question: 0.7,
  fulfilment: 0.7,
  confirmation: 0.65,
  complaint: 0.7,
};

interface Instance {
  readonly candidates: readonly Candidate[];
  readonly positive: boolean;
  readonly weight: number;
}

const { values } = parseArgs({
  options: { outside: { type: "string" }, source: { type: "string" }, write: { type: "boolean" } },
});
const samples = [...ownSamples(), ...replySamples()].filter((sample) => !sample.aside);
if (values.outside !== undefined) samples.push(...outsideSamples(values.outside, values.source ?? "enron-parakweet"));

const read = samples.map((sample) => ({ sample, candidates: candidatesOf(sample) }));
const models: Record<string, unknown> = {};
for (const kind of KINDS) models[kind] = trainKind(kind);
if (values.write === true) {
  writeFileSync(
    fileURLToPath(new URL("../../shared/understand/weights.json", import.meta.url)),
    `${JSON.stringify(models, null, 2)}\n`,
  );
}

function candidatesOf(sample: Sample): Candidate[] {
  const language = recogniseLanguage(sample.text, ENGLISH);
  if (sample.text.startsWith(">")) return [];
  return splitSentences(sample.text, language).flatMap((sentence) =>
    findCandidates(readWords(sentence.text, lexiconOf(language)), lexiconOf(language)),
  );
}

function trainKind(kind: FindingKind): unknown {
  const asked = read.filter(({ sample }) => speaksOf(sample, kind));
  const positives = asked.filter(({ sample }) => sample.labels.includes(kind));
  const instances: Instance[] = asked.map(({ sample, candidates }) => ({
    candidates: candidates.filter((candidate) => candidate.kind === kind && candidate.dropped === null),
    positive: sample.labels.includes(kind),
    weight: sample.clear ? 1 : UNCLEAR,
  }));
  const found = instances.filter(({ candidates }) => candidates.length > 0);
  const scored = crossValidate(found);
  const calibration = isotonic(scored);
  const fit = fitInstances(found);
  const probability = (score: number): number => interpolate(calibration, score);
  const predicted = scored.map(({ score, positive }) => ({ probability: probability(score), positive }));
  const missed = positives.length - found.filter(({ positive }) => positive).length;
  const sure = sureFrom(kind, predicted);
  const maybe = SHOWN;
  console.log(
    `\n${kind}: ${positives.length} of ${asked.length} samples, found ${found.length}, positives never found ${missed}; sure from ${sure}, maybe from ${maybe}`,
  );
  console.log(reliabilityTable(predicted));
  for (const [name, least] of [
    ["sure", sure],
    ["maybe", maybe],
  ] as const) {
    const taken = predicted.filter((one) => one.probability >= least);
    const right = taken.filter(({ positive }) => positive).length;
    console.log(
      `${name}: precision ${(right / taken.length).toFixed(3)}, recall ${(right / ROUNDS / positives.length).toFixed(3)}`,
    );
  }
  return { ...fit, calibration, sure, maybe };
}

/** A positive sentence needs one good candidate, not only good ones: the best under the present fit stands for it. */
function fitInstances(instances: readonly Instance[]): Fit {
  let fit: Fit = { bias: 0, weights: {} };
  for (let round = 0; round < 4; round++) {
    const current = fit;
    const examples: Example[] = instances.flatMap(({ candidates, positive, weight }) => {
      const used = positive ? [best(candidates, current)] : candidates;
      return used.flatMap((candidate) =>
        candidate === undefined ? [] : [{ features: candidate.rules, positive, weight }],
      );
    });
    fit = fitLogistic(examples, SHRINK, round === 3 ? 800 : 300);
  }
  return fit;
}

function best(candidates: readonly Candidate[], fit: Fit): Candidate | undefined {
  return candidates.toSorted((a, b) => scoreOf(fit, b.rules) - scoreOf(fit, a.rules))[0];
}

/** Scores of every instance by fits that have not seen it. Repeated with other folds, or the calibration would hang on how they fell. */
function crossValidate(instances: readonly Instance[]): { score: number; positive: boolean; weight: number }[] {
  const scored: { score: number; positive: boolean; weight: number }[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const foldOf = (at: number): number => (at + round * Math.floor(at / FOLDS)) % FOLDS;
    for (let fold = 0; fold < FOLDS; fold++) {
      const fit = fitInstances(instances.filter((_, at) => foldOf(at) !== fold));
      for (const { candidates, positive, weight } of instances.filter((_, at) => foldOf(at) === fold)) {
        scored.push({
          score: Math.max(...candidates.map((candidate) => scoreOf(fit, candidate.rules))),
          positive,
          weight: weight / ROUNDS,
        });
      }
    }
  }
  return scored;
}

function interpolate(points: readonly (readonly [number, number])[], score: number): number {
  let before = points[0];
  if (before === undefined) return 0.5;
  for (const point of points) {
    if (score <= point[0])
      return point[0] === before[0]
        ? point[1]
        : before[1] + ((point[1] - before[1]) * (score - before[0])) / (point[0] - before[0]);
    before = point;
  }
  return before[1];
}

/**
 * The lowest probability, not below the kind's floor, above which at least nine of ten are right. What the owner reads as settled
 * (a promise she made) asks for more than what she is only shown.
 */
function sureFrom(kind: FindingKind, predicted: readonly { probability: number; positive: boolean }[]): number {
  const isRight = (least: number): boolean => {
    const taken = predicted.filter(({ probability }) => probability >= least);
    return taken.filter(({ positive }) => positive).length >= RIGHT * taken.length;
  };
  const percents = Array.from({ length: 46 }, (_, at) => (95 - at) / 100);
  return percents.filter((least) => least >= FLOOR[kind]).findLast(isRight) ?? 0.95;
}
