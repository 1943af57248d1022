// The names of all rules and what each does: some find, some only weigh, some drop. Languages give the phrases, the model the weights.
import type { FindingKind } from "./findings.ts";

/** What a rule does. */
export interface Rule {
  readonly kind: FindingKind;
  /** `find` makes a candidate, `weigh` changes its confidence, `drop` removes it, `keep` saves it from being dropped. */
  readonly role: "find" | "weigh" | "drop" | "keep";
  /** Where a weighing or dropping phrase must stand: over the candidate's own words, just before or before them, after them in its clause, anywhere in the sentence. */
  readonly reach: "at" | "just-before" | "before" | "after" | "anywhere";
}

const find = <K extends FindingKind>(kind: K): Rule => ({ kind, role: "find", reach: "at" });
const weigh = <K extends FindingKind>(kind: K, reach: Rule["reach"]): Rule => ({ kind, role: "weigh", reach });
const drop = <K extends FindingKind>(kind: K, reach: Rule["reach"]): Rule => ({ kind, role: "drop", reach });

const keep = <K extends FindingKind>(kind: K): Rule => ({ kind, role: "keep", reach: "at" });

/** Every rule by name. A language gives phrases for those that it needs. */
export const RULES = {
  // Commitments: how the sender's side undertakes something.
  will: find("commitment"),
  "going-to": find("commitment"),
  "short-will": find("commitment"),
  "short-should": find("commitment"),
  "on-it": find("commitment"),
  "let-me": find("commitment"),
  "you-will-have": find("commitment"),
  "own-side-will": find("commitment"),
  "have-somebody": find("commitment"),
  "named-will": find("commitment"),
  "try-to": find("commitment"),
  "my-word": find("commitment"),
  "about-to": find("commitment"),
  "sending-then": find("commitment"),
  "passive-will": find("commitment"),
  "thing-will": find("commitment"),
  "count-me-in": find("commitment"),
  "can-then": find("commitment"),
  "want-to-send": find("commitment"),
  "need-to-return": find("commitment"),
  "give-me-time": find("commitment"),
  "present-then": find("commitment"),
  "able-to": find("commitment"),
  /** Languages whose present tense promises: "Ich schicke es morgen". */
  "i-do": find("commitment"),

  // What is done, for whom, and what speaks for or against a promise.
  "act-deliver": weigh("commitment", "at"),
  "act-contact": weigh("commitment", "at"),
  "act-work": weigh("commitment", "at"),
  "act-doing": weigh("commitment", "at"),
  "act-attend": weigh("commitment", "at"),
  "act-state": weigh("commitment", "at"),
  "act-be": weigh("commitment", "at"),
  "act-have": weigh("commitment", "at"),
  "act-move": weigh("commitment", "at"),
  "we-event": weigh("commitment", "at"),
  "to-reader": weigh("commitment", "after"),
  "own-thing": weigh("commitment", "after"),
  "your-own": weigh("commitment", "at"),
  "our-thing": weigh("commitment", "at"),
  "time-first": weigh("commitment", "just-before"),
  "from-us": weigh("commitment", "after"),
  "to-others": weigh("commitment", "after"),
  "when-ready": weigh("commitment", "anywhere"),
  "if-reader": weigh("commitment", "before"),
  "then-joined": weigh("commitment", "just-before"),
  dated: weigh("commitment", "after"),
  unsure: weigh("commitment", "at"),
  "unsure-before": weigh("commitment", "before"),
  "embedded-that": weigh("commitment", "just-before"),
  "embedded-which": weigh("commitment", "just-before"),
  "embedded-wh": weigh("commitment", "just-before"),
  "embedded-doubt": weigh("commitment", "just-before"),
  "while-away": weigh("commitment", "anywhere"),
  "not-doing": weigh("commitment", "at"),

  "with-purpose": keep("commitment"),
  whereabouts: drop("commitment", "at"),
  "own-mail": drop("commitment", "at"),
  inability: drop("commitment", "at"),
  waiting: drop("commitment", "at"),
  needing: drop("commitment", "at"),
  opinion: drop("commitment", "at"),
  "so-that": drop("commitment", "at"),
  formula: drop("commitment", "at"),
  threat: drop("commitment", "at"),
  offer: drop("commitment", "at"),
  "asked-back": drop("commitment", "at"),
  reported: drop("commitment", "at"),
  "in-question": drop("commitment", "at"),
  "done-here": drop("commitment", "anywhere"),

  // Requests.
  please: find("request"),
  "can-you": find("request"),
  "let-me-know": find("request"),
  imperative: find("request"),
  "need-from-you": find("request"),
  "would-like": find("request"),
  "appreciate-if": find("request"),
  lets: find("request"),
  "we-need": find("request"),
  "you-should": find("request"),
  "wondering-if": find("request"),

  "request-object": weigh("request", "after"),
  "request-dated": weigh("request", "after"),
  "request-condition": weigh("request", "before"),
  "request-please": weigh("request", "anywhere"),

  courtesy: drop("request", "at"),
  "reading-aid": drop("request", "at"),
  "not-asked": drop("request", "at"),
  advertising: drop("request", "at"),

  // Questions.
  "question-mark": find("question"),
  "question-word": find("question"),
  "asking-form": find("question"),

  rhetorical: drop("question", "anywhere"),

  // Fulfilment: our part done.
  attached: find("fulfilment"),
  "have-done": find("fulfilment"),
  "did-today": find("fulfilment"),
  "here-is": find("fulfilment"),
  "is-done": find("fulfilment"),

  "not-yet-done": drop("fulfilment", "at"),

  // Confirmation and complaint.
  received: find("confirmation"),
  works: find("confirmation"),
  agreed: find("confirmation"),
  satisfied: find("confirmation"),
  settled: find("confirmation"),
  "thanked-for": find("confirmation"),

  "but-then": weigh("confirmation", "after"),
  "before-that": weigh("confirmation", "before"),
  "thank-you": weigh("confirmation", "anywhere"),
  "in-advance": drop("confirmation", "at"),
  "not-confirmed": drop("confirmation", "at"),

  missing: find("complaint"),
  broken: find("complaint"),
  "let-down": find("complaint"),
  "still-waiting": find("complaint"),
  "wrong-thing": find("complaint"),
  "wants-money-back": find("complaint"),

  blame: weigh("complaint", "anywhere"),
  insistence: weigh("complaint", "anywhere"),
  "not-complained": drop("complaint", "at"),
} as const satisfies Readonly<Record<string, Rule>>;

export type RuleName = keyof typeof RULES;

/** The rule of a name as it came from a compiled phrase. */
export function ruleOf(name: RuleName): Rule {
  return RULES[name];
}
