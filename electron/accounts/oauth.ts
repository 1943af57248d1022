// Signs in through the owner's browser (OAuth 2 with PKCE and state, RFC 8252) and keeps access tokens fresh.
import * as client from "openid-client";
import type { Failure } from "../../shared/ipc/contract.ts";
import { listenForReturn } from "./loopback.ts";
import type { OAuthKind, OAuthProvider } from "./oauth-providers.ts";

export interface Grant {
  readonly refreshToken: string;
  readonly token: string;
  /** Epoch ms. */
  readonly expiresAt: number;
}

/** `sign-in-expired`: revoked or expired, the owner must sign in again; `offline`: trying later may help. */
export class OAuthProblem extends Error {
  readonly failure: Failure;
  constructor(code: Failure["code"], details: string) {
    super(details);
    this.failure = { code, details };
  }
}

export interface OAuth {
  /** Opens the browser; resolves when the owner has agreed there. Rejects with an OAuthProblem. */
  signIn(kind: OAuthKind, address: string): Promise<Grant>;
  /** A new access token. Rejects with an OAuthProblem. */
  refresh(kind: OAuthKind, refreshToken: string): Promise<Grant>;
}

/** The owner may have to look for her telephone first. */
const SIGN_IN_LIMIT = 10 * 60_000;
const ANSWER_LIMIT_SECONDS = 30;
/** Of a provider that does not say how long its tokens last. */
const USUAL_LIFE_SECONDS = 3_000;

interface Surroundings {
  readonly providers: Readonly<Record<OAuthKind, OAuthProvider>>;
  readonly openBrowser: (url: string) => Promise<void>;
  /** For tests against a provider on loopback. */
  readonly prepare?: (configuration: client.Configuration) => void;
}

export function createOAuth({ providers, openBrowser, prepare }: Surroundings): OAuth {
  /** A second attempt ends the first: only one browser page can come back. */
  let giveUp: (() => void) | null = null;

  function configured(kind: OAuthKind): client.Configuration {
    const { server, clientId, clientSecret } = providers[kind];
    if (clientId === null) throw new OAuthProblem("refused", "No client id is configured for this provider.");
    const proof = clientSecret === null ? client.None() : client.ClientSecretPost(clientSecret);
    const configuration = new client.Configuration(server, clientId, undefined, proof);
    configuration.timeout = ANSWER_LIMIT_SECONDS;
    prepare?.(configuration);
    return configuration;
  }

  async function signIn(kind: OAuthKind, address: string): Promise<Grant> {
    const configuration = configured(kind);
    const { scope, extra, redirectHost } = providers[kind];
    giveUp?.();
    const loopback = await listenForReturn(redirectHost, SIGN_IN_LIMIT);
    giveUp = loopback.close;
    try {
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const url = client.buildAuthorizationUrl(configuration, {
        ...extra,
        redirect_uri: loopback.redirectUri,
        scope,
        login_hint: address,
        state,
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: "S256",
      });
      await openBrowser(url.href);
      const tokens = await client.authorizationCodeGrant(configuration, await loopback.returned, {
        pkceCodeVerifier: verifier,
        expectedState: state,
      });
      if (tokens.refresh_token === undefined) {
        throw new OAuthProblem("refused", "The provider gave no lasting permission.");
      }
      return grantOf(tokens, tokens.refresh_token);
    } catch (error) {
      throw problemOf(error);
    } finally {
      loopback.close();
    }
  }

  async function refresh(kind: OAuthKind, refreshToken: string): Promise<Grant> {
    try {
      const tokens = await client.refreshTokenGrant(configured(kind), refreshToken);
      return grantOf(tokens, tokens.refresh_token ?? refreshToken);
    } catch (error) {
      throw problemOf(error);
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

function problemOf(error: unknown): OAuthProblem {
  if (error instanceof OAuthProblem) return error;
  if (error instanceof client.ResponseBodyError) {
    // RFC 6749, 5.2: invalid_grant = "invalid, expired, revoked"; a server that is down says 5xx.
    const code = error.error === "invalid_grant" ? "sign-in-expired" : error.status >= 500 ? "offline" : "refused";
    return new OAuthProblem(code, error.error);
  }
  if (error instanceof client.AuthorizationResponseError) return new OAuthProblem("refused", error.error);
  // What fetch throws when the network is gone, and what a timeout aborts with.
  const network = error instanceof TypeError || (error instanceof Error && error.name === "TimeoutError");
  return new OAuthProblem(network ? "offline" : "refused", error instanceof Error ? error.message : "");
}
