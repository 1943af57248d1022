// The owner's desk for tests that kill the engine: starts it, gives it the password, makes calls, keeps the list it pushes.
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import type { FromEngine, ToEngine } from "../../electron/engine/ports.ts";
import type { Answers, CallArguments, CallName, Result } from "../../shared/ipc/contract.ts";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { Bundle } from "../helpers/engine-bundle.ts";

export class Desk {
  readonly rows = new Map<string, LoopRow>();
  readonly #child: ChildProcess;
  readonly #password: string;
  readonly #waiting = new Map<number, (result: Result<Answers[CallName]>) => void>();
  readonly #gone: Promise<unknown>;
  #seq = 0;
  #dead = false;
  /** Called after each push of the list. */
  onList: () => void = () => undefined;

  private constructor(child: ChildProcess, password: string) {
    this.#child = child;
    this.#password = password;
    this.#gone = once(child, "exit").then(() => {
      this.#dead = true;
      for (const settle of this.#waiting.values()) settle({ ok: false, failure: { code: "engine-down", details: "" } });
    });
  }

  /** Starts an engine on a folder; `caFile` is the authority of the test servers. Rejects when it cannot open its ledger. */
  static async start(engine: Bundle, folder: string, password: string, caFile: string): Promise<Desk> {
    const child = fork(engine.process, [engine.understandWorker, engine.storeWorker], {
      execArgv: [],
      env: { ...process.env, NODE_EXTRA_CA_CERTS: caFile },
      serialization: "advanced",
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
    const desk = new Desk(child, password);
    await new Promise<void>((resolve, reject) => {
      child.once("exit", (code) => reject(new Error(`the engine ended with ${code}`)));
      child.on("message", (message) => {
        const heard = message as FromEngine;
        if (heard.kind === "ready") resolve();
        else if (heard.kind === "failed") reject(new Error(`${heard.code}: ${heard.details}`));
        else desk.#hear(heard);
      });
      desk.#tell({ kind: "start", folder, zone: "UTC", locale: "en", demo: false });
    });
    await desk.call("screen.ready", {});
    return desk;
  }

  call<N extends CallName>(name: N, args: CallArguments<N>): Promise<Result<Answers[N]>> {
    if (this.#dead) return Promise.resolve({ ok: false, failure: { code: "engine-down", details: "" } });
    const seq = this.#seq++;
    return new Promise((resolve) => {
      this.#waiting.set(seq, (result) => resolve(result as Result<Answers[N]>));
      this.#tell({ kind: "call", seq, name, args });
    });
  }

  /** SIGKILL: no time to finish anything. */
  async kill(): Promise<void> {
    this.#child.kill("SIGKILL");
    await this.#gone;
  }

  async quit(): Promise<void> {
    this.#tell({ kind: "quit" });
    const late = setTimeout(() => this.#child.kill("SIGKILL"), 10_000);
    this.#child.disconnect();
    await this.#gone;
    clearTimeout(late);
  }

  #tell(message: ToEngine): void {
    if (this.#child.connected) this.#child.send(message, () => undefined);
  }

  #hear(message: FromEngine): void {
    if (message.kind === "answer") {
      this.#waiting.get(message.seq)?.(message.result);
      this.#waiting.delete(message.seq);
    } else if (message.kind === "want-secret")
      this.#tell({ kind: "secret", account: message.account, secret: { kind: "password", password: this.#password } });
    else if (message.kind === "push" && message.name === "list") {
      const push = message.push as { all: boolean; rows: readonly LoopRow[]; removed: readonly string[] };
      if (push.all) this.rows.clear();
      for (const row of push.rows) this.rows.set(row.id, row);
      for (const id of push.removed) this.rows.delete(id);
      this.onList();
    }
  }
}
