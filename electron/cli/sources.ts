// Where the analyzer's input comes from: raw messages in files, folders or standard input, and JSON records line by line.
import { createReadStream } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { join, relative, resolve } from "node:path";
import { createInterface } from "node:readline";

/** A raw message, or why it could not be read. `file` is relative to the folder given; `-` for standard input. */
export type RawFile =
  | { readonly file: string; readonly bytes: Uint8Array; readonly date: number }
  | { readonly file: string; readonly error: string };

/** Largest file that is taken into memory. */
const MAX_FILE = 256 * 1024 * 1024;

/** Reads one message after the other, so that a folder of any size takes no more memory than its largest message. */
export async function* rawFiles(paths: readonly string[]): AsyncGenerator<RawFile> {
  for (const path of paths) {
    if (path === "-") yield { file: "-", bytes: await standardInput(), date: Date.now() };
    else for await (const file of filesUnder(path)) yield await rawFile(file, path);
  }
}

async function* filesUnder(path: string): AsyncGenerator<string> {
  const kind = await stat(path).catch(() => null);
  if (!kind?.isDirectory()) {
    yield path;
    return;
  }
  const entries = await readdir(path, { withFileTypes: true });
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    if (entry.name.startsWith(".")) continue;
    const inner = join(path, entry.name);
    if (entry.isDirectory()) yield* filesUnder(inner);
    else yield inner;
  }
}

async function rawFile(path: string, given: string): Promise<RawFile> {
  const inside = relative(resolve(given), resolve(path));
  const file = inside === "" ? given : inside;
  try {
    const { size, mtimeMs } = await stat(path);
    if (size > MAX_FILE) return { file, error: `larger than ${MAX_FILE / 1024 / 1024} MB` };
    if (size === 0) return { file, error: "empty" };
    return { file, bytes: await readFile(path), date: mtimeMs };
  } catch (error) {
    return { file, error: messageOf(error) };
  }
}

async function standardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}

/** Records of a JSON-lines file (`-`: standard input); a line that is no object comes with its error. */
export async function* records(path: string): AsyncGenerator<Readonly<Record<string, unknown>> | { error: string }> {
  const input = path === "-" ? process.stdin : createReadStream(path);
  let line = 0;
  for await (const text of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    line++;
    if (text.trim() === "") continue;
    try {
      const value: unknown = JSON.parse(text);
      if (typeof value !== "object" || value === null || Array.isArray(value)) throw new Error("not an object");
      yield value as Readonly<Record<string, unknown>>;
    } catch (error) {
      yield { error: `line ${line}: ${messageOf(error)}` };
    }
  }
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
