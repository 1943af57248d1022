// Signs in through the owner's browser (OAuth 2 with PKCE and state, RFC 8252) and gets new access tokens. The door to openid-client.
import * as client from "openid-client";
import type { Failure } from "../../shared/ipc/contract.ts";
import { authorities as known } from "../engine/mail/providers/index.ts";
import type { Authority, BrowserAuth } from "../engine/mail/providers/provider.ts";
import { listenForReturn } from "./loopback.ts";

export interface Grant {
  readonly refreshToken: string;
  readonly token: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** `sign-in-expired`: revoked or expired, the owner must sign in again; `offline`, `timeout`, `server`: trying later may help. */
export class OAuthProblem extends Error {
  readonly code: Extract<Failure["code"], "sign-in-expired" | "offline" | "timeout" | "server" | "refused">;
  constructor(code: OAuthProblem["code"], details: string) {
    super(details);
    this.code = code;
  }
}

export interface OAuth {
  /** Opens the browser; resolves when the owner has agreed there. Rejects with an OAuthProblem. */
  signIn(auth: BrowserAuth, address: string): Promise<Grant>;
  /** A new access token. Rejects with an OAuthProblem. */
  refresh(auth: BrowserAuth, refreshToken: string): Promise<Grant>;
}

/** The owner may have to look for her telephone first. */
const SIGN_IN_LIMIT = 10 * 60_000;
const ANSWER_LIMIT_SECONDS = 30;
/** Of a provider that does not say how long its tokens last. */
const USUAL_LIFE_SECONDS = 3_000;

interface Surroundings {
  /** Those of the provider files, unless others are given. */
  readonly authorities?: Readonly<Record<BrowserAuth, Authority>>;
  /** Holds our client ids, under the names that the authorities give. */
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly openBrowser: (url: string) => Promise<void>;
}

export function createOAuth({ authorities = known, environment, openBrowser }: Surroundings): OAuth {
  /** A second attempt ends the first: only one browser page can come back. */
  let giveUp: (() => void) | null = null;

  function configured({ name, environment: names, ...authority }: Authority): client.Configuration {
    const id = environment[names.clientId];
    const secret = names.clientSecret === null ? undefined : environment[names.clientSecret];
    if (!id) {
      throw new OAuthProblem(
        "refused",
        `This copy of Closer is not registered with ${name}. Whoever looks after it has to register a desktop app there and start Closer with its client id in the environment variable ${names.clientId}.`,
      );
    }
    const server = {
      issuer: authority.issuer,
      authorization_endpoint: authority.authorizationEndpoint,
      token_endpoint: authority.tokenEndpoint,
    };
    const proof = secret ? client.ClientSecretPost(secret) : client.None();
    const configuration = new client.Configuration(server, id, undefined, proof);
    configuration.timeout = ANSWER_LIMIT_SECONDS;
    return configuration;
  }

  async function signIn(auth: BrowserAuth, address: string): Promise<Grant> {
    const authority = authorities[auth];
    const configuration = configured(authority);
    giveUp?.();
    const verifier = client.randomPKCECodeVerifier();
    const state = client.randomState();
    const loopback = await listenForReturn(authority.loopback, state, SIGN_IN_LIMIT);
    giveUp = loopback.close;
    try {
      const url = client.buildAuthorizationUrl(configuration, {
        ...authority.parameters,
        redirect_uri: loopback.redirectUri,
        scope: authority.scopes.join(" "),
        login_hint: address,
        state,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      await openBrowser(url.href);
      // Checks the issuer too, where the answer names one (RFC 9207).
      const tokens = await client.authorizationCodeGrant(configuration, await loopback.returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
      });
      if (tokens.refresh_token === undefined)
        throw new OAuthProblem("refused", `${authority.name} gave no lasting permission.`);
      return grantOf(tokens, tokens.refresh_token);
    } catch (error) {
      throw problemOf(error, authority);
    } finally {
      loopback.close();
    }
  }

  async function refresh(auth: BrowserAuth, refreshToken: string): Promise<Grant> {
    const authority = authorities[auth];
    try {
      const tokens = await client.refreshTokenGrant(configured(authority), refreshToken);
      return grantOf(tokens, tokens.refresh_token ?? refreshToken);
    } catch (error) {
      throw problemOf(error, authority);
    }
  }

  return { signIn, refresh };
}

function grantOf(
  tokens: { readonly access_token: string; readonly expires_in?: number | undefined },
  refreshToken: string,
): Grant {
  const life = tokens.expires_in ?? USUAL_LIFE_SECONDS;
  return { refreshToken, token: tokens.access_token, expiresAt: Date.now() + life * 1000 };
}

/** RFC 6749 5.2 (invalid_grant: "invalid, expired, revoked") and OpenID Connect Core 3.1.2.6: only the owner can help. */
const ENDED = new Set(["invalid_grant", "interaction_required", "login_required", "consent_required"]);

function problemOf(error: unknown, { name }: Authority): OAuthProblem {
  if (error instanceof OAuthProblem) return error;
  if (error instanceof client.ResponseBodyError) {
    const words = `${name} says: ${error.error_description ?? error.error}`;
    return new OAuthProblem(ENDED.has(error.error) ? "sign-in-expired" : "server", words);
  }
  if (error instanceof client.AuthorizationResponseError)
    return new OAuthProblem("refused", `${name} says: ${error.error_description ?? error.error}`);
  const words = innermost(error);
  if (error instanceof Error && "code" in error && error.code === "OAUTH_TIMEOUT")
    return new OAuthProblem("timeout", `${name} does not answer.`);
  // What fetch throws when the network is gone.
  if (error instanceof TypeError) return new OAuthProblem("offline", `${name} cannot be reached: ${words}`);
  return new OAuthProblem(error instanceof client.ClientError ? "server" : "refused", words);
}

/** What lies behind an error: fetch and the library wrap what the network or the answer said. */
function innermost(error: unknown): string {
  let last = error;
  for (let depth = 0; depth < 5 && last instanceof Error && last.cause instanceof Error; depth += 1) last = last.cause;
  return last instanceof Error ? last.message : String(last);
}
