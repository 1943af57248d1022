// A store in a folder of its own, its long work done at once in the same thread; and what of it can be compared.
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Store } from "../../electron/engine/ports.ts";
import { type Disk, realDisk } from "../../electron/engine/store/disk.ts";
import { doJob, type Runner } from "../../electron/engine/store/jobs.ts";
import { type CaredStore, openStore, type StoreOptions } from "../../electron/engine/store/store.ts";
import type { WorkerEntry } from "../../electron/engine/understanding.ts";
import { apply, createLedger } from "../../shared/ledger/apply.ts";
import type { Change } from "../../shared/ledger/change.ts";
import type { Ledger } from "../../shared/ledger/ledger.ts";
import { createMailMap } from "../../shared/ledger/mail-map.ts";

export const NOW = Date.UTC(2026, 4, 4, 9);

/** The worker as the tests run it: TypeScript through a loader. */
export const STORE_WORKER: WorkerEntry = {
  url: new URL("typescript-worker.mjs", import.meta.url),
  data: new URL("../../electron/engine/store/store-worker.ts", import.meta.url).href,
};

export const inThisThread =
  (disk: Disk): Runner =>
  async (job, tell) =>
    (await doJob(disk, job, tell)) as never;

/** In memory where there is such a place: these tests ask for order, not for a disk. */
const place = existsSync("/dev/shm") ? "/dev/shm" : tmpdir();

/** An empty folder that goes with the test. */
export async function emptyFolder(): Promise<string> {
  const folder = await mkdtemp(join(place, "closer-store-"));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export function open(folder: string, more: Partial<StoreOptions> = {}): Promise<CaredStore> {
  const disk = more.disk ?? realDisk;
  return openStore(folder, {
    zone: "Europe/Berlin",
    locale: "de",
    worker: STORE_WORKER,
    now: () => NOW,
    disk,
    run: inThisThread(disk),
    ...more,
  });
}

/** Opens, works, closes. */
export async function withStore<T>(
  folder: string,
  work: (store: CaredStore) => Promise<T> | T,
  more: Partial<StoreOptions> = {},
): Promise<T> {
  const store = await open(folder, more);
  try {
    return await work(store);
  } finally {
    await store.close();
  }
}

/** What a ledger knows, as plain data in a fixed order. */
export function contentOf(ledger: Ledger) {
  return {
    loops: [...ledger.loops.values()].sort((a, b) => (a.id < b.id ? -1 : 1)),
    active: [...ledger.active.keys()].sort(),
    timed: [...ledger.timed.keys()].sort(),
    suggested: [...ledger.suggested].sort(),
    accounts: [...ledger.accounts.values()],
    cursors: [...ledger.cursors].map(([account, folders]) => [account, [...folders]]),
    customers: [...ledger.customers.values()],
    settings: ledger.settings,
    templates: [...ledger.templates.values()],
    corrections: [...ledger.corrections],
  };
}

/** A ledger that never was on disk: what the store's is held against. */
export class Model {
  readonly mail = createMailMap();
  readonly ledger = createLedger("model", this.mail);
  readonly texts = new Map<string, string>();

  constructor() {
    const settings = { ...this.ledger.settings, zone: "Europe/Berlin", locale: "de" };
    this.apply([{ kind: "settings", settings }]);
  }

  apply(changes: readonly Change[]): this {
    for (const change of changes) {
      apply(this.ledger, change);
      if (change.kind === "mail") this.mail.put(change.entry);
      else if (change.kind === "text") this.texts.set(change.messageId, change.text);
    }
    return this;
  }
}

/** Holds a store against a model: loops, desk, and every message and text that either could know. */
export function expectSame(store: Store, model: Model, messageIds: readonly string[] = []): void {
  expect(contentOf(store.ledger)).toEqual(contentOf(model.ledger));
  for (const id of messageIds) {
    expect(store.ledger.mail.get(id)).toEqual(model.mail.get(id));
    expect(store.text(id)).toBe(model.texts.get(id) || null);
    expect(store.ledger.byMessage.get(id)).toBe(model.ledger.byMessage.get(id));
  }
}
