// One run of the engine for a bench: its process, the owner's account on the test servers, and the instants that count.
import { type ChildProcess, fork } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { FromEngine, ToEngine } from "../../electron/engine/ports.ts";
import type { AccountForm, CallArguments, CallName } from "../../shared/ipc/contract.ts";
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
  #calls = 0;
  overview: OverviewPush | null = null;
  /** Messages that the look-backs set out to read, as the screen was told. */
  total = 0;
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
    await run.#call("screen.ready", {});
    // What the owner's first form asks for: with its answer the engine is at work, long before a mailbox is connected.
    await run.#call("account.providers", {});
    return run;
  }

  tell(message: ToEngine | { readonly kind: "measure" }): void {
    this.#child.send(message);
  }

  /** Connects a mailbox and begins its look-back; `more`: folders that the owner chose beside the usual ones. */
  async connect(
    servers: MailServers,
    address: string,
    password: string,
    days: number,
    more: readonly string[],
  ): Promise<void> {
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
    await this.#call("account.save", { form, password, id: null, keepWeakly: false });
    if (more.length > 0)
      await this.#call("account.choose", { id: hash("account", address), sent: null, more: [...more], left: [] });
  }

  /** A call that is refused ends the bench: it would measure something else than it says. */
  async #call<N extends CallName>(name: N, args: CallArguments<N>): Promise<void> {
    this.#calls += 1;
    const seq = this.#calls;
    const answer = this.until(
      (told) => told.kind === "engine" && told.message.kind === "answer" && told.message.seq === seq,
    );
    this.tell({ kind: "call", seq, name, args });
    const { result } = ((await answer) as { readonly message: Extract<FromEngine, { kind: "answer" }> }).message;
    if (!result.ok) throw new Error(`${name}: ${JSON.stringify(result.failure)}`);
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
    if (message.name === "overview") {
      this.overview = message.push as OverviewPush;
      this.total = Math.max(this.total, ...this.overview.health.map(({ lookBack }) => lookBack?.total ?? 0));
    }
    if (message.name === "list")
      for (const row of (message.push as { readonly rows: readonly { readonly id: string }[] }).rows)
        this.loops.set(row.id, JSON.stringify(row));
  }
}
