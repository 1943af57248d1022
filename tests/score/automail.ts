// Automatic mail: what must not pass for a person, and persons who must not pass for a machine.
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { decode } from "../../electron/engine/mail/decode.ts";
import type { MailKind } from "../../shared/understand/findings.ts";
import { kindOf } from "../../shared/understand/kind.ts";
import { ownMail, rawOf } from "../helpers/kind-corpus.ts";
import { atLeast, atMost, type Row } from "./report.ts";
import { scorer } from "./run.ts";
import type { ScoreSet } from "./sets.ts";

interface Item {
  readonly id: string;
  readonly label: string;
  readonly raw_b64: string;
}

/** Labels of the set, and what is wanted of each: the share that is flagged as no person's mail. */
const LABELS: readonly (readonly [label: string, measure: string, target: Row["target"]])[] = [
  ["auto_reply", "auto-replies flagged", atLeast(0.95)],
  ["human", "people flagged", atMost(0)],
  ["list_human", "people on lists flagged", undefined],
  ["bulk", "mass mail flagged", atLeast(0.8)],
  ["ack", "acknowledgements flagged", atLeast(0.9)],
  ["bounce", "bounces flagged", undefined],
  ["complaint", "abuse reports flagged", undefined],
];

export const automail: ScoreSet = {
  name: "automail",
  async score(data, scratch) {
    const folder = join(data, "automail");
    const items = (await readFile(join(folder, "autoreply-dev.jsonl"), "utf8")).trim().split("\n");
    const predictions = join(scratch, "automail.jsonl");
    await writeFile(predictions, items.map((line) => prediction(JSON.parse(line) as Item)).join("\n"));
    const printed = await scorer(join(folder, "score.mjs"), predictions);
    const rows = LABELS.flatMap(([label, measure, target]) => {
      const [, flagged, n] = new RegExp(`^${label}\\s+(\\d+)/(\\d+)`, "m").exec(printed) ?? [];
      if (n === undefined) throw new Error(`the scorer said nothing of ${label}: ${printed}`);
      const row: Row = { measure, value: Number(flagged) / Number(n), n: Number(n) };
      return [target === undefined ? row : { ...row, target }];
    });
    return {
      set: "Automatic mail",
      rows: [...rows, ...(await ownRows())],
      notes: [
        "Flagged: any kind but `human`.",
        "Own corpus: tests/corpus/kinds/mail.jsonl, written for this; a third of its acknowledgements and people is kept aside from the rules.",
      ],
    };
  },
};

function prediction({ id, raw_b64 }: Item): string {
  return JSON.stringify({ id, kind: kindIn(Buffer.from(raw_b64, "base64")) });
}

function kindIn(raw: Uint8Array): MailKind {
  return kindOf(decode(raw, 0)).kind;
}

/** The part of our own corpus that the rules were written without. */
async function ownRows(): Promise<readonly Row[]> {
  const aside = (await ownMail()).filter((mail) => mail.aside === true);
  const share = (voice: string, measure: string, target: Row["target"]): Row => {
    const mine = aside.filter((mail) => mail.voice === voice);
    const flagged = mine.filter((mail) => kindIn(Buffer.from(rawOf(mail))) !== "human").length;
    const row: Row = { measure, value: flagged / mine.length, n: mine.length };
    return target === undefined ? row : { ...row, target };
  };
  return [
    share("ack", "own acknowledgements flagged (kept aside)", atLeast(0.9)),
    share("human", "own people flagged (kept aside)", undefined),
  ];
}
