// What is kept for a mailbox, as text for the keychain: a password, or the permission to ask for access tokens.
import { z } from "zod";

const keptSecret = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("password"), password: z.string() }),
  z.object({ kind: z.literal("grant"), auth: z.enum(["oauth-google", "oauth-microsoft"]), refreshToken: z.string() }),
]);

export type KeptSecret = z.infer<typeof keptSecret>;

export function writeKeptSecret(secret: KeptSecret): string {
  return JSON.stringify(secret);
}

/** Null when it is not readable: the owner signs in again. */
export function readKeptSecret(text: string): KeptSecret | null {
  try {
    const parsed = keptSecret.safeParse(JSON.parse(text));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
