// Reads by which day something was promised: of the days that a sentence mentions, the one that the promise is about.
import { addDays, type Day, daysBetween } from "../mail/day.ts";
import type { DueSetting } from "./due-meaning.ts";
import { type Mention, mentionsIn } from "./due-mentions.ts";
import type { Due } from "./findings.ts";
import type { Lexicon } from "./lexicon.ts";
import type { Words } from "./words.ts";

/** The due day that a sentence states for what its words from `trigger` on say; null when it states none. */
export function dueOf(
  sentence: string,
  words: Words,
  trigger: number,
  lexicon: Lexicon,
  setting: DueSetting,
): Due | null {
  const mentions = mentionsIn(sentence, words, lexicon, setting);
  if (mentions.length === 0) return null;
  const chosen = choose(mentions, words, trigger, lexicon);
  if (chosen === null) return null;
  const from = words.starts[chosen.start] ?? 0;
  const to = words.ends[chosen.end - 1] ?? sentence.length;
  return { first: chosen.first, last: chosen.last, words: sentence.slice(from, to), exact: chosen.exact };
}

/** How many words may stand between a day and what it is the day of ("am Montag wieder erreichbar"). */
const NEAR = 3;

/** The day that a sentence names nearest to its word `at`, behind it rather than before it; null when it names none. */
export function dayNear(sentence: string, words: Words, at: number, lexicon: Lexicon, setting: DueSetting): Day | null {
  const mentions = mentionsIn(sentence, words, lexicon, setting).filter(({ weak }) => !weak);
  const behind = mentions.find((mention) => mention.end > at);
  const before = mentions.findLast((mention) => mention.end <= at && at - mention.end <= NEAR);
  return (behind ?? before)?.last ?? null;
}

/**
 * Of several days the one that the promise is about: the first behind its verb, the later end of a range, a day before a mere time.
 * A day before the verb counts when it stands at the head of its clause, or in a clause that says when.
 */
function choose(mentions: readonly Mention[], words: Words, trigger: number, lexicon: Lexicon): Mention | null {
  const after = mentions.filter((mention) => mention.start >= trigger);
  const before = mentions.filter((mention) => mention.end <= trigger + 1);
  const heading = before.filter((mention) => leads(mention, words, trigger, lexicon));
  const strong = after.filter(({ weak }) => !weak);
  const firm = ({ weak }: Mention): boolean => !weak;
  const timed = after[0] === undefined ? undefined : (before.filter(firm).at(-1) ?? after[0]);
  const first = strong[0] ?? heading.filter(firm).at(-1) ?? timed ?? heading.at(-1);
  if (first === undefined) return null;
  const follower = strong.find((mention) => mention.start >= first.end && mention.start - first.end <= 1);
  if (follower === undefined) return first;
  // "Between Tuesday and Thursday", said on a Wednesday: the second day follows the first.
  const turned = follower.last < first.last && daysBetween(follower.last, first.last) < 7;
  const last = turned ? addDays(follower.last, 7) : follower.last;
  return last > first.last ? { ...follower, start: first.start, first: first.first, last } : first;
}

/** "Tomorrow I will …", "When I get it in the morning, I will …": "It goes on Sept 30 and then I will …": not in another thought. */
function leads(mention: Mention, words: Words, trigger: number, lexicon: Lexicon): boolean {
  let at = mention.end;
  while (at < trigger && lexicon.joins(words.ids[at] ?? 0)) at++;
  if (at > mention.end && at >= trigger) return true;
  at = mention.start;
  if (words.opens(at) || words.opens(at - 1)) return true;
  while (at > 0 && !words.opens(at)) at--;
  return lexicon.language.conditions.split(" ").includes(words.text(at));
}
