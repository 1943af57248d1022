// The files of a folder with their content, for comparing before and after.
import { readdir, readFile, stat } from "node:fs/promises";
import { join } from "node:path";

/** Names of all files below a folder, sorted. */
export async function namesOf(folder: string): Promise<readonly string[]> {
  const names: string[] = [];
  for (const name of await readdir(folder, { recursive: true }))
    if ((await stat(join(folder, name))).isFile()) names.push(name);
  return names.sort();
}

export async function filesOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const files = new Map<string, string>();
  for (const name of await namesOf(folder)) files.set(name, await readFile(join(folder, name), "latin1"));
  return files;
}
