// Which folders are read, and in which role: by what the server says, then by known names, then by the owner's choice.
import type { AccountFolders } from "../../../shared/ledger/account.ts";
import type { ReadMail } from "../../../shared/ledger/input.ts";
import type { ListedFolder } from "./mailbox.ts";

export type Role = ReadMail["role"];

export interface WatchedFolder {
  readonly path: string;
  readonly role: Role;
}

/**
 * The folders of an account, as far as its server has them. What the owner chose, or was found before, stands as long as
 * it exists; what she took out stays out. Gmail's All Mail counts as the archive; elsewhere a folder of all mail would only show everything twice.
 */
export function findFolders(known: AccountFolders, listed: readonly ListedFolder[], gmail: boolean): AccountFolders {
  const { left = [] } = known;
  const there = listed.filter(({ selectable }) => selectable);
  const exists = (path: string | null) => path !== null && there.some((folder) => folder.path === path);
  const kept = (path: string | null, wanted: string) => {
    if (exists(path)) return path;
    const fitting = there.filter(({ role, path: found }) => role === wanted && !left.includes(found));
    return (fitting.find(({ certain }) => certain) ?? fitting[0])?.path ?? null;
  };
  return {
    inbox: there.find(({ path }) => path.toUpperCase() === "INBOX")?.path ?? "INBOX",
    sent: kept(known.sent, "sent"),
    junk: kept(known.junk, "junk"),
    archive: kept(known.archive, gmail ? "all" : "archive"),
    more: known.more.filter(exists),
    ...(left.length > 0 ? { left } : {}),
  };
}

/** Every folder once, the first role counting: INBOX, Sent, archive, those chosen in addition, and Junk. */
export function watched(folders: AccountFolders): readonly WatchedFolder[] {
  const all: readonly (readonly [string | null, Role])[] = [
    [folders.inbox, "inbox"],
    [folders.sent, "sent"],
    [folders.archive, "archive"],
    ...folders.more.map((path) => [path, "archive"] as const),
    [folders.junk, "junk"],
  ];
  const found: WatchedFolder[] = [];
  for (const [path, role] of all)
    if (path !== null && !found.some((other) => other.path === path)) found.push({ path, role });
  return found;
}
