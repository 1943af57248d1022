// What discovery asks of the outside world: a small text over HTTPS, DNS records, and whether a mail server answers. Never rejects.
import { resolveMx, resolveSrv } from "node:dns/promises";
import { connect as connectPlain, type Socket } from "node:net";
import { connect as connectTls } from "node:tls";
import type { Place } from "../engine/mail/providers/provider.ts";
import { assertTrusted, handshake } from "../engine/mail/secure.ts";

export interface ServiceRecord {
  readonly host: string;
  readonly port: number;
  readonly priority: number;
  readonly weight: number;
}

export interface Internet {
  /** Text at an https address, or null. */
  text(url: string): Promise<string | null>;
  srv(name: string): Promise<readonly ServiceRecord[]>;
  /** Mail exchangers of a domain, preferred first, lower case. */
  mx(domain: string): Promise<readonly string[]>;
  /** Does a mail server greet there, with a certificate that fits its name? */
  answers(place: Place, protocol: "imap" | "smtp"): Promise<boolean>;
}

const PATIENCE = 5000;
const MAX_TEXT = 256 * 1024;
const MAX_REDIRECTS = 3;

export const internet: Internet = {
  async text(url) {
    try {
      return await textAt(url);
    } catch {
      return null;
    }
  },
  async srv(name) {
    const records = await within(resolveSrv(name), []);
    return records.map((record) => ({ ...record, host: withoutDot(record.name) }));
  },
  async mx(domain) {
    const records = await within(resolveMx(domain), []);
    return records.toSorted((a, b) => a.priority - b.priority).map(({ exchange }) => withoutDot(exchange));
  },
  answers: (place, protocol) => greets(place, protocol),
};

/** Follows redirects by itself: none may lead away from HTTPS. */
async function textAt(url: string): Promise<string | null> {
  let at = new URL(url);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop += 1) {
    if (at.protocol !== "https:") return null;
    const answer = await fetch(at, { redirect: "manual", signal: AbortSignal.timeout(PATIENCE), credentials: "omit" });
    const next = answer.headers.get("location");
    if (answer.status >= 300 && answer.status < 400 && next !== null) {
      await answer.body?.cancel();
      at = new URL(next, at);
      continue;
    }
    if (!answer.ok || !answer.body) return null;
    const chunks: Uint8Array[] = [];
    let size = 0;
    for await (const chunk of answer.body) {
      size += chunk.length;
      if (size > MAX_TEXT) return null;
      chunks.push(chunk);
    }
    return Buffer.concat(chunks).toString("utf8");
  }
  return null;
}

async function within<T>(answer: Promise<T>, otherwise: T): Promise<T> {
  const late = new Promise<T>((resolve) => setTimeout(resolve, PATIENCE, otherwise).unref());
  return Promise.race([answer.catch(() => otherwise), late]);
}

function withoutDot(host: string): string {
  return host.replace(/\.$/, "").toLowerCase();
}

/** RFC 3501 7.1: `* OK`; RFC 5321 3.1: `220`. STARTTLS servers are only asked for their greeting: the connection test does the rest. */
function greets(place: Place, protocol: "imap" | "smtp"): Promise<boolean> {
  return new Promise((resolve) => {
    const { host, port } = place;
    const trusted = () => {
      try {
        if (place.security === "tls") assertTrusted(socket, { ...place, user: "", trusted: null });
      } catch {
        end(false);
      }
    };
    const socket: Socket =
      place.security === "tls"
        ? connectTls({ host, port, servername: host, ...handshake }, trusted)
        : connectPlain({ host, port });
    const end = (answer: boolean) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(PATIENCE, () => end(false));
    socket.once("error", () => end(false));
    socket.once("close", () => end(false));
    socket.once("data", (bytes: Buffer) => {
      const greeting = bytes.toString("latin1", 0, 4);
      end(protocol === "imap" ? greeting === "* OK" : greeting.startsWith("220"));
    });
  });
}
