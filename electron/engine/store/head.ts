// ledger.json: what the data folder is, how far its journal has been folded, and everything but loops and mail.
import { z } from "zod";
import type { Change } from "../../../shared/ledger/change.ts";
import type { Disk, Layout } from "./disk.ts";
import { SCHEMA_VERSION } from "./migrations/index.ts";
import { parseChanges, versionOf } from "./schema.ts";
import { seal, unseal } from "./sealed.ts";
import { type Format, snapshot } from "./snapshot.ts";

export interface Head {
  readonly device: string;
  /** The newest journal segment that is folded in, and the last batch in it. */
  readonly folded: number;
  readonly seq: number;
  /** Loops in each shard, and lines in each page: one that is missing is noticed. */
  readonly shards: Readonly<Record<string, number>>;
  readonly mail: Readonly<Record<string, number>>;
  readonly texts: Readonly<Record<string, number>>;
  /** Accounts, cursors, customers, settings, templates, corrections: the changes that set them. */
  readonly desk: readonly Change[];
  /** Addresses whose traces are still to be wiped from what is on disk. */
  readonly forgetting: readonly string[];
}

const counts = z.record(z.string(), z.number().int().min(0));
const head = z.object({
  device: z.string().min(1),
  folded: z.number().int().min(0),
  seq: z.number().int().min(0),
  shards: counts,
  mail: counts,
  texts: counts,
  desk: z.array(z.unknown()),
  forgetting: z.array(z.string()),
});

export const headFormat: Format<Head> = {
  parse(bytes) {
    const value = unseal(bytes.subarray(0, bytes.at(-1) === 0x0a ? -1 : undefined));
    const parsed = head.safeParse(value);
    const desk = parsed.success ? parseChanges(parsed.data.desk, versionOf(value) ?? SCHEMA_VERSION) : null;
    return parsed.success && desk ? { ...parsed.data, desk } : null;
  },
  write: (value) => [seal(JSON.stringify({ version: SCHEMA_VERSION, ...value }))],
};

export function emptyHead(device: string): Head {
  return { device, folded: 0, seq: 0, shards: {}, mail: {}, texts: {}, desk: [], forgetting: [] };
}

/** Writes the head; the one before it stays as ledger.previous.json. */
export async function writeHead(disk: Disk, files: Layout, value: Head): Promise<void> {
  const next = snapshot(disk, `${files.head}.next`, headFormat, value);
  await next.write();
  if (await disk.stat(files.head)) await disk.move(files.head, files.previousHead);
  await disk.move(`${files.head}.next`, files.head);
}

/** What a change sets on the desk: a later one with the same key takes its place. Null for loops and mail. */
function deskKey(change: Change): string | null {
  switch (change.kind) {
    case "cursor":
      return `cursor ${change.account} ${change.folder}`;
    case "account":
      return `account ${change.account.id}`;
    case "settings":
      return "settings";
    case "customer":
      return `customer ${change.customer.address}`;
    case "correction":
      return `correction ${change.id}`;
    case "template":
      return `template ${change.template.id}`;
    case "event":
    case "mail":
    case "text":
    case "account-removed":
    case "customer-forgotten":
    case "correction-undone":
    case "template-removed":
      return null;
  }
}

/** The desk as it builds up from changes. */
export class Desk {
  readonly #changes = new Map<string, Change>();

  constructor(changes: readonly Change[]) {
    for (const change of changes) this.apply(change);
  }

  get changes(): readonly Change[] {
    return [...this.#changes.values()];
  }

  apply(change: Change): void {
    const key = deskKey(change);
    if (key !== null) {
      this.#changes.set(key, change);
      return;
    }
    if (change.kind === "account-removed") {
      this.#changes.delete(`account ${change.id}`);
      for (const known of this.#changes.keys())
        if (known.startsWith(`cursor ${change.id} `)) this.#changes.delete(known);
    } else if (change.kind === "customer-forgotten")
      for (const address of change.addresses) this.#changes.delete(`customer ${address}`);
    else if (change.kind === "correction-undone") this.#changes.delete(`correction ${change.id}`);
    else if (change.kind === "template-removed") this.#changes.delete(`template ${change.id}`);
  }
}
