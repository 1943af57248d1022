// One test runner for all kinds of tests: `unit` and `renderer` are the quick gate, the others need servers or a window.
import { defineConfig } from "vitest/config";
import { CountsReporter } from "./tests/helpers/counts-reporter.ts";

/** What needs servers or windows shares them and the machine: one file after the other. */
const serial = (groupOrder: number) =>
  ({
    environment: "node",
    pool: "forks",
    fileParallelism: false,
    hookTimeout: 120_000,
    sequence: { groupOrder },
  }) as const;

export default defineConfig({
  cacheDir: "out/vitest",
  test: {
    reporters: ["default", new CountsReporter()],
    projects: [
      {
        test: {
          name: "unit",
          environment: "node",
          include: ["tests/shared/**/*.test.ts", "tests/electron/**/*.test.ts", "tests/*.test.ts"],
        },
      },
      {
        test: { name: "renderer", environment: "happy-dom", include: ["tests/renderer/**/*.test.{ts,tsx}"] },
      },
      {
        test: { ...serial(1), name: "integration", testTimeout: 60_000, include: ["tests/integration/**/*.test.ts"] },
      },
      {
        test: { ...serial(2), name: "faults", testTimeout: 300_000, include: ["tests/{crash,faults}/**/*.test.ts"] },
      },
      {
        test: {
          ...serial(3),
          name: "e2e",
          testTimeout: 120_000,
          include: ["tests/e2e/**/*.test.ts"],
          exclude: ["tests/e2e/embedded/**"],
        },
      },
      {
        // Windows on the embedded mail server alone: these run on every system.
        test: { ...serial(4), name: "embedded", testTimeout: 120_000, include: ["tests/e2e/embedded/**/*.test.ts"] },
      },
    ],
  },
});
