// Passwords and tokens of this run, in memory only; what is missing is asked for once.
import type { Accounts } from "./call-context.ts";
import { SecretDelayed } from "./mail/sign-in.ts";
import type { Secret } from "./ports.ts";

/** How long (ms) the app process may take to give a secret: the keychain may ask the owner first. */
const SECRET_LIMIT = 120_000;

interface Waiting {
  readonly done: (secret: Secret | null) => void;
  readonly failed: (error: Error) => void;
}

/** `want` asks the app process, which answers through `put` or `delay`. */
export function createAccounts(want: (account: string, refused: boolean) => void): Accounts {
  const secrets = new Map<string, Secret>();
  const waiting = new Map<string, Waiting[]>();
  const settle = (account: string, how: (one: Waiting) => void): void => {
    const all = waiting.get(account) ?? [];
    waiting.delete(account);
    all.forEach(how);
  };
  return {
    get(account, refused) {
      const known = secrets.get(account);
      // A token is asked for afresh each time: the app process refreshes it before it expires.
      if (known?.kind === "password") return Promise.resolve(known);
      return new Promise((resolve, reject) => {
        const timer = setTimeout(() => resolve(null), SECRET_LIMIT);
        const ending =
          <T>(end: (value: T) => void) =>
          (value: T): void => {
            clearTimeout(timer);
            end(value);
          };
        const one = { done: ending(resolve), failed: ending(reject) };
        const others = waiting.get(account);
        if (others) others.push(one);
        else {
          waiting.set(account, [one]);
          want(account, refused);
        }
      });
    },
    put(account, secret) {
      if (secret) secrets.set(account, secret);
      else secrets.delete(account);
      settle(account, ({ done }) => done(secret));
    },
    delay(account, problem) {
      settle(account, ({ failed }) => failed(new SecretDelayed(problem)));
    },
  };
}
