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
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { parseHistory, versionOf } from "./schema.ts";
import { isSealed, linesOf, seal, unseal } from "./sealed.ts";
import { type Format, snapshot } from "./snapshot.ts";

export const SHARD_LOOPS = 500;

/** What is known of a loop without reading it. */
interface Row {
  readonly id: string;
  /** Length of its line, without what separates lines. */
  readonly bytes: number;
  readonly person: string;
  readonly threads: readonly string[];
  readonly messages: readonly string[];
  /** Time or the outbox may still move it: it belongs in memory. */
  readonly active: boolean;
  readonly closedAt: number | null;
  /** Number of events, by which of two copies the fuller one is known. */
  readonly events: number;
}

/** A loop as it is stored: its history, of which everything else is the fold. */
export interface Shelved {
  readonly id: string;
  readonly history: readonly LoopEvent[];
}

/** A row, and where its loop's line begins. */
export interface PlacedRow extends Row {
  readonly offset: number;
}

/** All events of two copies of a history, each once. */
export function mergeHistories(one: readonly LoopEvent[], other: readonly LoopEvent[]): readonly LoopEvent[] {
  const known = new Set(one.map(({ id }) => id));
  return [...one, ...other.filter(({ id }) => !known.has(id))];
}

/** Loops by id, in the order of the file. */
export type Shard = Map<string, Shelved>;

const row: z.ZodType<Row> = z.object({
  id: z.string(),
  bytes: z.number(),
  person: z.string(),
  threads: z.array(z.string()),
  messages: z.array(z.string()),
  active: z.boolean(),
  closedAt: z.number().nullable(),
  events: z.number(),
});
const firstLine = z.object({ body: z.number(), rows: z.array(row) });

/** The file is one JSON document; its first line is closed by this for reading it alone. */
const CLOSING = "]}";
const BETWEEN = ",\n";

function rowOf(loop: Loop, line: Buffer): Row {
  const outbox = loop.outbox ? [loop.outbox.followUp.messageId] : [];
  return {
    id: loop.id,
    bytes: line.length,
    person: loop.counterpart.address,
    threads: loop.threads,
    messages: [...new Set([...loop.messageIds, ...outbox])],
    active: isActive(loop),
    closedAt: loop.closedAt,
    events: loop.history.length,
  };
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
  readonly rows: readonly PlacedRow[];
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
    let offset = end + 1;
    const rows = parsed.data.rows.map((row) => {
      const placed = { ...row, offset };
      offset += row.bytes + BETWEEN.length;
      return placed;
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
    const rows: Row[] = [];
    const body: Buffer[] = [];
    for (const shelved of shard.values()) {
      const loop = fold(shelved.id, shelved.history);
      if (!loop) continue;
      const line = lineOf(shelved);
      rows.push(rowOf(loop, line));
      body.push(...(body.length > 0 ? [Buffer.from(BETWEEN)] : []), line);
    }
    body.push(Buffer.from(`\n${CLOSING}\n`));
    const loops = Buffer.concat(body);
    // Sealed as one line; the newline of the seal ends the first line, the loops follow.
    const first = JSON.stringify({ version: SCHEMA_VERSION, body: crc32(loops), rows });
    yield seal(`${first.slice(0, -1)},"loops":[`);
    yield loops;
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
