// Which folders are read, and in which role: by what the server says, then by known names, then by the owner's choice.
import type { Account, AccountFolders } from "../../../shared/ledger/account.ts";
import type { ReadMail } from "../../../shared/ledger/input.ts";
import type { ListedFolder } from "./imap.ts";

export type Role = ReadMail["role"];

export interface WatchedFolder {
  readonly path: string;
  readonly role: Role;
}

/**
 * The folders of an account, as far as its server has them. What the owner chose stands as long as it exists; what was
 * found earlier is looked for again when it has gone.
 */
export function findFolders(
  account: Pick<Account, "folders" | "provider">,
  listed: readonly ListedFolder[],
): AccountFolders {
  const there = listed.filter(({ selectable }) => selectable);
  const exists = (path: string | null) => path !== null && there.some((folder) => folder.path === path);
  const byRole = (...roles: readonly string[]) => {
    const fitting = there.filter(({ role }) => role !== null && roles.includes(role));
    return (fitting.find(({ certain }) => certain) ?? fitting[0])?.path ?? null;
  };
  const { folders } = account;
  const kept = (path: string | null, ...roles: readonly string[]) => (exists(path) ? path : byRole(...roles));
  return {
    inbox: there.find(({ path }) => path.toUpperCase() === "INBOX")?.path ?? "INBOX",
    sent: kept(folders.sent, "sent"),
    junk: kept(folders.junk, "junk"),
    archive: kept(folders.archive, "all", "archive"),
    more: folders.more.filter(exists),
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
