// The copy in Sent, exactly once: looked for first, because many servers file it themselves, and appended only when it is missing.
import { setTimeout as sleep } from "node:timers/promises";
import { isDeepStrictEqual } from "node:util";
import { addresses, dateOf, decodeWords, fieldsOf, first } from "./headers.ts";
import type { Imap } from "./imap.ts";
import type { Lane } from "./lane.ts";
import { uidSet } from "./raw-mail.ts";

export interface SentCopy {
  readonly lane: Lane;
  readonly sent: string;
  readonly messageId: string;
  /** The message as it was sent. */
  readonly raw: () => Promise<Uint8Array>;
  /** Pauses before each search, ms. */
  readonly pauses: readonly number[];
}

/** Resolves when the copy stands in Sent. Done again after a crash or a lost connection, it finds what it did before. */
export async function fileCopy({ lane, sent, messageId, raw, pauses }: SentCopy): Promise<void> {
  for (const pause of pauses.slice(0, -1)) {
    await sleep(pause);
    if (await lane.do((imap) => isInSent(imap, sent, messageId))) return;
  }
  await sleep(pauses.at(-1) ?? 0);
  const bytes = await raw();
  await lane.do(async (imap) => {
    // In one job: nothing else of ours comes between the search and the append.
    if ((await isInSent(imap, sent, messageId)) || (await isThereOtherwise(imap, bytes))) return;
    await imap.append(sent, bytes, ["\\Seen"], new Date());
  });
}

/** The latest messages to a recipient among which the copy is looked for. */
const LATEST = 20;
const DAY = 86_400_000;

/**
 * Has the server filed it in the open folder under another Message-ID? The instant of sending, the recipients and the subject
 * remain. A server that gives ids gives its own: one of our domain is that of another message, sent in the same second.
 */
async function isThereOtherwise(imap: Imap, raw: Uint8Array): Promise<boolean> {
  const { domain, ...ours } = look(raw);
  const [recipient] = ours.to;
  if (recipient === undefined || ours.date === null) return false;
  const latest = (await imap.search({ since: ours.date - DAY, to: recipient })).slice(-LATEST);
  if (latest.length === 0) return false;
  let found = false;
  for await (const { header } of imap.fetch(uidSet(latest), { header: true })) {
    if (header === undefined) continue;
    const { domain: theirs, ...other } = look(header);
    found ||= theirs !== domain && isDeepStrictEqual(other, ours);
  }
  return found;
}

function look(message: Uint8Array): {
  readonly date: number | null;
  readonly to: readonly string[];
  readonly subject: string;
  /** Of its Message-ID. */
  readonly domain: string;
} {
  const end = Buffer.from(message).indexOf("\r\n\r\n");
  const fields = fieldsOf(end < 0 ? message : message.subarray(0, end));
  const to = [...addresses(fields, "to"), ...addresses(fields, "cc")].map(({ address }) => address);
  const subject = decodeWords(first(fields, "subject") ?? "").trim();
  const domain = (first(fields, "message-id") ?? "").split("@").at(-1)?.replace(/>.*/s, "").trim() ?? "";
  return { date: dateOf(first(fields, "date")), to, subject, domain };
}

export async function isInSent(imap: Imap, sent: string, messageId: string): Promise<boolean> {
  await imap.open(sent);
  // A message that was filed this instant is not yet in the view of a folder that was open before.
  await imap.noop();
  return (await imap.search({ messageId: `<${messageId}>` })).length > 0;
}
