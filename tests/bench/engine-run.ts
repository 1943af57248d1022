// One run of the engine for a bench: its process, the owner's account on the test servers, and the instants that count.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FromEngine, ToEngine } from "../../electron/engine/ports.ts";
import type { AccountForm } from "../../shared/ipc/contract.ts";
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import { hash } from "../../shared/mail/hash.ts";
import type { Bundle } from "../helpers/engine-bundle.ts";
import type { MailServers } from "../servers/index.ts";
import type { Measure } from "./lookback-process.ts";
import type { Runtime } from "./runtime.ts";

export type Measured = Extract<Measure, { kind: "measured" }>;

export class EngineRun {
  readonly #child: ChildProcess;
  readonly #folder: string;
  readonly #gone: Promise<never>;
  #listeners: ((message: Measure) => void)[] = [];
  overview: OverviewPush | null = null;
  /** Loops seen on the screen so far. */
  readonly loops = new Map<string, string>();

  private constructor(child: ChildProcess, folder: string) {
    this.#child = child;
    this.#folder = folder;
    this.#gone = new Promise((_, reject) =>
      child.once("exit", (code) => reject(new Error(`the engine ended with code ${code}`))),
    );
    this.#gone.catch(() => undefined);
    child.on("message", (message) => {
      const measure = message as Measure;
      if (measure.kind === "engine") this.#heard(measure.message);
      for (const listener of [...this.#listeners]) listener(measure);
    });
  }

  /** Starts an engine with an empty ledger, which trusts the authority of the test servers. */
  static async start(bundle: Bundle, runtime: Runtime, servers: MailServers): Promise<EngineRun> {
    const folder = await mkdtemp(join(tmpdir(), "closer-run-"));
    const child = fork(bundle.process, [bundle.understandWorker, bundle.storeWorker], {
      execPath: runtime.executable,
      env: { ...process.env, ...runtime.asNode, NODE_EXTRA_CA_CERTS: servers.caFile },
      execArgv: [],
      serialization: "advanced",
    });
    const run = new EngineRun(child, folder);
    const ready = run.until((message) => message.kind === "engine" && message.message.kind === "ready");
    run.tell({ kind: "start", folder, zone: "Europe/Berlin", locale: "en-GB", demo: false });
    await ready;
    run.tell({ kind: "call", seq: 1, name: "screen.ready", args: {} });
    return run;
  }

  tell(message: ToEngine | { readonly kind: "measure" }): void {
    this.#child.send(message);
  }

  /** Connects a mailbox and begins its look-back; `more`: folders that the owner chose beside the usual ones. */
  connect(servers: MailServers, address: string, password: string, days: number, more: readonly string[]): void {
    const server = { host: servers.host, security: "tls", user: address, trusted: null } as const;
    const form: AccountForm = {
      address,
      name: "Owner",
      aliases: [],
      provider: "generic",
      auth: "password",
      imap: { ...server, port: servers.imap.tls },
      smtp: { ...server, port: servers.smtp.tls },
      sentFolder: null,
      lookBackDays: days,
    };
    this.tell({ kind: "call", seq: 2, name: "account.save", args: { form, password, id: null, keepWeakly: false } });
    if (more.length > 0) {
      const id = hash("account", address);
      this.tell({ kind: "call", seq: 3, name: "account.choose", args: { id, sent: null, more: [...more] } });
    }
  }

  /** Resolves with the first message of the process that fits. */
  until(fits: (message: Measure) => boolean): Promise<Measure> {
    const heard = new Promise<Measure>((resolve) => {
      const listener = (message: Measure) => {
        if (!fits(message)) return;
        this.#listeners = this.#listeners.filter((other) => other !== listener);
        resolve(message);
      };
      this.#listeners.push(listener);
    });
    return Promise.race([heard, this.#gone]);
  }

  /** Resolves when all accounts have been looked back over and are watched. */
  async watching(accounts = 1): Promise<void> {
    await this.until(() => {
      const health = this.overview?.health ?? [];
      return health.length === accounts && health.every(({ state }) => state === "watching");
    });
  }

  async measure(): Promise<Measured> {
    const answer = this.until(({ kind }) => kind === "measured");
    this.tell({ kind: "measure" });
    return (await answer) as Measured;
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once("exit", resolve));
    this.tell({ kind: "quit" });
    await gone;
    await rm(this.#folder, { recursive: true, force: true });
  }

  #heard(message: FromEngine): void {
    if (message.kind !== "push") return;
    if (message.name === "overview") this.overview = message.push as OverviewPush;
    if (message.name === "list")
      for (const row of (message.push as { readonly rows: readonly { readonly id: string }[] }).rows)
        this.loops.set(row.id, JSON.stringify(row));
  }
}
