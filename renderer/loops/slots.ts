// Which element shows which row while one scrolls: rows that leave are filled anew for rows that come, and none is moved about.

/** The rows in view: the index of the first, and the element (React key) of each in order. */
export interface Slots {
  readonly first: number;
  readonly keys: readonly number[];
  /** No key from here on has been given out. */
  readonly fresh: number;
}

export const NO_SLOTS: Slots = { first: 0, keys: [], fresh: 0 };

/**
 * The elements for `count` rows from the index `first` on. A row that stays in view keeps its element. What left at the top is
 * filled anew at the end; what left at the end comes back at the top only when most rows change, because React would move all
 * that stay behind it: a few new elements cost less.
 */
export function slotsFor(before: Slots, first: number, count: number): Slots {
  const stays = (index: number): boolean => index >= first && index < first + count;
  const kept = before.keys.filter((_, at) => stays(before.first + at));
  const coming = Math.max(0, Math.min(count, before.first - first));
  const left = before.keys.filter((_, at) => !stays(before.first + at));
  const refill = kept.length === 0 || coming === 0 || coming > kept.length ? left : [];
  let { fresh } = before;
  let taken = 0;
  const take = (): number => refill[taken++] ?? fresh++;
  const keys: number[] = [];
  for (let index = first; index < first + count; index++) {
    const known = before.keys[index - before.first];
    keys.push(known ?? take());
  }
  return { first, keys, fresh };
}
