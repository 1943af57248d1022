// How messages and their texts stand in the pages: one line each, and the few numbers of it that the index keeps.
import type { MailEntry, MailPlace } from "../../../shared/ledger/mail-entry.ts";
import { placeKey } from "../../../shared/ledger/places.ts";
import { domainOf } from "../../../shared/mail/address.ts";
import { keyOf, keyOfRest, otherKeyOf } from "./hash-index.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { parseChange } from "./schema.ts";

/**
 * Numbers of a message in the index, in this order: two hashes of its id, its date in seconds, the hash of its thread, then
 * 1 if sent plus twice the number of references, then hashes of the references and of the marks of its conversation, then
 * of its place, its people and their domains.
 */
export const WORD = { id: 0, otherId: 1, seconds: 2, thread: 3, flags: 4, references: 5 } as const;

const MOST = 0xfff;

export const domainKeyOf = (domain: string): number => keyOf(`@${domain}`);
export const placeKeyOf = (account: string, place: MailPlace): number => keyOf(placeKey(account, place));

/** Hashes of an address and of its domain. */
function addKeysOf(keys: Set<number>, address: string): void {
  if (address === "") return;
  keys.add(keyOf(address));
  const at = address.lastIndexOf("@");
  const isLower = at >= 0 && address === address.toLowerCase();
  keys.add(isLower ? keyOfRest(address, at) : domainKeyOf(domainOf(address)));
}

export function packEntry(entry: MailEntry): Uint32Array {
  const references = new Set(entry.references);
  for (const mark of entry.marks ?? []) references.add(mark);
  // Keys under which a message is found: where it lies, the addresses in it, and their domains.
  const keys = new Set<number>();
  if (entry.place !== null) keys.add(placeKeyOf(entry.account, entry.place));
  addKeysOf(keys, entry.from.address);
  for (const { address } of entry.to) addKeysOf(keys, address);
  for (const { address } of entry.cc) addKeysOf(keys, address);
  const referenceCount = Math.min(references.size, MOST);
  const words = new Uint32Array(WORD.references + referenceCount + Math.min(keys.size, MOST));
  words[WORD.id] = keyOf(entry.messageId);
  words[WORD.otherId] = otherKeyOf(entry.messageId);
  words[WORD.seconds] = Math.min(Math.max(Math.floor(entry.date / 1000), 0), 0xffff_ffff);
  words[WORD.thread] = keyOf(entry.thread);
  words[WORD.flags] = (entry.sent ? 1 : 0) + 2 * referenceCount;
  let at: number = WORD.references;
  for (const reference of references) if (at < WORD.references + referenceCount) words[at++] = keyOf(reference);
  for (const key of keys) if (at < words.length) words[at++] = key;
  return words;
}

/** A line for a page. */
export interface PageRecord {
  /** The page: a month `YYYY-MM` (UTC) of messages, a number of texts. */
  readonly page: string;
  readonly json: string;
  readonly words: Uint32Array;
}

/** A message goes to the month in which it was written; `seq` (the journal's) tells a restore what is younger than the backup. */
export function entryRecord(entry: MailEntry, seq: number): PageRecord {
  return {
    page: monthOf(entry.date),
    json: JSON.stringify({ version: SCHEMA_VERSION, seq, entry }),
    words: packEntry(entry),
  };
}

export function entryOf(value: Readonly<Record<string, unknown>>): MailEntry | null {
  const change = parseChange({ kind: "mail", entry: value.entry }, Number(value.version));
  return change?.kind === "mail" ? change.entry : null;
}

export function wordsOfEntry(value: Readonly<Record<string, unknown>>): Uint32Array | null {
  const entry = entryOf(value);
  return entry && packEntry(entry);
}

const LAST_DAY = Date.UTC(9999, 11, 31);
const monthOf = (date: number): string => new Date(Math.min(Math.max(date, 0), LAST_DAY)).toISOString().slice(0, 7);

/** New text kept of a message; empty = taken away. */
export interface KeptText {
  readonly messageId: string;
  readonly text: string;
}

/** Longest text kept of one message, in UTF-16 units. */
export const TEXT_LIMIT = 16 * 1024;
const BATCHES_A_PAGE = 2000;

/** Texts go to pages by the order in which they were kept: a page for each 2,000 batches. */
export function textRecord({ messageId, text }: KeptText, seq: number): PageRecord {
  return {
    page: `texts-${Math.floor(seq / BATCHES_A_PAGE)}`,
    json: JSON.stringify({ version: SCHEMA_VERSION, seq, messageId, text }),
    words: packText(messageId),
  };
}

export function textOf(value: Readonly<Record<string, unknown>>): KeptText | null {
  const change = parseChange({ kind: "text", messageId: value.messageId, text: value.text }, Number(value.version));
  return change?.kind === "text" ? { messageId: change.messageId, text: change.text } : null;
}

export function packText(messageId: string): Uint32Array {
  return Uint32Array.of(keyOf(messageId));
}

export function wordsOfText(value: Readonly<Record<string, unknown>>): Uint32Array | null {
  const text = textOf(value);
  return text && packText(text.messageId);
}
