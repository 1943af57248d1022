// Signing in by the browser against a real OpenID provider: permission, refresh, refusal, and strangers.
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { createOAuth, type OAuth, OAuthProblem } from "../../../electron/accounts/oauth.ts";
import { authorities } from "../../../electron/engine/mail/providers/index.ts";
import type { Authority } from "../../../electron/engine/mail/providers/provider.ts";
import { type OpenId, startOpenId } from "../../helpers/openid.ts";

const OWNER = "owner@workshop.test";
let id: OpenId;

beforeAll(async () => {
  id = await startOpenId();
  vi.stubGlobal("fetch", id.fetch);
});
afterAll(() => {
  vi.unstubAllGlobals();
  id.close();
});

const browse = (url: string) => id.browse(url, OWNER);

function oauth(open: (url: string) => Promise<unknown>, given: Partial<Authority> = {}, environment = id.environment) {
  const authority = { ...id.authority, ...given };
  return createOAuth({
    authorities: { "oauth-google": authority, "oauth-microsoft": authority },
    environment,
    openBrowser: async (url) => {
      // As the system does it: the browser is started, not waited for.
      void open(url).catch(() => undefined);
    },
  });
}

const problem = (work: Promise<unknown>): Promise<OAuthProblem> =>
  work.then(
    () => Promise.reject(new Error("there was no problem")),
    (error: unknown) => (error instanceof OAuthProblem ? error : Promise.reject(error)),
  );
const code = async (work: Promise<unknown>) => (await problem(work)).code;
const signIn = (flow: OAuth) => flow.signIn("oauth-google", OWNER);

/** A browser that comes back at once with an answer made up by the test. */
const comeBack = (change: (back: URLSearchParams) => void) => async (url: string) => {
  const { searchParams } = new URL(url);
  const back = new URL(searchParams.get("redirect_uri") ?? "");
  back.searchParams.set("state", searchParams.get("state") ?? "");
  change(back.searchParams);
  await fetch(back);
};

describe("with a provider", () => {
  test("permission is given in the browser, and refreshed later; the browser shows a page that may be closed", async () => {
    const pages: URL[] = [];
    const flow = oauth(async (url) => pages.push(await browse(url)));
    const before = Date.now();
    const grant = await signIn(flow);
    expect(grant.token).not.toBe("");
    expect(grant.expiresAt).toBeGreaterThan(before + 3_500_000);
    await vi.waitFor(() => expect(pages[0]?.hostname).toBe("127.0.0.1"));
    const fresh = await flow.refresh("oauth-google", grant.refreshToken);
    expect(fresh.token).not.toBe(grant.token);
  });

  test("asks with PKCE, a state and the owner's address", async () => {
    const asked: string[] = [];
    await signIn(
      oauth(async (url) => {
        asked.push(url);
        await browse(url);
      }),
    );
    const { searchParams } = new URL(asked[0] ?? "");
    expect(searchParams.get("code_challenge_method")).toBe("S256");
    expect(searchParams.get("state")?.length).toBeGreaterThan(20);
    expect(searchParams.get("login_hint")).toBe(OWNER);
    expect(searchParams.get("redirect_uri")).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/$/);
  });

  test("a revoked or unknown permission has expired", async () => {
    const flow = oauth(browse);
    const { refreshToken } = await signIn(flow);
    await id.revoke(refreshToken);
    expect(await code(flow.refresh("oauth-google", refreshToken))).toBe("sign-in-expired");
    expect(await code(flow.refresh("oauth-google", "made up"))).toBe("sign-in-expired");
  });

  test.each([
    ["cannot be reached", "https://127.0.0.1:1/token", "offline"],
    ["answers with something else", "https://id.workshop.test/nothing", "server"],
  ])("a provider that %s may be asked later", async (_name, tokenEndpoint, expected) => {
    expect(await code(oauth(browse, { tokenEndpoint }).refresh("oauth-google", "x"))).toBe(expected);
  });

  test("a permission that does not last is refused", async () => {
    const flow = oauth(browse, { scopes: ["openid"] });
    expect(await problem(signIn(flow))).toMatchObject({ code: "refused", message: expect.stringContaining("lasting") });
  });
});

describe("who comes back", () => {
  test("the owner who says no", async () => {
    const flow = oauth(comeBack((back) => back.set("error", "access_denied")));
    expect(await code(signIn(flow))).toBe("refused");
  });

  test("a code that the provider never gave", async () => {
    expect(await code(signIn(oauth(comeBack((back) => back.set("code", "made-up")))))).toBe("sign-in-expired");
  });

  test("another provider's answer (RFC 9207)", async () => {
    const flow = oauth(
      comeBack((back) => {
        back.set("code", "of another");
        back.set("iss", "https://elsewhere.test");
      }),
    );
    expect((await problem(signIn(flow))).message).toContain("iss");
  });

  test("strangers and other requests to the port are turned away, and do not end the waiting", async () => {
    const statuses: number[] = [];
    const flow = oauth(async (url) => {
      const home = new URL(url).searchParams.get("redirect_uri") ?? "";
      for (const path of ["favicon.ico", "?code=stolen&state=guessed", "?error=access_denied", "/", "other?code=1"])
        statuses.push((await fetch(home + path)).status);
      await browse(url);
    });
    expect((await signIn(flow)).token).not.toBe("");
    expect(statuses).toEqual([404, 404, 404, 404, 404]);
  });

  test("a second attempt ends the first", async () => {
    let first = true;
    const flow = oauth(async (url) => {
      if (!first) await browse(url);
      first = false;
    });
    const given = code(signIn(flow));
    await vi.waitFor(() => expect(first).toBe(false));
    await signIn(flow);
    expect(await given).toBe("refused");
  });
});

describe("configuration", () => {
  test("without a client id it says what to do, before any browser opens", async () => {
    const open = vi.fn(async () => {});
    const { message } = await problem(signIn(oauth(open, {}, {})));
    expect(message).toContain("not registered with Workshop ID");
    expect(message).toContain("WORKSHOP_CLIENT_ID");
    expect(open).not.toHaveBeenCalled();
  });

  test.each(Object.values(authorities))(
    "$name is asked over https, under an id from the environment",
    async (authority) => {
      for (const url of [authority.issuer, authority.authorizationEndpoint, authority.tokenEndpoint])
        expect(url).toMatch(/^https:\/\//);
      expect(authority.environment.clientId).toMatch(/^CLOSER_\w+_CLIENT_ID$/);
      const opened = vi.fn(comeBack((back) => back.set("error", "access_denied")));
      expect(await code(signIn(oauth(opened, authority, { [authority.environment.clientId]: "ours" })))).toBe(
        "refused",
      );
      const { searchParams } = new URL(opened.mock.lastCall?.[0] ?? "");
      expect(searchParams.get("client_id")).toBe("ours");
      expect(searchParams.get("redirect_uri")).toContain(`http://${authority.loopback}:`);
    },
  );
});
