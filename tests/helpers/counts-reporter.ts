// Writes how many tests passed and were skipped, and which failed, to the file named in CLOSER_COUNTS, for the closing lines of a run.
import { writeFile } from "node:fs/promises";
import type { Reporter } from "vitest/node";

/** Counted over one run of the test runner. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  /** Each failure in a line or two: where, and why. */
  readonly failures: readonly string[];
}

export class CountsReporter implements Reporter {
  onTestRunEnd: NonNullable<Reporter["onTestRunEnd"]> = async (modules, unhandledErrors) => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const failures: string[] = [];
    const fail = (where: string, errors: readonly { readonly message: string }[]) => {
      counts.failed += 1;
      failures.push([where, ...errors.map(({ message }) => `    ${message.split("\n", 1)[0]}`)].join("\n"));
    };
    for (const error of unhandledErrors) fail("outside of any test", [error]);
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const { state, errors } = test.result();
        if (state === "failed") fail(`${module.relativeModuleId} > ${test.fullName}`, errors);
        else counts[state === "passed" ? "passed" : "skipped"] += 1;
      }
      // A file that could not be loaded, or whose preparation failed, has no failed test to show for it.
      if (module.state() === "failed" && !tests.some((test) => test.result().state === "failed"))
        fail(module.relativeModuleId, module.errors());
    }
    if (process.env.CLOSER_COUNTS)
      await writeFile(process.env.CLOSER_COUNTS, JSON.stringify({ ...counts, failures } satisfies Counts));
  };
}
