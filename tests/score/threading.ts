// Threads and ticket numbers, exact or not.
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { atLeast } from "./report.ts";
import { analyze, scorer } from "./run.ts";
import type { ScoreSet } from "./sets.ts";

export const threading: ScoreSet = {
  name: "threading",
  async score(data, scratch) {
    const folder = join(data, "threading");
    const threads = join(scratch, "threads.jsonl");
    const subjects = join(scratch, "subjects.jsonl");
    await writeFile(threads, await analyze("--threads", join(folder, "threading-dev.jsonl")));
    await writeFile(subjects, await analyze("--subjects", join(folder, "ticket-tokens-dev.jsonl")));
    const printed = await scorer(join(folder, "score.mjs"), threads, subjects);
    const [, right, all, found, subjectCount] =
      /threads exact (\d+)\/(\d+) · tokens exact (\d+)\/(\d+)/.exec(printed) ?? [];
    if (subjectCount === undefined) throw new Error(`the scorer said: ${printed}`);
    const row = (measure: string, good: string | undefined, n: string | undefined) => ({
      measure,
      value: Number(good) / Number(n),
      n: Number(n),
      target: atLeast(1),
    });
    return {
      set: "Threads and tickets",
      rows: [row("threads exact", right, all), row("ticket tokens exact", found, subjectCount)],
      notes: [],
    };
  },
};
