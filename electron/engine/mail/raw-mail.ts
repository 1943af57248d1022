// Messages as they come from the server: small ones whole, of large ones only what is worth reading. Never attachments.
import type { ReadMail } from "../../../shared/ledger/input.ts";
import type { FetchedPart } from "./decode.ts";
import type { Imap } from "./imap.ts";
import type { Fetched, Part } from "./mailbox.ts";

/** Bytes that decoding and understanding need of one message. */
export type RawSource =
  | { readonly kind: "whole"; readonly bytes: Uint8Array }
  | { readonly kind: "parts"; readonly header: Uint8Array; readonly parts: readonly FetchedPart[] };

export interface RawMail {
  readonly uid: number;
  readonly source: RawSource;
  /** INTERNALDATE, epoch ms; stands in for a missing Date. */
  readonly receivedAt: number;
  /** The server's own id of the conversation, where it gives one. */
  readonly thread?: string;
}

/** What is known of a message once it has been decoded and understood. */
export type Understood = Omit<ReadMail, "place" | "role" | "serverThread">;

/** Decodes and understands raw mail, off the engine's thread. */
export interface Understander {
  /** One answer for each message, in order: what was understood, or why it could not be read. Never rejects for a bad message. */
  read(
    mail: readonly { readonly source: RawSource; readonly receivedAt: number; readonly sent: boolean }[],
  ): Promise<readonly (Understood | { readonly unreadable: string })[]>;
}

/** Up to this size a message is fetched whole: that costs no more than asking for its structure. */
const SMALL = 64 * 1024;
/** Bytes of one text part that are fetched: 256 KB of text, and its transfer encoding. */
const MAX_TEXT_PART = 400 * 1024;
/** Bytes of a part of a report; the returned message is cut off here. */
const MAX_REPORT_PART = 96 * 1024;
const MAX_READ_PARTS = 12;
const MAX_PARTS = 600;

/**
 * Fetches messages of the open folder by UID. Those that are gone are left out; those that the server sends only when
 * asked singly (Yahoo drops some of large ranges) are asked for again.
 */
export async function fetchRaw(imap: Imap, uids: readonly number[]): Promise<readonly RawMail[]> {
  if (uids.length === 0) return [];
  const large = new Set(await imap.search({ uids: uidSet(uids), larger: SMALL }));
  const small = uids.filter((uid) => !large.has(uid));
  const found = new Map<number, RawMail>();
  await fetchWhole(imap, small, found);
  const missing = small.filter((uid) => !found.has(uid));
  if (missing.length > 0) {
    const there = await imap.search({ uids: uidSet(missing) });
    for (const uid of there) await fetchWhole(imap, [uid], found);
  }
  await fetchParts(imap, [...large], found);
  return uids.flatMap((uid) => found.get(uid) ?? []);
}

/** A UID set such as `3,7:12`, of UIDs in any order. */
export function uidSet(uids: readonly number[]): string {
  const sorted = uids.toSorted((a, b) => a - b);
  const ranges: string[] = [];
  for (let from = 0; from < sorted.length; ) {
    let to = from;
    while (to + 1 < sorted.length && sorted[to + 1] === (sorted[to] ?? 0) + 1) to++;
    ranges.push(to === from ? `${sorted[from]}` : `${sorted[from]}:${sorted[to]}`);
    from = to + 1;
  }
  return ranges.join(",");
}

async function fetchWhole(imap: Imap, uids: readonly number[], found: Map<number, RawMail>): Promise<void> {
  if (uids.length === 0) return;
  const asked = new Set(uids);
  for await (const { uid, source, receivedAt, thread } of imap.fetch(uidSet(uids), { source: true, thread: true }))
    if (source && asked.has(uid))
      found.set(uid, { uid, receivedAt, ...(thread ? { thread } : {}), source: { kind: "whole", bytes: source } });
}

async function fetchParts(imap: Imap, uids: readonly number[], found: Map<number, RawMail>): Promise<void> {
  if (uids.length === 0) return;
  const asked = new Set(uids);
  const outlines: Fetched[] = [];
  for await (const message of imap.fetch(uidSet(uids), { header: true, structure: true, thread: true }))
    if (asked.has(message.uid)) outlines.push(message);
  // Messages of the same build, such as all with text in part 1.1, are fetched together.
  const alike = new Map<string, Fetched[]>();
  for (const message of outlines) {
    const sections = JSON.stringify(leaves(message.structure).filter(isRead).slice(0, MAX_READ_PARTS).map(section));
    alike.set(sections, [...(alike.get(sections) ?? []), message]);
  }
  for (const [sections, messages] of alike) {
    const wanted = JSON.parse(sections) as { key: string; maxLength: number }[];
    const contents = new Map<number, ReadonlyMap<string, Uint8Array>>();
    if (wanted.length > 0)
      for await (const { uid, parts } of imap.fetch(uidSet(messages.map(({ uid }) => uid)), { parts: wanted }))
        contents.set(uid, parts ?? new Map());
    for (const message of messages) {
      const content = contents.get(message.uid);
      const parts = leaves(message.structure).map((leaf) => part(leaf, content));
      const header = message.header ?? new Uint8Array();
      found.set(message.uid, {
        uid: message.uid,
        receivedAt: message.receivedAt,
        ...(message.thread ? { thread: message.thread } : {}),
        source: { kind: "parts", header, parts },
      });
    }
  }
}

/** All parts that hold content, in order. A broken structure gives none. */
function leaves(root: Part | undefined): Part[] {
  const found: Part[] = [];
  const open: Part[] = root ? [root] : [];
  for (let node = open.pop(); node && found.length < MAX_PARTS; node = open.pop()) {
    // The parts of an attached message are its own affair.
    if (node.childNodes && node.childNodes.length > 0 && !node.type.toLowerCase().startsWith("message/"))
      open.push(...node.childNodes.toReversed());
    else found.push(node);
  }
  return found;
}

/** Is this part worth its bytes: text that is no attachment, or a part of a report? */
function isRead(leaf: Part): boolean {
  const type = leaf.type.toLowerCase();
  if (isReport(type)) return true;
  return (type === "text/plain" || type === "text/html") && leaf.disposition?.toLowerCase() !== "attachment";
}

function isReport(type: string): boolean {
  return type.startsWith("message/") || type === "text/rfc822-headers";
}

function section(leaf: Part): { key: string; maxLength: number } {
  const maxLength = isReport(leaf.type.toLowerCase()) ? MAX_REPORT_PART : MAX_TEXT_PART;
  // RFC 3501 6.4.5: the only part of a message that is not multipart has the number 1.
  return { key: leaf.part ?? "1", maxLength };
}

function part(leaf: Part, contents: ReadonlyMap<string, Uint8Array> | undefined): FetchedPart {
  const parameters = leaf.parameters ?? {};
  return {
    type: leaf.type,
    parameters,
    encoding: leaf.encoding ?? "",
    disposition: leaf.disposition ?? "",
    name: leaf.dispositionParameters?.["filename"] ?? parameters["name"] ?? "",
    size: leaf.size ?? 0,
    content: (isRead(leaf) ? contents?.get(leaf.part ?? "1") : undefined) ?? null,
  };
}
