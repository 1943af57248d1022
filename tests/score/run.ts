// Runs the analyzer as a user would, and the scorers that stand beside the data.
import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";

const repository = join(import.meta.dirname, "..", "..");
const run = promisify(execFile);
const MOST = { cwd: repository, maxBuffer: 1 << 30 };

/** What the analyzer prints for these arguments: JSON lines. */
export async function analyze(...args: readonly string[]): Promise<string> {
  const tsx = join(repository, "node_modules", ".bin", "tsx");
  return (await run(tsx, [join("electron", "cli", "analyze.ts"), ...args], MOST)).stdout;
}

/** What a scorer prints. */
export async function scorer(script: string, ...args: readonly string[]): Promise<string> {
  return (await run(process.execPath, [script, ...args], MOST)).stdout;
}
