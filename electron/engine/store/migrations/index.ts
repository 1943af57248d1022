// Every change of what is stored, oldest first: one file each, one line here. Version 1 is what the first release writes.

/**
 * Everything that is stored can be said as changes (shared/ledger/change.ts): journal lines are changes, a loop's history is
 * its `event` changes, the page of a month its `mail` changes. So a migration rewrites one change, and what is on disk is
 * brought up to date while it is read; the next fold writes it in the new form.
 */
export interface Migration {
  /** Takes a change of the version before, as parsed JSON; answers it in this version's form. */
  readonly change: (old: unknown) => unknown;
}

/** The migration at position 0 leads from version 1 to 2, and so on. A new one needs an old file in tests/…/store/fixtures. */
export const MIGRATIONS: readonly Migration[] = [];

export const SCHEMA_VERSION = 1 + MIGRATIONS.length;

/** A change written by version `from` as the present version writes it. */
export function upgrade(change: unknown, from: number, migrations: readonly Migration[] = MIGRATIONS): unknown {
  return migrations.slice(from - 1).reduce((value, migration) => migration.change(value), change);
}
