// Serves the window's files under closer://app/ with the content security policy as a header, and nothing from outside its folder.
import { readFile, realpath } from "node:fs/promises";
import { extname, join, sep } from "node:path";

export const SCHEME = "closer";
export const APP_URL = `${SCHEME}://app/`;

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".woff2": "font/woff2",
};

/** What the window may do: run its own scripts, show its own styles and pictures, and reach nothing at all outside. */
const WINDOW_POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'none'",
  "frame-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join("; ");

/** The empty page in which the window shows the HTML of a mail: its styles and the pictures inside it, no script, no request. */
const MESSAGE_POLICY = [
  "default-src 'none'",
  "style-src 'unsafe-inline'",
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join("; ");

/** The content security policy under which a file of the window is served. Pure. */
export function policyFor(path: string): string {
  return /^message[\w-]*\.html$/.test(path) ? MESSAGE_POLICY : WINDOW_POLICY;
}

/** Path inside the folder that a request names, with `/` between its parts, or null when it names none. Pure. */
export function assetPath(url: string): string | null {
  let parsed: URL;
  let path: string;
  try {
    parsed = new URL(url);
    path = decodeURIComponent(parsed.pathname);
  } catch {
    return null;
  }
  if (parsed.protocol !== `${SCHEME}:` || parsed.host !== "app") return null;
  if (/[\0\\:]/.test(path)) return null;
  const parts = path.split("/").filter((part) => part !== "");
  if (parts.some((part) => part === "." || part === "..")) return null;
  return parts.length === 0 ? "index.html" : parts.join("/");
}

/** Answers a request of the window out of `folder`; 404 for what is not there, is no known type, or leads out of it. */
export async function answerFrom(folder: string, url: string): Promise<Response> {
  const path = assetPath(url);
  const type = path === null ? undefined : TYPES[extname(path)];
  if (path === null || type === undefined) return missing();
  try {
    const root = await realpath(folder);
    const file = await realpath(join(root, path));
    if (!file.startsWith(root + sep)) return missing();
    const body = await readFile(file);
    return new Response(new Uint8Array(body), {
      headers: {
        "content-type": type,
        "content-security-policy": policyFor(path),
        "cross-origin-opener-policy": "same-origin",
        "cross-origin-resource-policy": "same-origin",
        "referrer-policy": "no-referrer",
        "x-content-type-options": "nosniff",
        "x-dns-prefetch-control": "off",
      },
    });
  } catch {
    return missing();
  }
}

function missing(): Response {
  return new Response("Not found", { status: 404, headers: { "content-type": "text/plain; charset=utf-8" } });
}
