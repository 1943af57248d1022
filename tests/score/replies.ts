// Customers' replies and other languages: our own corpus, of which a third is kept aside from rules and weights and only reported on.
import { MONDAY_TO_FRIDAY } from "../../shared/mail/day.ts";
import type { Finding, Reading } from "../../shared/understand/findings.ts";
import { understandSentences } from "../../shared/understand/sentence-items.ts";
import { understand } from "../../shared/understand/understand.ts";
import { mail, readCorpus } from "../shared/understand/corpus.ts";
import { atLeast, atMost, type Row } from "./report.ts";
import type { ScoreSet } from "./sets.ts";

interface Reply {
  readonly text: string;
  readonly is: string;
  readonly aside?: boolean;
}

interface Line {
  readonly text: string;
  readonly labels: readonly string[];
  readonly aside?: boolean;
}

const READING: Reading = {
  sent: false,
  zone: "Europe/London",
  locale: "en-GB",
  week: MONDAY_TO_FRIDAY,
  corrections: [],
};
const LANGUAGES = ["de", "fr", "es", "it", "pt", "nl"];

export const replies: ScoreSet = {
  name: "replies",
  score: () =>
    Promise.resolve({
      set: "Replies and languages (own corpus)",
      rows: [...replyRows(), ...cueRows(), ...LANGUAGES.flatMap(languageRows)],
      notes: ["Only the third kept aside is counted. Confirmed: a sure confirmation and nothing left open beside it."],
    }),
};

function replyRows(): Row[] {
  const all = ["confirmation", "complaint", "acknowledgement"].flatMap((name) => readCorpus<Reply>(`replies-${name}`));
  const share = (
    measure: string,
    is: readonly string[],
    test: (reply: Reply) => boolean,
    target: Row["target"],
  ): Row => {
    const kept = all.filter((reply) => reply.aside === true && is.includes(reply.is));
    const row: Row = { measure, value: kept.filter(test).length / kept.length, n: kept.length };
    return target === undefined ? row : { ...row, target };
  };
  return [
    share("confirmations confirmed", ["confirmation"], isConfirmed, undefined),
    share("complaints found", ["complaint"], isComplaint, undefined),
    share("complaints and partial confirmations confirmed", ["complaint", "partial"], isConfirmed, atMost(0)),
    share("thanks and acknowledgements confirmed", ["thanks", "acknowledgement"], isConfirmed, undefined),
    share("confirmations and thanks called complaints", ["confirmation", "thanks"], isComplaint, undefined),
  ];
}

function shown({ text }: Reply): readonly Finding[] {
  return understand(mail(text), READING).findings.filter(({ tier }) => tier !== "silent");
}

function isConfirmed(reply: Reply): boolean {
  const findings = shown(reply);
  const open = findings.some(({ kind }) => kind === "complaint" || kind === "request" || kind === "question");
  return !open && findings.some(({ kind, tier }) => kind === "confirmation" && tier === "sure");
}

function isComplaint(reply: Reply): boolean {
  return shown(reply).some(({ kind }) => kind === "complaint");
}

function cueRows(): Row[] {
  const kept = readCorpus<Reply>("replies-cues").filter(({ aside, is }) => aside === true && is !== "phone");
  const cued = (reply: Reply): readonly string[] => understand(mail(reply.text), READING).cues.map(({ kind }) => kind);
  const real = kept.filter(({ is }) => is !== "none");
  const none = kept.filter(({ is }) => is === "none");
  return [
    {
      measure: "cues found",
      value: real.filter((reply) => cued(reply).includes(reply.is)).length / real.length,
      n: real.length,
    },
    {
      measure: "cues made up",
      value: none.filter((reply) => cued(reply).length > 0).length / none.length,
      n: none.length,
    },
  ];
}

function languageRows(code: string): Row[] {
  const kept = readCorpus<Line>(`understand/${code}`).filter(({ aside }) => aside === true);
  const judged = understandSentences(
    kept.map(({ text }, index) => ({ id: String(index), text })),
    READING,
  );
  const found = kept.filter((_, index) => judged[index]?.label === "commitment");
  const promises = kept.filter(({ labels }) => labels.includes("commitment"));
  const right = found.filter(({ labels }) => labels.includes("commitment")).length;
  return [
    { measure: `promises in ${code}, precision`, value: right / found.length, n: found.length, target: atLeast(0.9) },
    { measure: `promises in ${code}, recall`, value: right / promises.length, n: promises.length },
  ];
}
