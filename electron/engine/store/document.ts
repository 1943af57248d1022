// The whole ledger as one JSON document, written and read a record at a time: what is exported, and (zipped) what is backed up.

import { pipeline } from "node:stream/promises";
import { createGunzip, createGzip } from "node:zlib";
import type { Change } from "../../../shared/ledger/change.ts";
import type { MailEntry } from "../../../shared/ledger/mail-entry.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import type { Disk, Layout } from "./disk.ts";
import { entryOf, type KeptText, textOf } from "./mail-pages.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { pagePath, pagesIn } from "./pages.ts";
import { assertNotNewer, parseChanges, parseHistory, versionOf } from "./schema.ts";
import { isSealed, linesOf, withoutSeal } from "./sealed.ts";
import { readRows, shardFilesIn, shardPath } from "./shard.ts";
import { StoreError } from "./store-error.ts";

/**
 * The format, in the order in which it is written. Every record stands on a line of its own; a reader may rely on JSON only.
 *
 * ```
 * { "format": "closer-ledger", "version": 1,
 *   "device": string,            // the desktop that wrote it
 *   "at": epoch ms, "seq": last committed batch, "folded": last journal segment in it,
 *   "desk":  Change[],           // accounts (no secrets), cursors, customers, settings, templates, corrections: shared/ledger/change.ts
 *   "loops": { version, id, history: LoopEvent[] }[],    // shared/loop/event.ts; a loop is the fold of its history
 *   "mail":  { version, seq, entry: MailEntry }[],       // shared/ledger/mail-entry.ts; a later entry replaces an earlier one
 *   "texts": { version, seq, messageId, text }[] }       // new text kept of messages; empty = taken away
 * ```
 *
 * A backup has empty `mail` and `texts`: those files only grow, and a restore cuts them back to `seq`.
 */
export const FORMAT = "closer-ledger";

export interface DocumentHead {
  readonly device: string;
  readonly at: number;
  readonly seq: number;
  readonly folded: number;
  readonly desk: readonly Change[];
}

export type Piece =
  | { readonly kind: "head"; readonly head: DocumentHead }
  | { readonly kind: "loop"; readonly id: string; readonly history: readonly LoopEvent[] }
  | { readonly kind: "mail"; readonly entry: MailEntry }
  | { readonly kind: "text"; readonly text: KeptText };

const COMMA = Buffer.from(",\n");
const NEWLINE = Buffer.from("\n");
const SECTIONS = ["loops", "mail", "texts"] as const;

/** Records of each section, each as JSON text. */
export type Sections = Readonly<Record<(typeof SECTIONS)[number], AsyncIterable<Buffer> | Iterable<Buffer>>>;

async function* loopsIn(disk: Disk, folder: string): AsyncGenerator<Buffer> {
  for (const [newest] of (await shardFilesIn(disk, folder)).values()) {
    const bytes = newest && (await disk.read(shardPath(folder, newest)));
    const rows = bytes && readRows(bytes, true);
    if (!rows) throw new StoreError("damaged", `${newest?.name} is not what was written`);
    for (const { offset, bytes: length } of rows) yield withoutSeal(bytes.subarray(offset, offset + length));
  }
}

async function* pagesOf(disk: Disk, folder: string): AsyncGenerator<Buffer> {
  for (const page of await pagesIn(disk, folder))
    for (const { line, whole } of linesOf((await disk.read(pagePath(folder, page))) ?? Buffer.alloc(0)))
      if (whole && isSealed(line)) yield withoutSeal(line);
}

/** Everything that has been folded; a backup is without mail and texts. */
export function sectionsOf(disk: Disk, files: Layout, mail: boolean): Sections {
  return {
    loops: loopsIn(disk, files.loops),
    mail: mail ? pagesOf(disk, files.mail) : [],
    texts: mail ? pagesOf(disk, files.texts) : [],
  };
}

async function* textOfDocument(head: DocumentHead, sections: Sections): AsyncGenerator<Buffer> {
  const { device, at, seq, folded, desk } = head;
  const first = JSON.stringify({ format: FORMAT, version: SCHEMA_VERSION, device, at, seq, folded, desk });
  for (const section of SECTIONS) {
    yield Buffer.from(`${section === "loops" ? `${first.slice(0, -1)},` : "],"}"${section}":[\n`);
    let empty = true;
    for await (const record of sections[section]) {
      yield empty ? record : Buffer.concat([COMMA, record]);
      empty = false;
    }
    if (!empty) yield NEWLINE;
  }
  yield Buffer.from("]}\n");
}

