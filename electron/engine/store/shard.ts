// A shard: up to 500 loops in one snapshot file, a loop a line, with a first line that tells what a start needs to know of each.
import { join } from "node:path";
import { crc32 } from "node:zlib";
import type { Low } from "lowdb";
import { z } from "zod";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import type { Disk } from "./disk.ts";
import { FIELD, historyIn, type LoopLine, lineOf } from "./loop-line.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { versionOf } from "./schema.ts";
import { isSealed, linesOf, seal } from "./sealed.ts";
import { type Format, type Scratch, snapshot } from "./snapshot.ts";

export const SHARD_LOOPS = 500;

/** What the first line tells of a loop. */
export interface Row {
  readonly id: string;
  readonly person: string;
  /** Where its line begins in the file, and its length without what separates lines. */
  readonly offset: number;
  readonly bytes: number;
  /** The numbers of all loops of the shard; those of this one begin here, in the order of FIELD. */
  readonly words: Uint32Array;
  readonly from: number;
}

/** Where the numbers of a loop end. */
export const endOf = ({ words, from }: Row): number =>
  from + FIELD.hashes + (words[from + FIELD.threads] ?? 0) + (words[from + FIELD.messages] ?? 0);

/** Loops by id, in the order of the file. Their lines stay as they are: only those that change are ever parsed. */
export type Shard = Map<string, LoopLine>;

/** Strings as lists; numbers as base64 of 32-bit words, little-endian: lengths of the lines, and FIELD and hashes of each loop. */
const firstLine = z.object({
  body: z.number(),
  ids: z.array(z.string()),
  persons: z.array(z.string()),
  lengths: z.string(),
  words: z.string(),
});
const toBase64 = (words: Uint32Array): string => Buffer.from(words.buffer).toString("base64");
const fromBase64 = (base64: string): Uint32Array =>
  new Uint32Array(new Uint8Array(Buffer.from(base64, "base64")).buffer);

/** The file is one JSON document; its first line is closed by this for reading it alone. */
const CLOSING = "]}";
const BETWEEN = ",\n";

/** The rows of a shard; null when the file is not what was written. With `whole`, the lines after the first are checked as well. */
export function readRows(bytes: Buffer, whole: boolean): readonly Row[] | null {
  const end = bytes.indexOf(0x0a);
  if (end < 0 || !isSealed(bytes.subarray(0, end))) return null;
  let value: unknown;
  try {
    value = JSON.parse(bytes.toString("utf8", 0, end) + CLOSING);
  } catch {
    return null;
  }
  const parsed = firstLine.safeParse(value);
  if (!parsed.success || (whole && crc32(bytes.subarray(end + 1)) !== parsed.data.body)) return null;
  const { ids, persons, ...base64 } = parsed.data;
  // What an older version made of a history may not be what this one makes of it.
  if (versionOf(value) !== SCHEMA_VERSION) return rowsAnew(bytes, end + 1, fromBase64(base64.lengths));
  const lengths = fromBase64(base64.lengths);
  const words = fromBase64(base64.words);
  let offset = end + 1;
  let from = 0;
  return ids.map((id, index) => {
    const row = { id, person: persons[index] ?? "", offset, bytes: lengths[index] ?? 0, words, from };
    offset += row.bytes + BETWEEN.length;
    from = endOf(row);
    return row;
  });
}

function rowsAnew(bytes: Buffer, start: number, lengths: Uint32Array): readonly Row[] | null {
  const rows: Row[] = [];
  let offset = start;
  for (const length of lengths) {
    const found = historyIn(bytes.subarray(offset, offset + length));
    const line = found && lineOf(found.id, found.history);
    if (!line) return null;
    rows.push({ id: line.id, person: line.person, offset, bytes: length, words: line.words, from: 0 });
    offset += length + BETWEEN.length;
  }
  return rows;
}

/** The loops of a damaged shard whose own lines are whole. */
export function salvage(bytes: Buffer): readonly { readonly id: string; readonly history: readonly LoopEvent[] }[] {
  const loops = [];
  for (const { line } of linesOf(bytes)) {
    const comma = line.at(-1) === 0x2c;
    const found = historyIn(comma ? line.subarray(0, -1) : line);
    if (found) loops.push(found);
  }
  return loops;
}

const shardFormat: Format<Shard> = {
  parse(bytes) {
    const rows = readRows(bytes, true);
    if (!rows) return null;
    const shard: Shard = new Map();
    for (const row of rows) {
      const line = bytes.subarray(row.offset, row.offset + row.bytes);
      shard.set(row.id, { id: row.id, person: row.person, line, words: row.words.subarray(row.from, endOf(row)) });
    }
    return shard;
  },
  *write(shard) {
    const loops = [...shard.values()];
    const separator = Buffer.from(BETWEEN);
    const end = Buffer.from(`\n${CLOSING}\n`);
    let body = 0;
    loops.forEach(({ line }, index) => {
      body = crc32(line, index > 0 ? crc32(separator, body) : body);
    });
    // Sealed as one line, whose newline ends it; the loops follow.
    const first = JSON.stringify({
      version: SCHEMA_VERSION,
      body: crc32(end, body),
      ids: loops.map(({ id }) => id),
      persons: loops.map(({ person }) => person),
      lengths: toBase64(Uint32Array.from(loops, ({ line }) => line.length)),
      words: toBase64(Uint32Array.from(loops.flatMap(({ words }) => [...words]))),
    });
    yield seal(`${first.slice(0, -1)},"loops":[`);
    for (const [index, { line }] of loops.entries()) {
      if (index > 0) yield separator;
      yield line;
    }
    yield end;
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

/** With `scratch`, the loops that are read live until the next shard is. */
export function openShard(disk: Disk, folder: string, file: ShardFile, scratch?: Scratch): Low<Shard> {
  return snapshot<Shard>(disk, shardPath(folder, file), shardFormat, new Map(), scratch);
}

/** Shards of loops that may still move or were closed lately; the others are the archive, by year of closing. */
export const LIVE = "live";
export const isLive = (name: string): boolean => name.startsWith(`${LIVE}-`);
export const shardName = (shelf: string, number: number): string => `${shelf}-${String(number).padStart(4, "0")}`;
