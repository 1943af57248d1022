// Signing in: a password that was refused is not tried again and again, because providers lock accounts for that.
import type { Problem } from "../../../shared/ledger/account.ts";
import type { Secret } from "../ports.ts";

/** Nothing can be done before the owner signs in. */
export class SignInNeeded extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.details);
    this.problem = problem;
  }
}

const NO_SECRET: Problem = { code: "wrong-password", server: "local", details: "", certificate: null };

/** One account's secret, shared by both its connections. */
export class SignIn {
  readonly #ask: () => Promise<Secret | null>;
  readonly #pause: number;
  #refused: {
    readonly secret: string;
    readonly problem: Problem;
    readonly at: number;
    readonly pause: number;
  } | null = null;

  /** `pause`: ms before a refused secret is tried again; doubled each time, up to 24 times. All times in ms of one clock. */
  constructor(ask: () => Promise<Secret | null>, pause: number) {
    this.#ask = ask;
    this.#pause = pause;
  }

  /** The secret to try now. Throws SignInNeeded while there is none, or the same one was refused not long ago. */
  async secret(now: number): Promise<Secret> {
    const secret = await this.#ask();
    if (secret === null) throw new SignInNeeded(this.#refused?.problem ?? NO_SECRET);
    const refused = this.#refused;
    if (refused !== null && refused.secret === words(secret) && now < refused.at + refused.pause)
      throw new SignInNeeded(refused.problem);
    return secret;
  }

  /** The server refused this secret. */
  refuse(secret: Secret, problem: Problem, now: number): void {
    const again = this.#refused?.secret === words(secret) ? this.#refused.pause * 2 : this.#pause;
    const pause = Math.min(again, this.#pause * 24);
    this.#refused = { secret: words(secret), problem, at: now, pause };
  }

  /** The owner says that it should work now: the same secret may be tried again, if the last try is not too fresh. */
  forgive(now: number): void {
    if (this.#refused !== null && now >= this.#refused.at + this.#pause / 20) this.#refused = null;
  }

  accept(): void {
    this.#refused = null;
  }
}

function words(secret: Secret): string {
  return secret.kind === "password" ? `p${secret.password}` : `t${secret.token}`;
}