/** Writes a document to a file; zipped when its name ends with `.gz`. */
export async function writeDocument(disk: Disk, path: string, head: DocumentHead, sections: Sections): Promise<void> {
  const content = textOfDocument(head, sections);
  if (path.endsWith(".gz"))
    await pipeline(content, createGzip(), (zipped: AsyncIterable<Uint8Array>) => disk.replace(path, zipped));
  else await disk.replace(path, content);
}

async function* lines(disk: Disk, path: string): AsyncGenerator<Buffer> {
  const source = disk.stream(path);
  const stream = path.endsWith(".gz") ? source.pipe(createGunzip()) : source;
  source.on("error", (error) => stream.destroy(error));
  let rest: Buffer[] = [];
  for await (const chunk of stream as AsyncIterable<Buffer>) {
    for (const { line, whole } of linesOf(chunk)) {
      rest.push(line);
      if (!whole) continue;
      yield rest.length === 1 ? line : Buffer.concat(rest);
      rest = [];
    }
  }
  if (rest.length > 0) yield Buffer.concat(rest);
}

const invalid = (what: string, cause?: unknown): StoreError =>
  new StoreError("invalid", `This is not a file that Closer exported: ${what}.`, cause);

function parseHead(value: unknown): DocumentHead {
  if (typeof value !== "object" || value === null || !("format" in value) || value.format !== FORMAT)
    throw invalid("it does not begin like one");
  const version = versionOf(value);
  assertNotNewer(version);
  const { device, at, seq, folded, desk } = value as Record<string, unknown>;
  const changes = parseChanges(desk, version ?? SCHEMA_VERSION);
  if (!changes || typeof device !== "string" || typeof at !== "number") throw invalid("its first lines are damaged");
  return { device, at, seq: Number(seq), folded: Number(folded), desk: changes };
}

function parseRecord(section: (typeof SECTIONS)[number], value: unknown): Piece {
  const record = value as Readonly<Record<string, unknown>>;
  const version = versionOf(value);
  assertNotNewer(version);
  if (version !== null && section === "loops" && typeof record.id === "string") {
    const history = parseHistory(record.id, record.history, version);
    if (history) return { kind: "loop", id: record.id, history };
  } else if (section === "mail") {
    const entry = version === null ? null : entryOf(record);
    if (entry) return { kind: "mail", entry };
  } else {
    const text = version === null ? null : textOf(record);
    if (text) return { kind: "text", text };
  }
  throw invalid(`one of its ${section} is damaged`);
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw invalid("it is no JSON", error);
  }
}

/** Reads a document. Throws `invalid` or `newer-data`; what was read until then is good. */
export async function* readDocument(disk: Disk, path: string): AsyncGenerator<Piece> {
  try {
    const all = lines(disk, path);
    const first = await all.next();
    if (first.done) throw invalid("it is empty");
    if (first.value.subarray(-FIRST_END.length).toString("latin1") === FIRST_END) {
      yield { kind: "head", head: parseHead(parseJson(`${first.value}]}`)) };
      yield* readSections(all);
      return;
    }
    const rest: Buffer[] = [first.value];
    for await (const line of all) rest.push(NEWLINE, line);
    yield* readReformatted(Buffer.concat(rest));
  } catch (error) {
    // What zlib says of a damaged backup.
    const code = error instanceof Error && "code" in error ? String(error.code) : "";
    throw code.startsWith("Z_") ? invalid("it is damaged", error) : error;
  }
}

const FIRST_END = ',"loops":[';
const BRACKET = 0x5d;

async function* readSections(all: AsyncIterable<Buffer>): AsyncGenerator<Piece> {
  let section: (typeof SECTIONS)[number] | undefined = "loops";
  for await (const line of all) {
    if (section === undefined) throw invalid("something follows its end");
    if (line[0] === BRACKET) section = SECTIONS[SECTIONS.indexOf(section) + 1];
    else yield parseRecord(section, parseJson(line.toString().replace(/,$/, "")));
  }
  if (section !== undefined) throw invalid("its end is missing");
}

/** A document that another program has laid out anew. */
function* readReformatted(bytes: Buffer): Generator<Piece> {
  const value = parseJson(bytes.toString());
  yield { kind: "head", head: parseHead(value) };
  for (const section of SECTIONS) {
    const records = (value as Readonly<Record<string, unknown>>)[section];
    if (!Array.isArray(records)) throw invalid(`it has no ${section}`);
    for (const record of records) yield parseRecord(section, record);
  }
}
