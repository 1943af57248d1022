// A shard: up to 500 loops in one snapshot file, a loop a line, with a first line that tells what a start needs to know of each.
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Low } from "lowdb";
import { z } from "zod";
import { isActive } from "../../../shared/ledger/apply.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold } from "../../../shared/loop/fold.ts";
import type { Loop } from "../../../shared/loop/loop.ts";
import type { Disk } from "./disk.ts";
import { keyOf } from "./hash-index.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { parseHistory, versionOf } from "./schema.ts";
import { isSealed, linesOf, seal, unseal } from "./sealed.ts";
import { type Format, snapshot } from "./snapshot.ts";

export const SHARD_LOOPS = 500;

/** What is known of a loop without reading it. */
export interface Row {
  readonly id: string;
  /** Where its line begins, and its length, without what separates lines. */
  readonly offset: number;
  readonly bytes: number;
  readonly person: string;
  /** Hashes of its threads, and of its messages with a follow-up on its way. */
  readonly threads: readonly number[];
  readonly messages: readonly number[];
  /** Time or the outbox may still move it: it belongs in memory. */
  readonly active: boolean;
  readonly closedAt: number | null;
}

/** A loop as it is stored: its history, of which everything else is the fold. */
export interface Shelved {
  readonly id: string;
  readonly history: readonly LoopEvent[];
}

/** All events of two copies of a history, each once. */
export function mergeHistories(one: readonly LoopEvent[], other: readonly LoopEvent[]): readonly LoopEvent[] {
  const known = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !known.has(id))];
}

/** Loops by id, in the order of the file. */
export type Shard = Map<string, Shelved>;

const numbers = z.array(z.number());
/** The rows as columns: the names of the fields stand there once, not five hundred times. */
const columns = z.object({
  ids: z.array(z.string()),
  bytes: numbers,
  persons: z.array(z.string()),
  threads: z.array(numbers),
  messages: z.array(numbers),
  active: z.array(z.boolean()),
  closedAt: z.array(z.number().nullable()),
});
const firstLine = z.object({ body: z.number(), rows: columns });

/** The file is one JSON document; its first line is closed by this for reading it alone. */
const CLOSING = "]}";
const BETWEEN = ",\n";

function columnsOf(loops: readonly { readonly loop: Loop; readonly line: Buffer }[]): z.infer<typeof columns> {
  return {
    ids: loops.map(({ loop }) => loop.id),
    bytes: loops.map(({ line }) => line.length),
    persons: loops.map(({ loop }) => loop.counterpart.address),
    threads: loops.map(({ loop }) => loop.threads.map(keyOf)),
    messages: loops.map(({ loop }) => messagesOf(loop).map(keyOf)),
    active: loops.map(({ loop }) => isActive(loop)),
    closedAt: loops.map(({ loop }) => loop.closedAt),
  };
}

/** Messages by which a loop is found: those of its history, and a follow-up on its way. */
export function messagesOf(loop: Loop): readonly string[] {
  const onItsWay = loop.outbox?.followUp.messageId;
  return onItsWay === undefined || loop.messageIds.includes(onItsWay)
    ? loop.messageIds
    : [...loop.messageIds, onItsWay];
}

/** A loop's line, without newline. */
const lineOf = ({ id, history }: Shelved): Buffer =>
  seal(JSON.stringify({ version: SCHEMA_VERSION, id, history })).subarray(0, -1);

/** The loop in its line, or null. */
export function shelvedIn(line: Buffer): Shelved | null {
  const value = unseal(line);
  const version = versionOf(value);
  if (typeof value?.id !== "string" || version === null) return null;
  const history = parseHistory(value.id, value.history, version);
  return history && { id: value.id, history };
}

export interface ShardHead {
  readonly version: number;
  readonly rows: readonly Row[];
}

