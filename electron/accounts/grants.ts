// Keeps the permissions that the owner gave in her browser, and makes access tokens of them, each good for the sign-in it is asked for.
import { type KeptSecret, writeKeptSecret } from "./kept-secret.ts";
import { type Grant, type OAuth, OAuthProblem } from "./oauth.ts";
import type { Secrets } from "./secrets.ts";

export type KeptGrant = Extract<KeptSecret, { kind: "grant" }>;

export interface Grants {
  /** From now on this is what the account is opened with; without a keychain for this session, unless she agreed to keep it weakly. */
  keep(account: string, auth: KeptGrant["auth"], grant: Grant, agreedToWeak: boolean): Promise<void>;
  /** A token that lasts. `refused`: the mail server did not take the one before. Rejects with an OAuthProblem. */
  token(account: string, kept: KeptGrant, refused: boolean): Promise<string>;
  forget(account: string): void;
}

/** A token must last for the sign-in that it is fetched for, ms. */
const SPARE = 120_000;
/** A token can be ended before its time: one that was refused is replaced, but not more often than this, ms. */
const REPLACED_EVERY = 10 * 60_000;

export function keepGrants(oauth: OAuth, secrets: Secrets): Grants {
  /** Access tokens of this run, and when they were given. */
  const tokens = new Map<string, { readonly grant: Grant; readonly at: number }>();
  /** Under way: a permission that changes with each use must not be used twice at once. */
  const renewals = new Map<string, Promise<string>>();
  /** Permissions that have ended, so that their provider is not asked about them again and again. */
  const ended = new Map<string, { readonly refreshToken: string; readonly problem: OAuthProblem }>();

  async function keep(account: string, auth: KeptGrant["auth"], grant: Grant, agreedToWeak: boolean): Promise<void> {
    tokens.set(account, { grant, at: Date.now() });
    const secret = writeKeptSecret({ kind: "grant", auth, refreshToken: grant.refreshToken });
    // Kept the way the others are: whoever agreed to weak keeping once need not be asked at every change.
    await secrets.keep(account, secret, agreedToWeak || (await secrets.keeping()) === "weak");
  }

  async function renew(account: string, kept: KeptGrant): Promise<string> {
    try {
      const grant = await oauth.refresh(kept.auth, kept.refreshToken);
      if (grant.refreshToken === kept.refreshToken) tokens.set(account, { grant, at: Date.now() });
      else await keep(account, kept.auth, grant, false);
      return grant.token;
    } catch (problem) {
      if (problem instanceof OAuthProblem && problem.code === "sign-in-expired")
        ended.set(account, { refreshToken: kept.refreshToken, problem });
      throw problem;
    }
  }

  return {
    keep,
    async token(account, kept, refused) {
      const known = tokens.get(account);
      const now = Date.now();
      if (known?.grant.refreshToken === kept.refreshToken) {
        const lasts = known.grant.expiresAt - SPARE > now;
        // The clock may have been set back.
        const replaceable = Math.abs(now - known.at) > REPLACED_EVERY;
        if (lasts && !(refused && replaceable)) return known.grant.token;
      }
      const over = ended.get(account);
      if (over?.refreshToken === kept.refreshToken) throw over.problem;
      const running = renewals.get(account) ?? renew(account, kept).finally(() => renewals.delete(account));
      renewals.set(account, running);
      return running;
    },
    forget(account) {
      tokens.delete(account);
      ended.delete(account);
    },
  };
}
