// `npm run -s analyze -- PATH…`: the understanding without a window. Reads mail, prints one JSON object a line.
import { once } from "node:events";
import { parseArgs } from "node:util";
import { MONDAY_TO_FRIDAY } from "../../shared/mail/day.ts";
import type { Reading } from "../../shared/understand/findings.ts";
import { analyzeBody, analyzeMessage, analyzeSentence, analyzeSubject, analyzeThreads } from "./analysis.ts";
import { messageOf, rawFiles, records } from "./sources.ts";

const USAGE = `usage: npm run -s analyze -- [--sent] [--explain] PATH…     raw messages: files, folders, or - for standard input
       npm run -s analyze -- --sentences FILE.jsonl        {"id","text","context"?,"sent"?}
       npm run -s analyze -- --bodies FILE.jsonl           {"id","body","kind":"text"|"html"}
       npm run -s analyze -- --threads FILE.jsonl          {"id","messages":[{"n","headers"}]}
       npm run -s analyze -- --subjects FILE.jsonl         {"subject","from"?}`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    sent: { type: "boolean", default: false },
    explain: { type: "boolean", default: false },
    sentences: { type: "string" },
    bodies: { type: "string" },
    threads: { type: "string" },
    subjects: { type: "string" },
  },
});

/** Lines wait here until there is a good piece to write. */
let waiting: string[] = [];

async function main(): Promise<void> {
  const { locale, timeZone } = Intl.DateTimeFormat().resolvedOptions();
  const reading: Reading = { sent: values.sent, zone: timeZone, locale, week: MONDAY_TO_FRIDAY, corrections: [] };
  if (values.sentences !== undefined) await eachRecord(values.sentences, (record) => analyzeSentence(record, reading));
  else if (values.bodies !== undefined) await eachRecord(values.bodies, analyzeBody);
  else if (values.threads !== undefined) await eachRecord(values.threads, analyzeThreads);
  else if (values.subjects !== undefined) await eachRecord(values.subjects, analyzeSubject);
  else if (positionals.length === 0) throw new Error(USAGE);
  else
    for await (const raw of rawFiles(positionals))
      await print(
        "error" in raw ? raw : guarded({ file: raw.file }, () => analyzeMessage(raw, reading, values.explain)),
      );
  await flush();
}

async function eachRecord(path: string, analyze: (record: Readonly<Record<string, unknown>>) => object): Promise<void> {
  for await (const record of records(path)) {
    const id = "id" in record ? { id: record["id"] } : {};
    await print("error" in record ? record : guarded(id, () => analyze(record)));
  }
}

/** One broken message must not stop the others. */
function guarded(name: object, analyze: () => object): object {
  try {
    return analyze();
  } catch (error) {
    return { ...name, error: messageOf(error) };
  }
}

async function print(value: object): Promise<void> {
  waiting.push(JSON.stringify(value));
  if (waiting.length >= 64) await flush();
}

async function flush(): Promise<void> {
  if (waiting.length === 0) return;
  const text = `${waiting.join("\n")}\n`;
  waiting = [];
  if (!process.stdout.write(text)) await once(process.stdout, "drain");
}

// A reader that has seen enough (`| head`) closes the pipe.
process.stdout.on("error", () => process.exit(0));

main().catch((error: unknown) => {
  console.error(messageOf(error));
  process.exitCode = 2;
});
