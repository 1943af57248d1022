// Waits on loopback for the browser to come back from signing in (RFC 8252, section 7.3).
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

export interface Loopback {
  readonly redirectUri: string;
  /** The address with which the browser came back; rejects when nobody came in time. */
  readonly returned: Promise<URL>;
  close(): void;
}

const PAGE = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Closer</title>
<p style="font: 18px system-ui; margin: 4em; text-align: center">You can close this page and go back to Closer.</p></html>`;

/**
 * Listens on a free port; `limit` ms is how long the owner may take. Any page can send a browser here: what does not
 * carry our `state` is turned away, and the wait goes on.
 */
export async function listenForReturn(
  host: "127.0.0.1" | "localhost",
  state: string,
  limit: number,
): Promise<Loopback> {
  let settle: { readonly done: (url: URL) => void; readonly failed: (error: Error) => void } | null = null;
  const returned = new Promise<URL>((done, failed) => {
    settle = { done, failed };
  });
  // Whoever closes early need not listen to the rejection.
  returned.catch(() => undefined);
  const server: Server = createServer((request, response) => {
    const asked = request.url ?? "/";
    const url = URL.canParse(asked, redirectUri) ? new URL(asked, redirectUri) : null;
    const isReturn = url?.pathname === "/" && url.searchParams.get("state") === state;
    answer(response, isReturn);
    if (isReturn) settle?.done(url);
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(0, "127.0.0.1", resolve);
  });
  const redirectUri = `http://${host}:${(server.address() as AddressInfo).port}/`;
  const timer = setTimeout(() => settle?.failed(new Error("Nobody came back from the browser.")), limit);
  return {
    redirectUri,
    returned,
    close() {
      clearTimeout(timer);
      settle?.failed(new Error("Signing in was given up."));
      server.close();
      server.closeAllConnections();
    },
  };
}

function answer(response: ServerResponse, found: boolean): void {
  response.writeHead(found ? 200 : 404, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'",
    "referrer-policy": "no-referrer",
    "cache-control": "no-store",
    connection: "close",
  });
  response.end(found ? PAGE : "");
}
