// A server process and all it forked, as one thing that can be started, stopped, killed and frozen.
import { type ChildProcess, spawn } from "node:child_process";
import { readdir, readFile } from "node:fs/promises";
import { connect } from "node:net";
import { setTimeout as sleep } from "node:timers/promises";

export interface DaemonPlan {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** The daemon is up when all of these accept a connection. */
  readonly listens: readonly { readonly host: string; readonly port: number }[];
  /** Text of its log, told when it does not come up. */
  readonly log: () => Promise<string>;
}

const START_LIMIT_MS = 20_000;
const STOP_LIMIT_MS = 8_000;

export class Daemon {
  readonly #plan: DaemonPlan;
  readonly #atExit = () => this.#signal("SIGKILL");
  #leader: ChildProcess | null = null;

  constructor(plan: DaemonPlan) {
    this.#plan = plan;
  }

  async start(): Promise<void> {
    if (this.#leader) return;
    // setpriv: should the tests die without a goodbye, the servers are told to stop.
    const leader = spawn("setpriv", ["--pdeathsig", "TERM", ...this.#plan.command], {
      detached: true,
      stdio: "ignore",
      cwd: "/",
    });
    this.#leader = leader;
    process.once("exit", this.#atExit);
    leader.once("error", () => undefined);
    const until = Date.now() + START_LIMIT_MS;
    for (const { host, port } of this.#plan.listens) {
      while (!(await accepts(host, port))) {
        const dead = leader.exitCode !== null || leader.signalCode !== null || leader.pid === undefined;
        if (dead || Date.now() > until) {
          await this.kill();
          const tail = (await this.#plan.log()).split("\n").slice(-15).join("\n");
          throw new Error(`${this.#plan.name} did not start on ${host}:${port}. The end of its log:\n${tail}`);
        }
        await sleep(20);
      }
    }
  }

  /** Ends it in an orderly way; also the children that serve connected clients. */
  async stop(): Promise<void> {
    this.#signal("SIGCONT");
    this.#signal("SIGTERM");
    await this.#gone(STOP_LIMIT_MS);
    await this.kill();
  }

  /** Ends it at once, as a power cut would. */
  async kill(): Promise<void> {
    this.#signal("SIGKILL");
    await this.#gone(STOP_LIMIT_MS);
    this.#leader = null;
    process.off("exit", this.#atExit);
  }

  /** Freezes it: connections stay open, nothing is answered. */
  pause(): void {
    this.#signal("SIGSTOP");
  }

  resume(): void {
    this.#signal("SIGCONT");
  }

  #signal(signal: NodeJS.Signals): void {
    const group = this.#leader?.pid;
    if (group === undefined) return;
    try {
      process.kill(-group, signal);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "ESRCH") throw error;
    }
  }

  async #gone(limit: number): Promise<void> {
    const group = this.#leader?.pid;
    if (group === undefined) return;
    const until = Date.now() + limit;
    while (Date.now() < until && (await groupLives(group))) await sleep(20);
  }
}

/** True while a process of the group runs; zombies, which nobody may reap in a container, do not count. */
async function groupLives(group: number): Promise<boolean> {
  const entries = await readdir("/proc");
  for (const entry of entries) {
    if (!/^\d+$/.test(entry)) continue;
    const stat = await readFile(`/proc/${entry}/stat`, "utf8").catch(() => "");
    // proc(5): pid (comm) state ppid pgrp …; comm may hold anything but its last parenthesis closes it.
    const [state, , pgrp] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    if (Number(pgrp) === group && state !== "Z" && state !== "X") return true;
  }
  return false;
}

async function accepts(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(1_000, () => end(false));
    socket.once("connect", () => end(true));
    socket.once("error", () => end(false));
  });
}
