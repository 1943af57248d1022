// Reads the sentences to train on: the repository's own corpus, and lines of outside data given by path.
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { FindingKind } from "../../shared/understand/findings.ts";

export interface Sample {
  readonly text: string;
  readonly labels: readonly string[];
  /** False where people may disagree. */
  readonly clear: boolean;
  /** Kept aside from rules and weights; only reported on. */
  readonly aside: boolean;
  /** The only kinds it speaks of, when it does not speak of all. */
  readonly only?: readonly FindingKind[];
  /** File of the corpus or source of the outside data. */
  readonly source: string;
}

const CORPUS = fileURLToPath(new URL("../corpus/understand/", import.meta.url));

interface Line {
  text: string;
  labels: string[];
  clear?: boolean;
  aside?: boolean;
  source?: string;
}

function readLines(path: string, source: string): Sample[] {
  const lines = readFileSync(path, "utf8").trim().split("\n");
  return lines.map((line) => {
    const sample: Line = JSON.parse(line);
    return {
      text: sample.text,
      labels: sample.labels,
      clear: sample.clear ?? true,
      aside: sample.aside ?? false,
      source: sample.source ?? source,
    };
  });
}

/** All sentences of the repository's corpus. */
export function ownSamples(): Sample[] {
  return readdirSync(CORPUS)
    .filter((name) => name.endsWith(".jsonl"))
    .sort()
    .flatMap((name) => readLines(CORPUS + name, name.replace(".jsonl", "")));
}

/** What whole replies of customers say of confirmation and complaint; at least one sentence of them says it. */
const REPLIES = {
  confirmation: { labels: ["confirmation"], only: ["confirmation", "complaint"] },
  partial: { labels: ["confirmation"], only: ["confirmation"] },
  complaint: { labels: ["complaint"], only: ["confirmation", "complaint"] },
  thanks: { labels: [], only: ["confirmation", "complaint"] },
  acknowledgement: { labels: [], only: ["confirmation"] },
} as const;

interface Reply {
  text: string;
  is: keyof typeof REPLIES;
  aside?: boolean;
}

/** Replies of customers, each as one sample. */
export function replySamples(): Sample[] {
  return ["confirmation", "complaint", "acknowledgement"].flatMap((name) =>
    readFileSync(`${CORPUS}../replies-${name}.jsonl`, "utf8")
      .trim()
      .split("\n")
      .map((line) => {
        const reply: Reply = JSON.parse(line);
        return {
          text: reply.text,
          ...REPLIES[reply.is],
          clear: true,
          aside: reply.aside ?? false,
          source: `replies-${name}`,
        };
      }),
  );
}

/** Sentences of an outside file whose `source` is the given one. */
export function outsideSamples(path: string, source: string): Sample[] {
  return readLines(path, "").filter((sample) => sample.source === source);
}

/** Does the sample say anything about this kind? Requests and questions shade into each other, complaints into both. */
export function speaksOf(sample: Sample, kind: FindingKind): boolean {
  if (sample.only !== undefined) return sample.only.includes(kind);
  if (sample.labels.includes(kind)) return true;
  const has = (label: FindingKind): boolean => sample.labels.includes(label);
  if (kind === "request") return !has("question") && !has("complaint");
  if (kind === "question") return !has("request") && !has("complaint");
  return true;
}
