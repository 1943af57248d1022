// The file of sealed secrets: ciphertext only, readable by the owner alone, replaced whole and synced.
import { mkdir, open, readFile, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { z } from "zod";

const sealed = z.object({
  /** `weak`: the key is known to everybody; only the file's mode protects it. Kept so with the owner's consent. */
  how: z.enum(["keychain", "weak"]),
  /** Base64. */
  data: z.string(),
});
const schema = z.object({ version: z.literal(1), secrets: z.record(z.string(), sealed) });

export type Sealed = z.infer<typeof sealed>;
export type SealedSecrets = ReadonlyMap<string, Sealed>;

/** What is there; an absent file is empty. A damaged one is set aside, and the owner will have to type her passwords again. */
export async function readSecrets(path: string): Promise<SealedSecrets> {
  const text = await readFile(path, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return null;
    throw error;
  });
  if (text === null) return new Map();
  const parsed = schema.safeParse(json(text));
  if (parsed.success) return new Map(Object.entries(parsed.data.secrets));
  await rename(path, `${path}.broken`);
  return new Map();
}

/** Written beside it, synced, renamed over it: the old or the new content, never half of one. Mode 0600, folder 0700. */
export async function writeSecrets(path: string, secrets: SealedSecrets): Promise<void> {
  await mkdir(dirname(path), { recursive: true, mode: 0o700 });
  const temporary = `${path}.new`;
  await rm(temporary, { force: true });
  const file = await open(temporary, "wx", 0o600);
  try {
    await file.writeFile(JSON.stringify({ version: 1, secrets: Object.fromEntries(secrets) }));
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(temporary, path);
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
