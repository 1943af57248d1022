// Folds the journal into shards, pages and head. Runs in a worker. Doing it twice does nothing twice, so it can be broken off anywhere.
import { join } from "node:path";
import { loopAfter } from "../../../shared/ledger/apply.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { fold as foldHistory } from "../../../shared/loop/fold.ts";
import { type Disk, layout } from "./disk.ts";
import { Desk, emptyHead, type Head, headFormat, writeHead } from "./head.ts";
import { readSegment, segmentName, segmentsIn } from "./journal.ts";
import { historyIn, lineOf, mergeHistories } from "./loop-line.ts";
import { entryRecord, type PageRecord, textRecord, wordsOfEntry, wordsOfText } from "./mail-pages.ts";
import { appendPage, latestPage, pagesIn, type WordsOf } from "./pages.ts";
import type { Places } from "./rows.ts";
import { LIVE, type Shard } from "./shard.ts";
import { ShardWriter } from "./shard-writer.ts";
import type { ShardNews } from "./shelf.ts";
import { snapshot } from "./snapshot.ts";
import { StoreError } from "./store-error.ts";

export interface FoldJob {
  readonly folder: string;
  readonly device: string;
  /** The newest segment to fold. */
  readonly upTo: number;
  /** Number of the last shard file written. */
  readonly generation: number;
  /** Shard of each loop that the journal speaks of; null: not in one yet. */
  readonly shards: ReadonlyMap<string, string | null>;
  /** Position of the change that took a loop out: what was said of it until then is void. */
  readonly removed: ReadonlyMap<string, number>;
  /** Loops brought back from a backup or a damaged file: written although the journal does not speak of them. */
  readonly rescued: ReadonlyMap<string, readonly LoopEvent[]>;
  /** Second copies, to be dropped from their shard. */
  readonly strays: readonly { readonly id: string; readonly shard: string }[];
  /** Closed loops that go into the archive of their year. */
  readonly aged: readonly { readonly id: string; readonly shard: string; readonly closedAt: number }[];
}

export interface Folded {
  readonly upTo: number;
  readonly generation: number;
  readonly mail: Places;
  readonly texts: Places;
}

/** Order of a change in the whole journal: by batch, then by place in it. */
export const positionOf = (seq: number, index: number): number => seq + index / 2 ** 20;

/** What the journal says, sorted by where it goes. */
interface Gathered {
  readonly events: Map<string, LoopEvent[]>;
  readonly mail: PageRecord[];
  readonly texts: PageRecord[];
  readonly forgetting: string[];
  seq: number;
}

function groupBy<T>(values: Iterable<T>, keyOf: (value: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const key = keyOf(value);
    const group = groups.get(key);
    if (group) group.push(value);
    else groups.set(key, [value]);
  }
  return groups;
}

async function gather(disk: Disk, job: FoldJob, head: Head, desk: Desk): Promise<Gathered> {
  const found: Gathered = { events: new Map(), mail: [], texts: [], forgetting: [...head.forgetting], seq: head.seq };
  const { journal } = layout(job.folder);
  for (const segment of await segmentsIn(disk, journal)) {
    if (segment <= head.folded || segment > job.upTo) continue;
    const bytes = await disk.read(join(journal, segmentName(segment)));
    for (const { seq, changes } of bytes ? readSegment(bytes).batches : []) {
      found.seq = seq;
      changes.forEach((change, index) => {
        desk.apply(change);
        if (change.kind === "mail") found.mail.push(entryRecord(change.entry, seq));
        else if (change.kind === "text") found.texts.push(textRecord(change, seq));
        else if (change.kind === "customer-forgotten") found.forgetting.push(...change.addresses);
        else if (change.kind === "event" && positionOf(seq, index) > (job.removed.get(change.loop) ?? -1)) {
          const events = found.events.get(change.loop);
          if (events) events.push(change.event);
          else found.events.set(change.loop, [change.event]);
        }
      });
    }
  }
  return found;
}

/** A loop's history after more events, as the ledger applies them; null when nothing is left of it. */
function historyAfter(id: string, before: readonly LoopEvent[], events: readonly LoopEvent[]) {
  // Unless something is undone, a loop that is opened stays: then its history is all that was said, each event once.
  if ((before[0] ?? events[0])?.kind === "opened" && !events.some(({ kind }) => kind === "undone"))
    return mergeHistories(before, events);
  let loop = foldHistory(id, before) ?? undefined;
  for (const event of events) loop = loopAfter(loop, id, event) ?? undefined;
  return loop?.history ?? null;
}

function storedHistory(shard: Shard, id: string): readonly LoopEvent[] {
  const stored = shard.get(id);
  if (!stored) return [];
  const found = historyIn(stored.line);
  if (!found) throw new StoreError("damaged", `Loop ${id} cannot be read.`);
  return found.history;
}

