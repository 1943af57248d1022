// Writes how many tests passed, failed and were skipped to the file named in CLOSER_COUNTS, for the closing line of a run.
import { writeFile } from "node:fs/promises";
import type { Reporter } from "vitest/node";

/** Counted over one run of the test runner. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export class CountsReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter["onTestRunEnd"]> = async (modules, unhandledErrors) => {
    const counts = { passed: 0, failed: unhandledErrors.length, skipped: 0 };
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state } = test.result();
        counts[state === "pending" ? "skipped" : state] += 1;
      }
      // A file that could not be loaded, or whose preparation failed, has no failed test to show for it.
      if (module.state() === "failed" && !tests.some((test) => test.result().state === "failed")) counts.failed += 1;
    }
    if (process.env.CLOSER_COUNTS) await writeFile(process.env.CLOSER_COUNTS, JSON.stringify(counts satisfies Counts));
  };
}
