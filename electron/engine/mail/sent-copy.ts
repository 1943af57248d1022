// The copy in Sent, exactly once: looked for first, because many servers file it themselves, and appended only when it is missing.
import { setTimeout as sleep } from "node:timers/promises";
import type { Imap } from "./imap.ts";
import type { Lane } from "./lane.ts";

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
    if (!(await isInSent(imap, sent, messageId))) await imap.append(sent, bytes, ["\\Seen"], new Date());
  });
}

export async function isInSent(imap: Imap, sent: string, messageId: string): Promise<boolean> {
  await imap.open(sent);
  // A message that was filed this instant is not yet in the view of a folder that was open before.
  await imap.noop();
  return (await imap.search({ messageId: `<${messageId}>` })).length > 0;
}
