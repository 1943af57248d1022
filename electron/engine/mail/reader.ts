// Reads messages of one folder into mail for the ledger: fetch, decode and understand, and a note of what could not be read.
import type { Account } from "../../../shared/ledger/account.ts";
import type { ReadMail } from "../../../shared/ledger/input.ts";
import type { WatchedFolder } from "./folders.ts";
import { addresses, decodeWords, type Field, fieldsOf, first } from "./headers.ts";
import type { Imap } from "./imap.ts";
import { worthReading } from "./junk.ts";
import { fetchRaw, type RawMail, type RawSource, type Understander, uidSet } from "./raw-mail.ts";

export interface Reader {
  readonly account: Account;
  readonly understander: Understander;
  /** A message could not be read. */
  readonly unreadable: (folder: string, what: string, why: string) => void;
}

/** Fetches messages of the open folder; of Junk only reports and answers. Commands are finished when it resolves. */
export async function fetchMail(
  imap: Imap,
  folder: WatchedFolder,
  uids: readonly number[],
): Promise<readonly RawMail[]> {
  if (folder.role !== "junk") return fetchRaw(imap, uids);
  const wanted: number[] = [];
  if (uids.length > 0)
    for await (const { uid, header } of imap.fetch(uidSet(uids), { header: true }))
      if (header && worthReading(header)) wanted.push(uid);
  return fetchRaw(imap, wanted);
}

/** Decodes and understands what was fetched. A message that cannot be read is noted and left out. */
export async function understand(
  { account, understander, unreadable }: Reader,
  folder: WatchedFolder,
  uidValidity: string,
  raw: readonly RawMail[],
): Promise<readonly ReadMail[]> {
  if (raw.length === 0) return [];
  const own = new Set([account.address, ...account.aliases].map((address) => address.toLowerCase()));
  const read = await understander.read(
    raw.map(({ source, receivedAt }) => ({
      source,
      receivedAt,
      sent: folder.role === "sent" || (folder.role === "archive" && isFrom(source, own)),
    })),
  );
  return raw.flatMap(({ uid, source, thread }, index) => {
    const understood = read[index];
    if (understood && !("unreadable" in understood)) {
      const place = { folder: folder.path, uidValidity, uid };
      return [{ ...understood, ...(thread ? { serverThread: thread } : {}), place, role: folder.role }];
    }
    const subject = decodeWords(first(headerOf(source), "subject") ?? "").trim();
    unreadable(folder.path, subject.slice(0, 200) || `message ${uid}`, understood?.unreadable ?? "no answer");
    return [];
  });
}

/** Did one of these addresses write it? Only the header is looked at. */
function isFrom(source: RawSource, own: ReadonlySet<string>): boolean {
  return addresses(headerOf(source), "from").some(({ address }) => own.has(address));
}

function headerOf(source: RawSource): readonly Field[] {
  const bytes = Buffer.from(source.kind === "whole" ? source.bytes : source.header);
  const end = bytes.indexOf("\r\n\r\n");
  return fieldsOf(bytes.subarray(0, end < 0 ? Math.min(bytes.length, 65_536) : end));
}
