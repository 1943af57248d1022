// Which loops the journal speaks of beyond what is folded: by segment, with the shard that holds them, and those taken out.

export class Unfolded {
  /** Segment and position of the change that is being applied. */
  #segment = 0;
  #position = 0;
  /** Loops changed or removed, by the journal segment that says so; with the shard that still holds a removed one. */
  readonly #touched = new Map<number, Map<string, string | null>>();
  /** Position of the change that took a loop out: what the journal says of it before that is void. */
  readonly #removed = new Map<string, { readonly segment: number; readonly position: number }>();

  /** What is touched or removed from now on comes from this change of the journal. */
  from(segment: number, position: number): void {
    this.#segment = segment;
    this.#position = position;
  }

  touch(id: string, shard: string | null): void {
    const ids = this.#touched.get(this.#segment) ?? new Map<string, string | null>();
    this.#touched.set(this.#segment, ids);
    ids.set(id, shard ?? ids.get(id) ?? null);
  }

  remove(id: string, shard: string | null): void {
    this.touch(id, shard);
    this.#removed.set(id, { segment: this.#segment, position: this.#position });
  }

  /** Has a loop changed after this segment? */
  isTouchedAfter(id: string, segment: number): boolean {
    for (const [later, ids] of this.#touched) if (later > segment && ids.has(id)) return true;
    return false;
  }

  /** A loop that was taken out after this segment was written into a shard nevertheless: the fold of that change must find it. */
  wasWritten(id: string, shard: string, segment: number): void {
    for (const [later, ids] of this.#touched) if (later > segment && ids.has(id)) ids.set(id, shard);
  }

  /** Loops that the journal up to this segment speaks of, with the last known shard of those that were taken out. */
  touchedUpTo(segment: number): Map<string, string | null> {
    const found = new Map<string, string | null>();
    for (const [earlier, ids] of this.#touched)
      if (earlier <= segment) for (const [id, shard] of ids) found.set(id, shard ?? found.get(id) ?? null);
    return found;
  }

  /** Loops that the journal up to this segment takes out, with the position of the change that does. */
  removedUpTo(upTo: number): Map<string, number> {
    const found = new Map<string, number>();
    for (const [id, { segment, position }] of this.#removed) if (segment <= upTo) found.set(id, position);
    return found;
  }

  /** Everything up to this segment is in the shards. */
  settle(upTo: number): void {
    for (const segment of this.#touched.keys()) if (segment <= upTo) this.#touched.delete(segment);
    for (const [id, { segment }] of this.#removed) if (segment <= upTo) this.#removed.delete(id);
  }
}
