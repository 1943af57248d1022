// One pattern out of many short ones, so that each can stand on its own line and be read.

/** A case-insensitive pattern that matches where any of the given ones does. */
export function anyOf(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(sourceOf(patterns), "i");
}

/** The same at the start of a line, behind blanks. */
export function lineStart(...patterns: readonly RegExp[]): RegExp {
  return new RegExp(String.raw`^\s*(?:${sourceOf(patterns)})`, "i");
}

function sourceOf(patterns: readonly RegExp[]): string {
  return patterns.map(({ source }) => source).join("|");
}
