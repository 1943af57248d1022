// The analyzer as it is called: files, folders, standard input, records; it goes on after what it cannot read.
import { spawn } from "node:child_process";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyzeBody, analyzeSubject, analyzeThreads } from "../../../electron/cli/analysis.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "closer-analyze-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function mail(text: string): string {
  return `From: Dora <dora@wheels.example>\r\nTo: ann@client.example\r\nSubject: [#4711] Brakes\r\nDate: Tue, 3 Jun 2025 08:15:10 +0000\r\nMessage-ID: <1@wheels.example>\r\n\r\n${text}\r\n`;
}

interface Ran {
  readonly code: number | null;
  readonly lines: readonly unknown[];
  readonly errors: string;
}

function analyze(args: readonly string[], input = ""): Promise<Ran> {
  return new Promise((resolve) => {
    const child = spawn(join(ROOT, "node_modules", ".bin", "tsx"), ["electron/cli/analyze.ts", ...args], { cwd: ROOT });
    let output = "";
    let errors = "";
    child.stdout.on("data", (chunk: Buffer) => {
      output += chunk.toString();
    });
    child.stderr.on("data", (chunk: Buffer) => {
      errors += chunk.toString();
    });
    child.on("close", (code) =>
      resolve({ code, errors, lines: output.split("\n").flatMap((line) => (line === "" ? [] : [JSON.parse(line)])) }),
    );
    child.stdin.end(input);
  });
}

test("folders: every file below, named relative to the folder; what cannot be read is told", async () => {
  const inbox = join(folder, "inbox");
  await mkdir(join(inbox, "deep"), { recursive: true });
  await writeFile(join(inbox, "a.eml"), mail("I will send you the quote tomorrow."));
  await writeFile(join(inbox, "empty"), "");
  await writeFile(join(inbox, "deep", "b"), mail("Thanks, all good."));
  const { code, lines } = await analyze(["--sent", inbox, join(folder, "missing.eml")]);
  expect(code).toBe(0);
  expect(lines).toMatchObject([
    {
      file: "a.eml",
      messageId: "1@wheels.example",
      kind: "human",
      newText: "I will send you the quote tomorrow.",
      bounce: null,
      findings: [{ kind: "commitment", quote: "I will send you the quote tomorrow.", due: "2025-06-04" }],
    },
    { file: join("deep", "b"), kind: "human" },
    { file: "empty", error: "empty" },
    { file: join(folder, "missing.eml"), error: expect.stringContaining("ENOENT") },
  ]);
}, 20_000);

test("standard input, with the reasons", async () => {
  const notice = `From: MAILER-DAEMON@x.example\r\nReturn-Path: <>\r\nSubject: failure notice\r\n\r\nHi. This is the qmail-send program at x.example.\r\n\r\n<ann@client.example>:\r\n550 5.1.1 user unknown\r\n`;
  const { lines } = await analyze(["--explain", "-"], notice);
  expect(lines).toMatchObject([
    {
      file: "-",
      kind: "bounce",
      bounce: {
        recipients: [
          { address: "ann@client.example", permanent: true, status: "5.1.1", reason: "bad_address", outcome: "failed" },
        ],
        originalMessageId: null,
      },
      findings: [],
      why: ["kind: delivery report read by qmail"],
    },
  ]);
}, 20_000);

test("records of sentences; a broken line is told", async () => {
  const sentences = join(folder, "s.jsonl");
  await writeFile(
    sentences,
    '{"id":"1","text":"I will send it on Friday.","sent":"2025-06-03"}\n{broken\n{"id":"2","text":"Nice weather."}',
  );
  const judged = await analyze(["--sentences", sentences]);
  expect(judged.lines).toMatchObject([
    { id: "1", label: "commitment", labels: ["commitment"], due: "2025-06-06" },
    { error: expect.stringContaining("line 2") },
    { id: "2", label: "none", score: 0, tier: "silent", due: null },
  ]);
}, 20_000);

test("bodies, threads, subjects", () => {
  expect(analyzeBody({ id: "1", body: "Yes.\n\n> quoted", kind: "text" })).toEqual({ id: "1", text: "Yes." });
  const messages = [
    { n: 1, headers: "Message-ID: <a@b>" },
    { n: 2, headers: "Message-ID: <c@b>\nReferences: <a@b>" },
  ];
  expect(analyzeThreads({ id: "1", messages })).toEqual({ id: "1", groups: [[1, 2]], thread: "(1 2)" });
  const subject = "Re: [Ticket#11545] Brakes";
  expect(analyzeSubject({ subject })).toEqual({ subject, token: "11545" });
  expect(analyzeSubject({ subject, from: "ann@gmail.com" }).token).toBeNull();
});

test("without a path it says how it is called", async () => {
  const { code, lines, errors } = await analyze([]);
  expect({ code, lines }).toEqual({ code: 2, lines: [] });
  expect(errors).toContain("usage: npm run -s analyze");
}, 20_000);
