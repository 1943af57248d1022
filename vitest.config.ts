// One test runner for all kinds of tests: `unit` and `renderer` are the quick gate, the others need servers or a window.
import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
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
    ],
  },
});
