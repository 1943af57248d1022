// Finds attribution lines: "On Mon, 3 May 2024 at 10:12, Jane Doe <jane@shop.example> wrote:", in any language, wrapped or not.
import { BARE_LIMIT, type Line } from "./lines.ts";
import { LEAD, OWN_SENTENCE, WROTE } from "./phrases.ts";

/** Programs wrap an attribution after 70 to 80 columns, so the longest ones take four lines. */
const LINES_AT_MOST = 4;
/** "J wrote:" */
const SHORTEST = 8;
const CLOCK = /\d{1,2}[:.h]\d{2}(?!\d)/;
const DATE = /\d{4}|\d{1,2}[./-]\d{1,2}|\d{1,2}:\d{2}/;
/** "26.06.2014, 14:41", "ср, 30 апр. 2025 г.", "2022年1月1日", "Wednesday, 17 November". */
const BEGINS_WITH_DATE = /^(?:\p{L}{2,12}[.,]{0,2} )?\d{1,4}[^\d\s]?/u;
const DIGIT_SOON = /^.{0,40}\d/u;
const ADDRESS = /[^\s@<>"(]@[^\s@<>"()]/u;
const BRACKETED = /[<([][^\s@<>()]+@[^\s@<>()]+[>)\]]/u;
const ENDS_WITH_ADDRESS = /[^\s@<>()]@[^\s@<>()]+\.\p{L}{2,}[>)\]]{0,2}$/u;
const CLOSING = ":：–—_-";
const BEHIND_CLOSING = " \"“”'>";
const OUTER_DASHES = /^[-–—_=~ ]+|[-–—_=~ ]+$/gu;

/**
 * The index after the attribution that begins at line `at`, or null when none begins there.
 * @param quotedNext tells whether the next line of text after a given index is quoted, which makes a bare "Jane wrote:" one.
 */
export function attributionEnd(
  lines: readonly Line[],
  at: number,
  quotedNext: (after: number) => boolean,
): number | null {
  const first = lines[at];
  if (first === undefined || first.bare === "" || first.bare.length >= BARE_LIMIT) return null;
  let begins: boolean | null = null;
  let text = "";
  for (let index = at; index < at + LINES_AT_MOST; index++) {
    const line = lines[index];
    if (line === undefined || line.bare === "" || line.depth !== first.depth) return null;
    text = text === "" ? line.bare : `${text} ${line.bare}`;
    if (text.length > BARE_LIMIT) return null;
    // Looking at the ends first keeps ordinary text cheap: few lines end with a colon.
    if (text.length < SHORTEST || (!isClosed(line.bare) && !quotedNext(index + 1))) continue;
    begins ??= mayBegin(first.bare);
    if (!begins) return null;
    if (isAttribution(text, () => quotedNext(index + 1))) return laterStart(lines, at, index + 1) ? null : index + 1;
  }
  return null;
}

/** Whether a line ends with a colon or a dash, perhaps in quotation marks. Read from the end, as most lines have neither. */
function isClosed(bare: string): boolean {
  let at = bare.length - 1;
  while (at > 0 && BEHIND_CLOSING.includes(bare.charAt(at))) at--;
  return CLOSING.includes(bare.charAt(at));
}

/** Whether a later line is the better start: the text above it is the author's, with no empty line in between. */
function laterStart(lines: readonly Line[], at: number, end: number): boolean {
  for (let index = at + 1; index < end; index++) {
    const rest = lines
      .slice(index, end)
      .map((line) => line.bare)
      .join(" ");
    if (LEAD.test(rest) && DIGIT_SOON.test(rest) && isAttribution(rest, () => false)) return true;
  }
  return false;
}

/** A cheap look at the first line: an attribution begins with a lead word, a date, a sender, or dashes. */
function mayBegin(first: string): boolean {
  const line = first.replace(OUTER_DASHES, "");
  if (LEAD.test(line) && DIGIT_SOON.test(line)) return true;
  return (
    BEGINS_WITH_DATE.test(line) || CLOCK.test(line) || ADDRESS.test(line) || WROTE.find(line.toLowerCase()) !== null
  );
}

function isAttribution(text: string, quotedNext: () => boolean): boolean {
  const dashed = /^[-–—_]{2}/u.test(text) && /[-–—_]{2}$/u.test(text);
  const colon = /[:：][\s"“”'*]*$/u.test(text);
  const said = text.replace(OUTER_DASHES, "").replace(/[\s:：]+$/u, "");
  const timed = CLOCK.test(said);
  const dated = DATE.test(said);
  const addressed = ADDRESS.test(said);
  const leads = (LEAD.test(said) && DIGIT_SOON.test(said)) || BEGINS_WITH_DATE.test(said);
  // In any language: a date, a time and an address in brackets, and nothing else of length.
  if (colon && timed && dated && BRACKETED.test(said) && said.split(" ").length <= 24) return true;
  const verb = WROTE.find(said.toLowerCase(), "last");
  if (verb === null) {
    // Many webmails write no verb: `26.06.2014, 14:41, "Jane" <jane@shop.example>:`, old Gmail `2014/6/26 Jane <jane@shop.example>`.
    return leads && dated && ENDS_WITH_ADDRESS.test(said) && (colon || quotedNext());
  }
  const after = said.slice(verb.end);
  if (!colon && !dashed && !(after === "" && leads && dated && quotedNext())) return false;
  if (OWN_SENTENCE.test(said.slice(0, verb.end))) return false;
  if (!isNameOrDate(after)) return false;
  if (leads && dated && (timed || addressed || quotedNext())) return true;
  if (dashed && said.length < 120) return true;
  if (addressed) return dated || said.slice(0, verb.start).split(" ").length <= 10;
  return said.split(" ").length <= 12 && quotedNext();
}

/** "schreef Jane Doe <jane@shop.example>", "schrieb am Mi., 3. Jan. 2024, 10:00": a name or a date, not a sentence. */
function isNameOrDate(after: string): boolean {
  if (after.length > 160) return false;
  return ADDRESS.test(after) || DATE.test(after) || after.trim().split(/\s+/).length <= 6;
}