async function foldLoops(writer: ShardWriter, job: FoldJob, events: ReadonlyMap<string, readonly LoopEvent[]>) {
  // First, so that what is written afterwards tells of each loop where it stands.
  for (const { id, shard: name } of job.strays) await writer.rewrite(name, (shard) => shard.delete(id));
  const ids = [...new Set([...events.keys(), ...job.rescued.keys(), ...job.removed.keys()])];
  const placed = ids.map((id) => ({ id, shard: job.shards.get(id) ?? null }));
  const known = placed.filter(({ shard }) => shard !== null);
  const fresh = placed.filter(({ id, shard }) => shard === null && (events.has(id) || job.rescued.has(id)));
  const inRoom = fresh.map(({ id }) => ({ id, shard: writer.roomIn(LIVE) }));
  for (const [name, loops] of groupBy([...known, ...inRoom], ({ shard }) => shard ?? ""))
    await writer.rewrite(name, (shard) => {
      for (const { id } of loops) {
        const before = job.removed.has(id) ? [] : mergeHistories(storedHistory(shard, id), job.rescued.get(id) ?? []);
        const history = historyAfter(id, before, events.get(id) ?? []);
        const line = history && lineOf(id, history);
        if (line) shard.set(id, line);
        else shard.delete(id);
      }
    });
}

const yearOf = (instant: number): string => String(new Date(instant).getUTCFullYear());

/** Closed loops move to the archive of their year: there first, so that a fold broken off leaves two copies and not none. */
async function archive(writer: ShardWriter, aged: FoldJob["aged"]): Promise<void> {
  for (const [name, loops] of groupBy(aged, ({ shard }) => shard)) {
    const closed = new Map(loops.map(({ id, closedAt }) => [id, closedAt]));
    const lines = await writer.take(name, [...closed.keys()]);
    const targets = groupBy(lines, ({ id }) => writer.roomIn(yearOf(closed.get(id) ?? 0)));
    for (const [target, moving] of targets)
      await writer.rewrite(target, (shard) => {
        for (const line of moving) shard.set(line.id, line);
      });
    await writer.rewrite(name, (shard) => {
      for (const { id } of loops) shard.delete(id);
    });
  }
}

/** Appends records to the pages of their months; answers where they lie, in the order in which they came, and the lines of each page. */
async function foldRecords(
  disk: Disk,
  folder: string,
  records: readonly PageRecord[],
  wordsOf: WordsOf,
  before: Readonly<Record<string, number>>,
) {
  const known = await pagesIn(disk, folder);
  const counts: Record<string, number> = { ...before };
  const places = {
    pages: [] as string[],
    page: new Uint32Array(records.length),
    offset: new Uint32Array(records.length),
    length: new Uint32Array(records.length),
  };
  const numbered = records.map((record, index) => ({ record, index }));
  for (const [first, group] of groupBy(numbered, ({ record }) => record.page)) {
    const page = latestPage(known, first);
    const { lines, count } = await appendPage(
      disk,
      folder,
      page,
      group.map(({ record }) => record),
      wordsOf,
    );
    group.forEach(({ index }, at) => {
      places.page[index] = places.pages.length;
      places.offset[index] = lines[at]?.offset ?? 0;
      places.length[index] = lines[at]?.length ?? 0;
    });
    places.pages.push(page);
    counts[page] = count;
  }
  return { places, counts };
}

/** `tell` is called for each shard as it is written. The head is written last: until then the journal stands for everything. */
export async function foldJournal(disk: Disk, job: FoldJob, tell: (news: ShardNews) => void): Promise<Folded> {
  const files = layout(job.folder);
  const low = snapshot(disk, files.head, headFormat, emptyHead(job.device));
  await low.read();
  const head = low.data;
  const desk = new Desk(head.desk);
  const { events, mail, texts, forgetting, seq } = await gather(disk, job, head, desk);
  const writer = await ShardWriter.open(disk, files.loops, head.shards, job.generation, tell);
  await foldLoops(writer, job, events);
  await archive(writer, job.aged);
  const toMail = await foldRecords(disk, files.mail, mail, wordsOfEntry, head.mail);
  const toTexts = await foldRecords(disk, files.texts, texts, wordsOfText, head.texts);
  await writeHead(disk, files, {
    device: head.device,
    folded: job.upTo,
    seq,
    shards: writer.counts,
    mail: toMail.counts,
    texts: toTexts.counts,
    desk: desk.changes,
    forgetting: [...new Set(forgetting)],
  });
  return { upTo: job.upTo, generation: writer.generation, mail: toMail.places, texts: toTexts.places };
}
