// Which words a text must hold for a phrase to be found in it: most mail holds none of them, and need not be searched for the phrases.

/** Whole words; not what `~` or a digit may make longer, nor the `d` of `\d`. */
const WORDS = /(?<![\p{L}\p{N}\\~#])\p{L}+(?![\p{L}\p{N}~#])/gu;

/**
 * A word of each way in which a line of phrases.ts can be written: whatever the line matches holds one of them. Long words are
 * taken rather than short ones, and `common` ones last, so that few texts hold any. Null when some way holds no whole word.
 */
export function neededWords(line: string, common: ReadonlySet<string>): ReadonlySet<string> | null {
  const needed = new Set<string>();
  for (const way of ways(line)) {
    const words = way.match(WORDS) ?? [];
    if (words.some((word) => needed.has(word))) continue;
    const [first, ...others] = words;
    if (first === undefined) return null;
    needed.add(others.reduce((best, word) => (weight(word, common) > weight(best, common) ? word : best), first));
  }
  return needed;
}

function weight(word: string, common: ReadonlySet<string>): number {
  return common.has(word) ? 0 : word.length;
}

/** A literal up to a group or to a letter that may be left out; or that letter. */
const LITERAL = /(?:[^(?](?!\?))+|[^(?]\?/y;

/** A line written out: every alternative of its groups, with and without what `?` leaves open. */
function ways(line: string): readonly string[] {
  let written: readonly string[] = [""];
  for (let at = 0; at < line.length; ) {
    LITERAL.lastIndex = at;
    const literal = LITERAL.exec(line)?.[0];
    const end = literal === undefined ? groupEnd(line, at) : at + literal.length;
    const options = optionsOf(line.slice(at, end));
    // "(now |already |)": whatever holds the words without it holds them with it.
    const spare = options.includes("") && options.every((option) => option === "" || option.endsWith(" "));
    written = written.flatMap((before) =>
      spare && /(?:^| )$/.test(before) ? before : options.map((option) => before + option),
    );
    at = end;
  }
  return written;
}

/** What a literal or a group, perhaps with a `?` behind it, may stand for. */
function optionsOf(part: string): readonly string[] {
  if (part.endsWith("?")) return [...optionsOf(part.slice(0, -1)), ""];
  return part.startsWith("(") ? alternatives(part.slice(1, -1)).flatMap(ways) : [part];
}

/** Index behind the parenthesis that closes the one at `start`, and behind its `?`. */
function groupEnd(line: string, start: number): number {
  let depth = 0;
  for (let at = start; at < line.length; at++) {
    if (line[at] === "(") depth++;
    if (line[at] === ")" && --depth === 0) return line[at + 1] === "?" ? at + 2 : at + 1;
  }
  return line.length;
}

function alternatives(group: string): readonly string[] {
  const found: string[] = [];
  let depth = 0;
  let start = 0;
  for (let at = 0; at <= group.length; at++) {
    if (group[at] === "(") depth++;
    if (group[at] === ")") depth--;
    if (at < group.length && (group[at] !== "|" || depth > 0)) continue;
    found.push(group.slice(start, at));
    start = at + 1;
  }
  return found;
}
