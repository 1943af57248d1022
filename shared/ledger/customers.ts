// What the mail itself writes on a customer's card: addresses that came back, and the answer to the one-question survey.
import type { Loop } from "../loop/loop.ts";
import type { Customer } from "./customer.ts";
import type { MailEntry } from "./mail-entry.ts";
import type { Work } from "./work.ts";

/** A customer nothing is noted about yet. */
export function blankCustomer(address: string): Customer {
  return {
    address,
    name: null,
    others: [],
    notes: "",
    phone: null,
    language: null,
    tone: null,
    zone: null,
    muted: false,
    wrong: {},
    survey: null,
  };
}

/** The customer as this step has left them so far. */
function customerAt(work: Work, address: string): Customer {
  const changed = work.changes.findLast((change) => change.kind === "customer" && change.customer.address === address);
  return changed?.kind === "customer"
    ? changed.customer
    : (work.ledger.customers.get(address) ?? blankCustomer(address));
}

/** Notes on a customer's card that an address of theirs is wrong, and which one is right (empty: not known). */
export function noteWrong(work: Work, customer: string, wrong: string, right: string): void {
  const known = customerAt(work, customer);
  if (known.wrong[wrong] === right || (right === "" && known.wrong[wrong] !== undefined)) return;
  work.changes.push({ kind: "customer", customer: { ...known, wrong: { ...known.wrong, [wrong]: right } } });
}

/** Template whose last lines ask for a number from 1 to 5. */
const SURVEY = /\.anything-else$/;

/** The answer to the survey is a number from 1 to 5 on the first line of the answer to the message that asked. */
export function readSurvey(work: Work, loop: Loop, entry: MailEntry, newText: string): void {
  const asked = loop.history.findLast((event) => event.kind === "approved");
  if (asked?.kind !== "approved" || !SURVEY.test(asked.followUp.template ?? "") || asked.at > entry.date) return;
  const [line = ""] = newText.trim().split("\n");
  const score = /^(?:a |an )?([1-5])(?:\s*(?:\/|of|out of|von|sur)\s*5)?(?![.,:]\d)\s*(?:$|[-–—.,!:;)])/i.exec(
    line,
  )?.[1];
  if (score === undefined) return;
  const known = customerAt(work, loop.counterpart.address);
  const survey = { score: Number(score), at: entry.date, words: newText.trim().slice(0, 500) };
  work.changes.push({ kind: "customer", customer: { ...known, survey } });
}
