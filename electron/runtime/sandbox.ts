// Decides how Chromium gets its sandbox on this machine.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const execute = promisify(execFile);

/**
 * How to start a window's process:
 * - `plain`: an ordinary user (or another system); Chromium builds its sandbox itself;
 * - `namespace`: root, who Chromium does not trust, becomes an ordinary user in a user namespace of its own;
 * - `none`: root on a machine that forbids user namespaces, as many containers do; the window runs unconfined.
 */
export type Sandbox = "plain" | "namespace" | "none";

/** The command that has to stand before all others, also before X and D-Bus, which would refuse the mapped user. */
export const namespaceCommand = ["unshare", "--user", "--map-user=1000", "--map-group=1000"] as const;

export async function chooseSandbox(): Promise<Sandbox> {
  if (process.platform !== "linux" || process.getuid?.() !== 0) return "plain";
  const [program, ...args] = namespaceCommand;
  return execute(program, [...args, "true"], { timeout: 10_000 }).then(
    () => "namespace",
    () => "none",
  );
}
