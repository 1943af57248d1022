// Lists of phrases made into one pattern: a phrase a line, `*` for up to four words (one at the end), `~` for the rest of a word, `#` for a number.

/** What texts are brought to before phrases are looked for in them: small letters, single blanks, straight apostrophes. */
export function normal(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[\u2018\u2019\u00b4`]/g, "'")
    .replaceAll(UNEVEN_BLANKS, " ")
    .trim();
}

/** Blanks that are more than one space; a single space, by far the most frequent, stays what it is. */
export const UNEVEN_BLANKS = /\s{2,}|[^\S ]/g;

const BEFORE = String.raw`(?<![\p{L}\p{N}])`;
const AFTER = String.raw`(?![\p{L}\p{N}])`;

/** Matches whole words anywhere in a text. Parentheses hold alternatives: `thank(s| you) for your`. */
export function phrases(list: string): RegExp {
  return new RegExp(`${BEFORE}(?:${sources(list).join("|")})${AFTER}`, "u");
}

/** The same at the start of a text, such as a subject. */
export function openings(list: string): RegExp {
  return new RegExp(`^(?:${sources(list).join("|")})${AFTER}`, "u");
}

/** For languages that write without blanks: matches anywhere, also inside a run of letters. */
export function fragments(list: string): RegExp {
  return new RegExp(sources(list).join("|"), "u");
}

function sources(list: string): readonly string[] {
  return list
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) =>
      line
        .replaceAll(/[.+^$[\]{}]/g, String.raw`\$&`)
        .replaceAll("* ", String.raw`(?:\S{1,40} ){0,4}?`)
        .replace(/\*$/, String.raw`\S{1,40}`)
        .replaceAll("~", String.raw`\p{L}*`)
        .replaceAll("#", String.raw`\S{0,20}\d\S{0,20}`),
    );
}
