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

/** The secret cannot be had just now, but later perhaps without the owner. */
export class SecretDelayed extends Error {
  readonly problem: Problem;
  constructor(problem: Problem) {
    super(problem.details);
    this.problem = problem;
  }
}

/** One account's secret, shared by both its connections; another one for sending, because a server may refuse one and take the other. */
export class SignIn {
  readonly #ask: (refused: boolean) => Promise<Secret | null>;
  readonly #pause: number;
  readonly #token: boolean;
  readonly #none: Problem;
  #refused: {
    readonly secret: string;
    readonly problem: Problem;
    readonly at: number;
    readonly pause: number;
  } | null = null;

  /**
   * `ask` is told whether the last secret was refused. `pause`: ms before a refused secret is tried again; doubled each
   * time, up to 24 times. All times in ms of one clock. `token`: signed in in the browser.
   */
  constructor(ask: (refused: boolean) => Promise<Secret | null>, pause: number, token: boolean) {
    this.#ask = ask;
    this.#pause = pause;
    this.#token = token;
    const code = token ? "sign-in-expired" : "wrong-password";
    this.#none = { code, server: "local", details: "", certificate: null };
  }

  /**
   * Signs in. A token that is refused is replaced once: it may have been ended before its time. `refusal`: what only the
   * owner can mend, or null. Throws SignInNeeded, or what else went wrong.
   */
  async with<T>(begin: (secret: Secret) => Promise<T>, refusal: (error: unknown) => Problem | null): Promise<T> {
    for (let again = this.#token; ; again = false) {
      const secret = await this.secret(performance.now());
      try {
        const begun = await begin(secret);
        this.#refused = null;
        return begun;
      } catch (error) {
        const problem = refusal(error);
        if (problem === null) throw error;
        this.refuse(secret, problem, performance.now());
        if (!again) throw new SignInNeeded(problem);
      }
    }
  }

  /** Is there another secret than the one that was refused? */
  async renewed(): Promise<boolean> {
    const refused = this.#refused;
    if (refused === null) return false;
    const secret = await this.#ask(false).catch(() => null);
    return secret !== null && words(secret) !== refused.secret;
  }

  /** The secret to try now. Throws SignInNeeded while there is none, or the same one was refused not long ago. */
  async secret(now: number): Promise<Secret> {
    const secret = await this.#ask(this.#refused !== null);
    const refused = this.#refused;
    if (secret === null) throw new SignInNeeded(refused?.problem ?? this.#none);
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
}

function words(secret: Secret): string {
  return secret.kind === "password" ? `p${secret.password}` : `t${secret.token}`;
}
