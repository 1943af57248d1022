// One pattern out of many short ones, so that each can stand on its own line and be read.

/** A case-insensitive pattern that matches where any of the given ones does. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(patterns.map(({ source }) => source).join("|"), "i");
}