/** The first line of a shard; null when it is not what was written. With `whole`, the lines after it are checked as well. */
export function readShardHead(bytes: Buffer, whole: boolean): ShardHead | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0 || !isSealed(bytes.subarray(0, end))) return null;
  try {
    const value: unknown = JSON.parse(bytes.toString("utf8", 0, end) + CLOSING);
    const version = versionOf(value);
    const parsed = firstLine.safeParse(value);
    if (!parsed.success || version === null) return null;
    if (whole && crc32(bytes.subarray(end + 1)) !== parsed.data.body) return null;
    const { ids, bytes: lengths, persons, threads, messages, active, closedAt } = parsed.data.rows;
    let offset = end + 1;
    const rows = ids.map((id, index): Row => {
      const length = lengths[index] ?? 0;
      const row = {
        id,
        offset,
        bytes: length,
        person: persons[index] ?? "",
        threads: threads[index] ?? [],
        messages: messages[index] ?? [],
        active: active[index] ?? true,
        closedAt: closedAt[index] ?? null,
      };
      offset += length + BETWEEN.length;
      return row;
    });
    return { version, rows };
  } catch {
    return null;
  }
}

/** The loops of a damaged shard whose own lines are whole. */
export function salvage(bytes: Buffer): readonly Shelved[] {
  const loops: Shelved[] = [];
  for (const { line } of linesOf(bytes)) {
    const comma = line.at(-1) === 0x2c;
    const found = shelvedIn(comma ? line.subarray(0, -1) : line);
    if (found) loops.push(found);
  }
  return loops;
}

const shardFormat: Format<Shard> = {
  parse(bytes) {
    const head = readShardHead(bytes, true);
    if (!head) return null;
    const shard: Shard = new Map();
    for (const { offset, bytes: length } of head.rows) {
      const loop = shelvedIn(bytes.subarray(offset, offset + length));
      if (!loop) return null;
      shard.set(loop.id, loop);
    }
    return shard;
  },
  *write(shard) {
    const loops = [...shard.values()].flatMap((shelved) => {
      const loop = fold(shelved.id, shelved.history);
      return loop ? [{ loop, line: lineOf(shelved) }] : [];
    });
    const lines = loops.flatMap(({ line }, index) => (index > 0 ? [Buffer.from(BETWEEN), line] : [line]));
    const body = Buffer.concat([...lines, Buffer.from(`\n${CLOSING}\n`)]);
    // Sealed as one line, whose newline ends it; the loops follow.
    const first = JSON.stringify({ version: SCHEMA_VERSION, body: crc32(body), rows: columnsOf(loops) });
    yield seal(`${first.slice(0, -1)},"loops":[`);
    yield body;
  },
};

/**
 * A shard's file is never changed: each fold writes the next generation, `NAME.GENERATION.json`, and the one before goes once
 * nobody reads it any more. So a read can never meet a half-new file.
 */
export interface ShardFile {
  readonly name: string;
  readonly generation: number;
}

export const shardPath = (folder: string, { name, generation }: ShardFile): string =>
  join(folder, `${name}.${generation}.json`);

/** Shard files in a folder, by name, and of each name the newest first. */
export async function shardFilesIn(disk: Disk, folder: string): Promise<ReadonlyMap<string, readonly ShardFile[]>> {
  const files = new Map<string, ShardFile[]>();
  for (const file of await disk.list(folder)) {
    const [, name, digits] = /^([a-z0-9-]+)\.(\d+)\.json$/.exec(file) ?? [];
    if (name === undefined) continue;
    files.set(name, [...(files.get(name) ?? []), { name, generation: Number(digits) }]);
  }
  for (const generations of files.values()) generations.sort((a, b) => b.generation - a.generation);
  return files;
}

export function openShard(disk: Disk, folder: string, file: ShardFile): Low<Shard> {
  return snapshot<Shard>(disk, shardPath(folder, file), shardFormat, new Map());
}

/** Shards of loops that may still move or were closed lately; the others are the archive, by year of closing. */
export const LIVE = "live";
export const isLive = (name: string): boolean => name.startsWith(`${LIVE}-`);
export const shardName = (shelf: string, number: number): string => `${shelf}-${String(number).padStart(4, "0")}`;
