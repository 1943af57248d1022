// What an account says of itself: is it watched, complete up to when, and what is wrong.
import type { Health, Problem } from "../../../shared/ledger/account.ts";
import type { FolderReading } from "./folder-reading.ts";
import type { LookBackProgress } from "./look-back.ts";

/** Progress is told at most so often, ms. */
const EVERY = 250;
/** A folder that was not looked at for so long is behind, ms. */
const BEHIND = 3 * 60_000;
const MAX_UNREAD = 100;
/** Rate over the last so many ms. */
const WINDOW = 15_000;

/** The two connections of an account, and the sessions in which it sends. */
export type LinkName = "inbox" | "second" | "sending";
interface LinkState {
  readonly state: "connecting" | "up" | "waiting" | "needs-sign-in" | "stopped";
  readonly problem: Problem | null;
}

export class HealthBoard {
  readonly #account: string;
  readonly #tell: (health: Health) => void;
  #links: Readonly<Record<LinkName, LinkState>> = {
    inbox: { state: "connecting", problem: null },
    second: { state: "connecting", problem: null },
    sending: { state: "up", problem: null },
  };
  #unread: Health["unread"] = [];
  #lookBack: LookBackProgress | null = null;
  #marks: { readonly at: number; readonly done: number }[] = [];
  #readings: () => readonly FolderReading[] = () => [];
  #timer: NodeJS.Timeout | null = null;
  #toldAt = 0;

  constructor(account: string, tell: (health: Health) => void) {
    this.#account = account;
    this.#tell = tell;
  }

  /** Where the folders are found whose times count. */
  watch(readings: () => readonly FolderReading[]): void {
    this.#readings = readings;
  }

  link(name: LinkName, state: LinkState["state"], problem: Problem | null): void {
    this.#links = { ...this.#links, [name]: { state, problem } };
    this.changed();
  }

  /** Null when the look-back is finished. That one has begun is told at once: a short one is over before anything else is told. */
  progress(progress: LookBackProgress | null): void {
    const begins = this.#lookBack === null && progress !== null;
    this.#lookBack = progress;
    if (progress === null) this.#marks = [];
    else {
      const now = Date.now();
      this.#marks = [...this.#marks.filter(({ at }) => now - at < WINDOW), { at: now, done: progress.done }];
    }
    if (begins) this.flush();
    else this.changed();
  }

  unreadable(folder: string, what: string, why: string): void {
    const entry = { what: `${folder}: ${what}`, why };
    this.#unread = [...this.#unread.filter((other) => other.what !== entry.what), entry].slice(-MAX_UNREAD);
    this.changed();
  }

  /** Tells soon; many changes at once are told together. */
  changed(): void {
    if (this.#timer) return;
    const wait = Math.max(0, this.#toldAt + EVERY - Date.now());
    this.#timer = setTimeout(() => this.flush(), wait);
    this.#timer.unref();
  }

  flush(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = null;
    this.#toldAt = Date.now();
    this.#tell(this.#health());
  }

  #health(): Health {
    const readings = this.#readings();
    const times = readings.map(({ checkedAt }) => checkedAt);
    const unknown = readings.length === 0 || times.includes(null);
    const oldest = readings.toSorted((a, b) => (a.checkedAt ?? 0) - (b.checkedAt ?? 0))[0];
    const state = this.#state();
    const late = oldest !== undefined && Date.now() - (oldest.checkedAt ?? 0) > BEHIND;
    return {
      account: this.#account,
      state,
      completeUntil: unknown ? null : Math.min(...times.map((time) => time ?? 0)),
      behind: late && state !== "connecting" ? oldest.folder.path : null,
      problem: this.#problem(state),
      lookBack: this.#lookBack && { ...this.#lookBack, ...this.#rate(this.#lookBack) },
      unread: this.#unread,
    };
  }

  /** Why it is in that state: what the connection says that put it there. */
  #problem(state: Health["state"]): Health["problem"] {
    const links = [this.#links.second, this.#links.inbox, this.#links.sending];
    const guilty = links.find((link) => link.state === state && link.problem !== null);
    return (guilty ?? links.find((link) => link.problem !== null))?.problem ?? null;
  }

  /** The worst of the connections. */
  #state(): Health["state"] {
    const states = [this.#links.second.state, this.#links.inbox.state, this.#links.sending.state];
    for (const bad of ["stopped", "needs-sign-in", "waiting"] as const) if (states.includes(bad)) return bad;
    if (this.#links.second.state === "up" && this.#lookBack !== null) return "looking-back";
    return states.includes("connecting") ? "connecting" : "watching";
  }

  #rate({ done, total }: LookBackProgress): { perSecond: number; secondsLeft: number | null } {
    const first = this.#marks[0];
    const last = this.#marks.at(-1);
    const seconds = first && last ? (last.at - first.at) / 1000 : 0;
    if (!first || !last || seconds < 0.5) return { perSecond: 0, secondsLeft: null };
    const perSecond = (last.done - first.done) / seconds;
    return { perSecond, secondsLeft: perSecond > 0 ? Math.ceil((total - done) / perSecond) : null };
  }
}
