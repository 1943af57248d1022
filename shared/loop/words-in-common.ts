// Do two sentences speak of the same thing? Used to match a fulfilment or a repeated promise with the promise it is about.

/** Words that carry no subject matter, in the languages of the house; length below four is ignored anyway. */
const EMPTY = new Set(
  "will have with your this that them they then there here from just been being about after before would could should shall today tomorrow please thanks thank send sent sending back soon also again wird werde werden ihnen ihre eine einen noch heute morgen bitte danke nous vous avec pour dans demain merci para esta este hoje amanhã mañana gracias".split(
    " ",
  ),
);

function subjectWords(text: string): ReadonlySet<string> {
  const words =
    text
      .slice(0, 2000)
      .toLowerCase()
      .match(/[\p{L}\p{N}]{4,}/gu) ?? [];
  return new Set(words.filter((word) => !EMPTY.has(word)).map((word) => word.slice(0, 6)));
}

/** Share (0..1) of the subject words of the poorer sentence that the other one has too; 0 when either has none. */
export function wordsInCommon(a: string, b: string): number {
  const left = subjectWords(a);
  const right = subjectWords(b);
  const smaller = Math.min(left.size, right.size);
  if (smaller === 0) return 0;
  let shared = 0;
  for (const word of left) if (right.has(word)) shared++;
  return shared / smaller;
}
