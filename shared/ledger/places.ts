// Where messages lie on their servers.
import type { MailEntry, MailPlace } from "./mail-entry.ts";

/** Key of a place; no address, domain or Message-ID looks like it. */
export function placeKey(account: string, { folder, uidValidity, uid }: MailPlace): string {
  return `${account}\n${folder}\n${uidValidity}\n${uid}`;
}

export function isAt(entry: MailEntry, account: string, place: MailPlace): boolean {
  return (
    entry.account === account && entry.place !== null && placeKey(account, entry.place) === placeKey(account, place)
  );
}
