// Signing in by the browser against a real OpenID provider on loopback: permission, refresh, refusal, and strangers.
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import * as client from "openid-client";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createOAuth, type OAuth, OAuthProblem } from "../../../electron/accounts/oauth.ts";
import { type OAuthProvider, oauthProviders } from "../../../electron/accounts/oauth-providers.ts";

let server: Server;
let issuer = "";
let provider: OAuthProvider;

beforeAll(async () => {
  server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  vi.spyOn(console, "warn").mockImplementation(() => {});
  const oidc = new Provider(issuer, {
    clients: [
      {
        client_id: "closer",
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/"],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
    ],
    cookies: { keys: ["for these tests"] },
    pkce: { required: () => true },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    issueRefreshToken: async () => true,
    ttl: {
      AccessToken: 600,
      AuthorizationCode: 60,
      IdToken: 600,
      RefreshToken: 600,
      Grant: 600,
      Interaction: 600,
      Session: 600,
    },
  });
  const handle = oidc.callback();
  provider = {
    server: {
      issuer,
      authorization_endpoint: `${issuer}/auth`,
      token_endpoint: `${issuer}/token`,
    },
    scope: "openid offline_access",
    extra: { prompt: "consent" },
    redirectHost: "127.0.0.1",
    clientId: "closer",
    clientSecret: null,
  };
});
afterAll(() => {
  vi.restoreAllMocks();
  server.closeAllConnections();
  server.close();
});

/** A browser with cookies whose user signs in and agrees to everything; answers where it ended. */
async function browse(start: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step++) {
    const response: Response = await fetch(url, {
      redirect: "manual",
      headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      ...(form === null ? {} : { method: "POST", body: form }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
      cookies.set(name, value);
    }
    form = null;
    const location = response.headers.get("location");
    if (location !== null) {
      url = new URL(location, url).href;
      continue;
    }
    if (!url.startsWith(issuer)) return new URL(url);
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(page);
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? "", url).href;
    form = new URLSearchParams({ prompt, login: "owner@workshop.test", password: "x" });
  }
  throw new Error("the browser went round in circles");
}

function oauth(openBrowser: (url: string) => Promise<unknown>, given: Partial<OAuthProvider> = {}): OAuth {
  const one = { ...provider, ...given };
  return createOAuth({
    providers: { "oauth-google": one, "oauth-microsoft": one },
    openBrowser: async (url) => {
      // As the system does it: the browser is started, not waited for.
      void openBrowser(url).catch(() => undefined);
    },
    prepare: (configuration) => client.allowInsecureRequests(configuration),
  });
}

const problem = (work: Promise<unknown>) =>
  work.then(
    () => "no problem",
    (error: unknown) => (error instanceof OAuthProblem ? error.failure.code : String(error)),
  );

describe("with a provider", () => {
  test("permission is given in the browser, and refreshed later; the browser shows a page that may be closed", async () => {
    const pages: URL[] = [];
    const flow = oauth(async (url) => pages.push(await browse(url)));
    const before = Date.now();
    const grant = await flow.signIn("oauth-google", "owner@workshop.test");
    expect(grant.token).not.toBe("");
    expect(grant.expiresAt).toBeGreaterThan(before + 500_000);
    await vi.waitFor(() => expect(pages[0]?.hostname).toBe("127.0.0.1"));
    const fresh = await flow.refresh("oauth-google", grant.refreshToken);
    expect(fresh.token).not.toBe(grant.token);
  });

  test("asks with PKCE, a state and the owner's address", async () => {
    const asked: string[] = [];
    const flow = oauth(async (url) => {
      asked.push(url);
      await browse(url);
    });
    await flow.signIn("oauth-google", "owner@workshop.test");
    const { searchParams } = new URL(asked[0] ?? "");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    expect(searchParams.get("state")?.length).toBeGreaterThan(20);
    expect(searchParams.get("login_hint")).toBe("owner@workshop.test");
    expect(searchParams.get("redirect_uri")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("an unknown or revoked permission has expired", async () => {
    expect(await problem(oauth(async () => {}).refresh("oauth-google", "made up"))).toBe("sign-in-expired");
  });

  test("a provider that cannot be reached is offline", async () => {
    const closed = { ...provider.server, token_endpoint: "http://127.0.0.1:1/token" };
    expect(await problem(oauth(async () => {}, { server: closed }).refresh("oauth-google", "x"))).toBe("offline");
  });
});

describe("who comes back", () => {
  const comeBack = (change: (back: URL) => void) => async (url: string) => {
    const { searchParams } = new URL(url);
    const back = new URL(searchParams.get("redirect_uri") ?? "");
    back.searchParams.set("state", searchParams.get("state") ?? "");
    change(back);
    await fetch(back);
  };

  test("the owner who says no", async () => {
    const flow = oauth(comeBack((back) => back.searchParams.set("error", "access_denied")));
    expect(await problem(flow.signIn("oauth-google", "a@b.test"))).toBe("refused");
  });

  test("a stranger with a code of his own, but not our state", async () => {
    const flow = oauth(
      comeBack((back) => {
        back.searchParams.set("code", "stolen");
        back.searchParams.set("state", "guessed");
      }),
    );
    expect(await problem(flow.signIn("oauth-google", "a@b.test"))).toBe("refused");
  });

  test("a code that the provider never gave", async () => {
    const flow = oauth(comeBack((back) => back.searchParams.set("code", "made-up")));
    expect(await problem(flow.signIn("oauth-google", "a@b.test"))).toBe("sign-in-expired");
  });

  test("other requests to the port are answered with nothing, and do not end the waiting", async () => {
    const statuses: number[] = [];
    const flow = oauth(async (url) => {
      const redirect = new URL(url).searchParams.get("redirect_uri") ?? "";
      for (const path of ["favicon.ico", "?x=1", "other?code=1"]) statuses.push((await fetch(redirect + path)).status);
      await browse(url);
    });
    await flow.signIn("oauth-google", "a@b.test");
    expect(statuses).toEqual([404, 404, 404]);
  });

  test("a second attempt ends the first", async () => {
    let first = true;
    const flow = oauth(async (url) => {
      if (!first) await browse(url);
      first = false;
    });
    const given = problem(flow.signIn("oauth-google", "a@b.test"));
    await vi.waitFor(() => expect(first).toBe(false));
    await flow.signIn("oauth-google", "a@b.test");
    expect(await given).toBe("refused");
  });
});

describe("configuration", () => {
  test("without a client id it says so before any browser opens", async () => {
    const open = vi.fn(async () => {});
    expect(await problem(oauth(open, { clientId: null }).signIn("oauth-google", "a@b.test"))).toBe("refused");
    expect(open).not.toHaveBeenCalled();
  });

  test("client ids come from the environment; all endpoints are encrypted", () => {
    const environment = {
      CLOSER_GOOGLE_CLIENT_ID: "g",
      CLOSER_GOOGLE_CLIENT_SECRET: "s",
      CLOSER_MICROSOFT_CLIENT_ID: "",
    };
    const { "oauth-google": google, "oauth-microsoft": microsoft } = oauthProviders(environment);
    expect([google.clientId, google.clientSecret, microsoft.clientId]).toEqual(["g", "s", null]);
    for (const { server: endpoints } of [google, microsoft]) {
      expect(endpoints.authorization_endpoint).toMatch(/^https:\/\//);
      expect(endpoints.token_endpoint).toMatch(/^https:\/\//);
    }
  });
});
