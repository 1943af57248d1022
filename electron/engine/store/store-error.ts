// Why the store could not do what it was asked, as a code that the screen puts into words.

/**
 * `newer-data`: written by a newer Closer, left untouched · `locked`: open in another process · `disk`: the folder cannot be
 * written (full, read-only, gone), nothing was changed · `damaged`: something on disk changed under our hands; starting again repairs it.
 */
export type StoreErrorCode = "newer-data" | "locked" | "disk" | "damaged" | "invalid";

export class StoreError extends Error {
  readonly code: StoreErrorCode;

  constructor(code: StoreErrorCode, message: string, cause?: unknown) {
    super(message, { cause });
    this.name = "StoreError";
    this.code = code;
  }
}

/** An error of the file system as the store's own; a store error stays what it is. */
export function asStoreError(error: unknown): StoreError {
  if (error instanceof StoreError) return error;
  return new StoreError("disk", error instanceof Error ? error.message : String(error), error);
}
