// Reads the configuration file that a mail domain publishes for mail programs (clientConfig, version 1.1).
import { parseDocument } from "htmlparser2";
import type { Place } from "../engine/mail/providers/provider.ts";

/** A server and the pattern of its user name: `%EMAILADDRESS%`, `%EMAILLOCALPART%`, `%EMAILDOMAIN%` or plain text. */
export interface DescribedServer extends Place {
  readonly user: string;
}

export interface Described {
  readonly name: string | null;
  readonly imap: DescribedServer;
  readonly smtp: DescribedServer;
}

type Node = ReturnType<typeof parseDocument>["children"][number];
type Element = Extract<Node, { attribs: unknown }>;

/** The first encrypted IMAP server and the first encrypted SMTP server of the file; null when it has not both. */
export function readAutoconfig(xml: string): Described | null {
  const elements = all(parseDocument(xml, { xmlMode: true }).children);
  const servers = (name: string, type: string) =>
    elements
      .filter((element) => element.name === name && element.attribs["type"] === type)
      .flatMap((element) => described(element) ?? []);
  const imap = servers("incomingServer", "imap");
  const smtp = servers("outgoingServer", "smtp");
  const best = (found: readonly DescribedServer[]) => found.find(({ security }) => security === "tls") ?? found[0];
  const [incoming, outgoing] = [best(imap), best(smtp)];
  if (!incoming || !outgoing) return null;
  const name = elements.find((element) => element.name === "displayName");
  return { name: name ? words(name) || null : null, imap: incoming, smtp: outgoing };
}

/** A server that can be used: a plain host name, a port, encryption. Servers without encryption are passed over. */
function described(element: Element): DescribedServer | null {
  const value = (name: string) => {
    const found = all(element.children).find((child) => child.name === name);
    return found ? words(found) : "";
  };
  const host = value("hostname").toLowerCase();
  const port = Number(value("port"));
  const security = { SSL: "tls", STARTTLS: "starttls" }[value("socketType").toUpperCase()] as
    | Place["security"]
    | undefined;
  const user = value("username") || "%EMAILADDRESS%";
  if (!/^[a-z0-9][a-z0-9.-]{1,250}[a-z0-9]$/.test(host) || !Number.isInteger(port) || port < 1 || port > 65_535)
    return null;
  return security ? { host, port, security, user: user.slice(0, 320) } : null;
}

/** All elements below, in the order of the document. */
function all(nodes: readonly Node[]): Element[] {
  const found: Element[] = [];
  const open = [...nodes].reverse();
  for (let node = open.pop(); node && found.length < 2000; node = open.pop()) {
    if (!("attribs" in node)) continue;
    found.push(node);
    open.push(...[...node.children].reverse());
  }
  return found;
}

function words(element: Element): string {
  return element.children
    .map((child) => ("data" in child ? child.data : ""))
    .join("")
    .trim();
}
