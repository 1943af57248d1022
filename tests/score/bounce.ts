// Delivery reports: found, whose, dead or not, and about which message; and how many a core reads in a second.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../../electron/engine/mail/decode.ts";
import type { BounceRecipient, MailKind } from "../../shared/understand/findings.ts";
import { kindOf } from "../../shared/understand/kind.ts";
import { atLeast, atMost, type Row } from "./report.ts";
import { analyze, scorer } from "./run.ts";
import type { ScoreSet } from "./sets.ts";

interface Analyzed {
  readonly file: string;
  readonly kind: MailKind;
  readonly bounce: {
    readonly recipients: readonly BounceRecipient[];
    readonly originalMessageId: string | null;
  } | null;
}

/** A count of the scorer: right ones of all. */
interface Count {
  readonly ok: number;
  readonly n: number;
}

/** The scorer's `--json` output, as far as it is shown. */
interface Counts {
  readonly detectionRecall: Count;
  readonly recipientExact: Count;
  readonly falsePositives: Count;
  readonly delayReportedAsFinal: Count;
  readonly delayRecognised: Count;
  readonly hardCorrectEndToEnd: Count;
  readonly originalMessageId: Count;
  readonly bucketCorrectEndToEnd: Count;
}

/** The scorer's words for kinds. */
const KINDS: Readonly<Record<MailKind, string>> = {
  human: "other",
  bulk: "other",
  bounce: "bounce",
  delayed: "delayed",
  delivered: "delivered",
  "auto-reply": "autoreply",
  "read-receipt": "mdn",
  "feedback-report": "feedback",
};

/** Messages a second that a core must read, MIME parsing included. */
const SPEED = 1500;

export const bounce: ScoreSet = {
  name: "bounce",
  async score(data, scratch) {
    const folder = join(data, "bounce");
    const gold = join(folder, "dev.jsonl");
    const predictions = join(scratch, "bounces.jsonl");
    const lines = (await analyze(folder)).trim().split("\n");
    await writeFile(predictions, lines.map((line) => prediction(JSON.parse(line) as Analyzed)).join("\n"));
    const counts = JSON.parse(await scorer(join(folder, "score.mjs"), gold, predictions, "--json")) as Counts;
    const row = (measure: string, { ok, n }: Count, target?: Row["target"]): Row => ({
      measure,
      value: ok / n,
      n,
      ...(target === undefined ? {} : { target }),
    });
    return {
      set: "Bounces",
      rows: [
        row("final bounces found", counts.detectionRecall, atLeast(0.99)),
        row("recipients exact", counts.recipientExact, atLeast(0.985)),
        row("false positives", counts.falsePositives, atMost(0.002)),
        row("delays called final", counts.delayReportedAsFinal, atMost(0.03)),
        row("delays told as delays", counts.delayRecognised),
        row("dead-address flag right", counts.hardCorrectEndToEnd, atLeast(0.97)),
        row("original Message-ID found", counts.originalMessageId, atLeast(0.98)),
        row("reason in an accepted class", counts.bucketCorrectEndToEnd),
        await speed(folder, gold),
      ],
      notes: [
        "False positives are final bounces seen in real and written negatives together.",
        "Speed: messages decoded and told in kind by one process, the fastest of five runs over the set held in memory.",
      ],
    };
  },
};

function prediction({ file, kind, bounce: report }: Analyzed): string {
  return JSON.stringify({
    file,
    isBounce: kind === "bounce",
    kind: KINDS[kind],
    recipients: report?.recipients ?? [],
    originalMessageId: report?.originalMessageId ?? null,
  });
}

async function speed(folder: string, gold: string): Promise<Row> {
  const files = (await readFile(gold, "utf8")).trim().split("\n");
  const raw = await Promise.all(files.map((line) => readFile(join(folder, (JSON.parse(line) as Analyzed).file))));
  const seconds: number[] = [];
  for (let run = 0; run < 5; run++) {
    const start = process.cpuUsage();
    for (const bytes of raw) kindOf(decode(bytes, 0));
    const { user, system } = process.cpuUsage(start);
    seconds.push((user + system) / 1e6);
  }
  const rate = raw.length / Math.min(...seconds);
  return {
    measure: "messages a second",
    value: null,
    text: `${Math.round(rate)} (${rate >= SPEED ? "met" : "missed"}: ≥ ${SPEED})`,
    n: raw.length,
  };
}
