// A real OpenID provider on loopback, as a mail provider runs one, and a browser whose owner signs in there and agrees.
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import Provider from "oidc-provider";
import { vi } from "vitest";
import type { Authority } from "../../electron/engine/mail/providers/provider.ts";

/** The provider's name in the world; the line between is `fetch`. */
const ISSUER = "https://id.workshop.test";
const DAY = 86_400;

export interface OpenId {
  readonly authority: Authority;
  /** Our client id, where the authority says it stands. */
  readonly environment: Readonly<Record<string, string>>;
  /** Where a mail server asks what a token is worth (RFC 7662), with that server's own name and secret in the address. */
  readonly introspection: string;
  /** The network: leads to the provider what goes to its name, as a proxy that ends TLS does. */
  readonly fetch: typeof fetch;
  /** Opens a page as `who`, follows where it leads, signs in and agrees; answers where it ended. */
  browse(page: string, who: string): Promise<URL>;
  /** Takes a permission back, with every token that came of it (RFC 7009). */
  revoke(refreshToken: string): Promise<void>;
  /** Ends one access token before its time. */
  end(accessToken: string): Promise<void>;
  close(): void;
}

/** Access tokens live for `seconds`. */
export async function startOpenId(seconds = 3600): Promise<OpenId> {
  const server = createServer((request, response) => void handle(request, response));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  // It warns that it is no provider to be used in earnest.
  const quiet = vi.spyOn(console, "warn").mockImplementation(() => {});
  const provider = new Provider(ISSUER, {
    clients: [
      {
        client_id: "closer",
        application_type: "native",
        token_endpoint_auth_method: "none",
        redirect_uris: ["http://127.0.0.1/"],
        grant_types: ["authorization_code", "refresh_token"],
        response_types: ["code"],
      },
      {
        client_id: "mail-server",
        client_secret: "between-servers",
        redirect_uris: [],
        response_types: [],
        grant_types: [],
      },
    ],
    cookies: { keys: ["for these tests"] },
    pkce: { required: () => true },
    features: {
      introspection: { enabled: true, allowedPolicy: (_context, client) => client.clientId === "mail-server" },
      revocation: { enabled: true, allowedPolicy: () => true },
    },
    findAccount: (_context, id) => ({ accountId: id, claims: () => ({ sub: id }) }),
    ttl: {
      AccessToken: seconds,
      AuthorizationCode: 60,
      IdToken: 60,
      RefreshToken: DAY,
      Grant: DAY,
      Interaction: 60,
      Session: DAY,
    },
  });
  provider.proxy = true;
  const handle = provider.callback();

  const direct = globalThis.fetch;
  const network: typeof fetch = (input, init) => {
    const url = new URL(input instanceof Request ? input.url : input);
    if (url.origin !== ISSUER) return direct(input, init);
    const headers = new Headers(init?.headers);
    headers.set("x-forwarded-proto", "https");
    headers.set("x-forwarded-host", url.host);
    return direct(`http://127.0.0.1:${port}${url.pathname}${url.search}`, { ...init, headers });
  };

  return {
    authority: {
      name: "Workshop ID",
      issuer: ISSUER,
      authorizationEndpoint: `${ISSUER}/auth`,
      tokenEndpoint: `${ISSUER}/token`,
      scopes: ["openid", "offline_access"],
      parameters: { prompt: "consent" },
      loopback: "127.0.0.1",
      environment: { clientId: "WORKSHOP_CLIENT_ID", clientSecret: null },
    },
    environment: { WORKSHOP_CLIENT_ID: "closer" },
    introspection: `http://mail-server:between-servers@127.0.0.1:${port}/token/introspection`,
    fetch: network,
    browse: (page, who) => browse(network, page, who),
    async end(accessToken) {
      await (await provider.AccessToken.find(accessToken))?.destroy();
    },
    async revoke(token) {
      const body = new URLSearchParams({ token, client_id: "closer" });
      const answer = await network(`${ISSUER}/token/revocation`, { method: "POST", body });
      if (!answer.ok) throw new Error(`not revoked: ${answer.status} ${await answer.text()}`);
    },
    close() {
      quiet.mockRestore();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A browser with cookies and no scripts. */
async function browse(network: typeof fetch, start: string, who: string): Promise<URL> {
  const cookies = new Map<string, string>();
  let url = start;
  let form: URLSearchParams | null = null;
  for (let step = 0; step < 20; step++) {
    const response: Response = await network(url, {
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
    if (!url.startsWith(ISSUER)) return new URL(url);
    const page = await response.text();
    const prompt = /name="prompt" value="(\w+)"/.exec(page)?.[1];
    if (prompt === undefined) throw new Error(page);
    url = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? "", url).href;
    form = new URLSearchParams({ prompt, login: who, password: "x" });
  }
  throw new Error("the browser went round in circles");
}
