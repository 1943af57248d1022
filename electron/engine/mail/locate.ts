// Finds a message again: where it lay when it was last seen, or by its Message-ID in the folders where it may be.
import type { AccountFolders } from "../../../shared/ledger/account.ts";
import type { MailPlace } from "../../../shared/ledger/mail-entry.ts";
import { watched } from "./folders.ts";
import type { Imap } from "./imap.ts";
import { CommandRefused } from "./imap-failure.ts";

export interface WantedMessage {
  readonly messageId: string;
  readonly place: MailPlace | null;
  readonly sent: boolean;
}

/** UID of the message; its folder is open afterwards. Null when it is gone. */
export async function locate(imap: Imap, folders: AccountFolders, wanted: WantedMessage): Promise<number | null> {
  const { messageId, place } = wanted;
  // Messages without a Message-ID have a derived one, which no server knows.
  const id = messageId.endsWith("@closer.invalid") ? {} : { messageId: `<${messageId}>` };
  if (place !== null) {
    const state = await opened(imap, place.folder);
    if (state?.uidValidity === place.uidValidity) {
      const [uid] = await imap.search({ uids: `${place.uid}`, ...id });
      if (uid !== undefined) return uid;
    }
  }
  if (id.messageId === undefined) return null;
  const all = watched(folders);
  const first = all.filter(({ role }) => (role === "sent") === wanted.sent);
  for (const { path } of new Set([...first, ...all])) {
    if ((await opened(imap, path)) === null) continue;
    const uid = (await imap.search(id)).at(-1);
    if (uid !== undefined) return uid;
  }
  return null;
}

/** A folder that cannot be opened any more holds nothing. */
async function opened(imap: Imap, path: string) {
  try {
    return await imap.open(path);
  } catch (error) {
    if (error instanceof CommandRefused) return null;
    throw error;
  }
}
