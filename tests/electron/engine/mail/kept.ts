// A listener that keeps what it is told, and an account, for tests without servers.
import type { MailListener } from "../../../../electron/engine/ports.ts";
import type { Account, Cursor, Health } from "../../../../shared/ledger/account.ts";
import type { ReadMail } from "../../../../shared/ledger/input.ts";

export class Kept implements MailListener {
  readonly ids: string[] = [];
  readonly mail: ReadMail[] = [];
  readonly unread: string[] = [];
  readonly healths: Health[] = [];
  readonly cursors = new Map<string, Cursor>();

  async onMail(batch: Parameters<MailListener["onMail"]>[0]): Promise<void> {
    this.ids.push(...batch.mail.map(({ message }) => message.messageId));
    this.mail.push(...batch.mail);
    if (batch.cursor) this.cursors.set(batch.folder, batch.cursor);
  }
  onHealth(health: Health): void {
    this.healths.push(health);
  }
  async onFolders(): Promise<void> {}
  async secret(): Promise<{ readonly kind: "password"; readonly password: string }> {
    return { kind: "password", password: "secret" };
  }
  cursor(_account: string, folder: string): Cursor | null {
    return this.cursors.get(folder) ?? null;
  }
}

export function account(changes: Partial<Account> = {}): Account {
  const server = { host: "127.0.0.1", port: 1, security: "none", user: "wera", trusted: null } as const;
  return {
    id: "a",
    address: "wera@workshop.test",
    name: "Wera",
    aliases: [],
    provider: "generic",
    auth: "password",
    imap: server,
    smtp: server,
    folders: { inbox: "INBOX", sent: null, junk: null, archive: null, more: [] },
    since: Date.UTC(2026, 9, 1),
    connectedAt: 0,
    demo: false,
    ...changes,
  };
}
