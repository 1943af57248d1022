// Instant search over every loop: people, subjects, quotes, case and ticket numbers, notes; forgiving of typos.
import MiniSearch from "minisearch";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { Rows } from "./rows.ts";

/** What is indexed of a row: few fields, for each costs time with every letter typed. */
interface Entry {
  readonly id: string;
  readonly who: string;
  readonly words: string;
  readonly numbers: string;
}

/** Rows indexed in one slice, so that typing and scrolling stay smooth meanwhile. */
const SLICE = 200;
/** Results shown at most: nobody reads further, and the list stays quick. */
const MOST = 300;
/** One or two letters match half of everything: only people and case numbers are looked for. */
const FEW = 2;
/** Where nothing is found a longer word may have two letters wrong, as when they were swapped. */
const MORE_TYPOS = (term: string): number | false => (term.length > 4 && !/\d/.test(term) ? 2 : false);

export interface Search {
  /** Takes over the rows as they are now; the index follows in idle slices. */
  follow(rows: Rows): void;
  /** Ids, best first. Finishes the index before it answers. */
  find(query: string): readonly string[];
  /** Words of this row that the last search has found, folded. */
  terms(id: string): readonly string[];
  /** Does the next slice; false when nothing is left to do. */
  step(): boolean;
}

/** Letters without accents, lower-cased: "Müller" is found by "muller". */
export function folded(term: string): string {
  return term.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}

function entryOf(row: LoopRow): Entry {
  return {
    id: row.id,
    who: `${row.who.name} ${row.who.address}`,
    words: `${row.subject} ${row.quote} ${row.notes}`,
    numbers: [row.caseNumber, ...row.tickets].join(" "),
  };
}

/** Would a search see a difference between these two states of a loop? */
function same(a: LoopRow, b: LoopRow): boolean {
  return (
    a.who.name === b.who.name &&
    a.who.address === b.who.address &&
    a.subject === b.subject &&
    a.quote === b.quote &&
    a.notes === b.notes &&
    a.tickets.join() === b.tickets.join()
  );
}

export function searchIndex(): Search {
  const index = new MiniSearch<Entry>({
    fields: ["who", "words", "numbers"],
    processTerm: (term) => folded(term) || null,
    // The default splits at every punctuation mark; case numbers and addresses are searched whole as well.
    tokenize: (text, field) => {
      const words = text.split(/[\s\p{P}]+/u).filter((word) => word !== "");
      return field === "words" ? words : [...words, ...text.split(/\s+/)];
    },
    searchOptions: {
      boost: { numbers: 4, who: 3 },
      combineWith: "AND",
      tokenize: wordsAsked,
      prefix: (term) => term.length > 1,
      fuzzy: (term) => (term.length > 3 && !/\d/.test(term) ? 0.2 : false),
    },
  });
  const indexed = new Map<string, LoopRow>();
  let wanted: Rows = new Map();
  let terms = new Map<string, readonly string[]>();
  let queue: Iterator<LoopRow> | null = null;
  /** The last answer: a blank, or the first letter of the next word, asks nothing new. */
  let last: { readonly words: string; readonly rows: Rows; readonly ids: readonly string[] } | null = null;
  const names = new WeakMap<LoopRow, string>();
  const nameOf = (row: LoopRow): string => {
    const known = names.get(row);
    if (known !== undefined) return known;
    const name = folded(row.who.name || row.who.address);
    names.set(row, name);
    return name;
  };

  /** People whose name, or one part of it, begins with these letters, and case numbers that do. */
  const startingWith = (letters: string): readonly string[] => {
    const found: string[] = [];
    for (const row of wanted.values()) {
      const name = nameOf(row);
      if (name.startsWith(letters) || name.includes(` ${letters}`) || row.caseNumber.toLowerCase().startsWith(letters))
        found.push(row.id);
      if (found.length === MOST) break;
    }
    return found;
  };

  const slice = (count: number): boolean => {
    if (queue === null) return false;
    for (let done = 0; done < count; ) {
      const next = queue.next();
      if (next.done) {
        for (const id of indexed.keys()) {
          if (wanted.has(id)) continue;
          index.discard(id);
          indexed.delete(id);
        }
        queue = null;
        return false;
      }
      const row = next.value;
      const before = indexed.get(row.id);
      if (before === row) continue;
      indexed.set(row.id, row);
      nameOf(row);
      if (before && same(before, row)) continue;
      if (before) index.discard(row.id);
      index.add(entryOf(row));
      done++;
    }
    return true;
  };

  return {
    follow(rows) {
      wanted = rows;
      queue = rows.values();
    },
    step: () => slice(SLICE),
    find(query) {
      while (slice(5000));
      const text = query.trim();
      const few = [...text].length <= FEW;
      const words = wordsAsked(text).join(" ");
      if (!few && last?.words === words && last.rows === wanted) return last.ids;
      last = null;
      terms = new Map();
      if (text === "") return [];
      if (few) return startingWith(folded(text));
      const exact = index.search(text);
      const results = (exact.length > 0 ? exact : index.search(text, { fuzzy: MORE_TYPOS })).slice(0, MOST);
      terms = new Map(results.map((result) => [String(result.id), result.terms]));
      const ids = results.map(({ id }) => String(id));
      last = { words, rows: wanted, ids };
      return ids;
    },
    terms: (id) => terms.get(id) ?? [],
  };
}

function split(word: string): string[] {
  return word.split(/[\p{P}]+/u).filter((part) => part !== "");
}

/** The words of a query as they are looked for; addresses and case numbers whole. */
function wordsAsked(text: string): string[] {
  return asked(text.split(/\s+/).flatMap((word) => (/[@]|^\w+-\w+$/.test(word) ? [word] : split(word))));
}

/** "Jane M" is on its way to "Jane Miller": a single letter beside words says too little to leave rows out. */
function asked(words: readonly string[]): string[] {
  const longer = words.filter((word) => word.length > 1);
  return longer.length > 0 ? longer : [...words];
}
