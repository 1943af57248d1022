// Measures a start as the owner sees it: from the start of the process to the first rows of the list on the screen.
import { spawn } from "node:child_process";
import { join } from "node:path";

const LIMIT = 60_000;

/** Milliseconds from the start of the app in `folder` to its painted list. No debugger: it would hold the start up. */
export async function startTime(folder: string, profile: string): Promise<number> {
  const executable = process.env.ELECTRON_EXEC_PATH;
  if (!executable) throw new Error("Run it with electron/runtime/with-electron.ts");
  const unconfined = process.env.CLOSER_SANDBOX === "off" ? ["--no-sandbox"] : [];
  const began = performance.timeOrigin + performance.now();
  const hook = join(import.meta.dirname, "screen-start-hook.cjs");
  const child = spawn(executable, [...unconfined, "-r", hook, folder], {
    env: { ...process.env, CLOSER_USER_DATA: profile },
    stdio: ["ignore", "pipe", "ignore"],
  });
  const gone = new Promise<void>((resolve) => child.once("exit", () => resolve()));
  try {
    const shown = await new Promise<number>((resolve, reject) => {
      let heard = "";
      const late = setTimeout(() => reject(new Error(`no list within ${LIMIT} ms`)), LIMIT);
      child.stdout.on("data", (bytes: Buffer) => {
        heard += bytes.toString();
        const at = /LIST SHOWN ([\d.]+)/.exec(heard)?.[1];
        if (at === undefined) return;
        clearTimeout(late);
        resolve(Number(at));
      });
    });
    return shown - began;
  } finally {
    child.kill("SIGTERM");
    const late = setTimeout(() => child.kill("SIGKILL"), 15_000);
    await gone;
    clearTimeout(late);
  }
}
