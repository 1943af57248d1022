// What may stand on disk: every stored thing is a change, checked while it is read and before it is written.
import { z } from "zod";
import type { Change } from "../../../shared/ledger/change.ts";
import type { LoopEvent } from "../../../shared/loop/event.ts";
import { SCHEMA_VERSION, upgrade } from "./migrations/index.ts";
import { account, correction, cursor, customer, settings, template } from "./schema/desk.ts";
import { loopEvent } from "./schema/event.ts";
import { mailEntry } from "./schema/mail.ts";
import { text, texts } from "./schema/words.ts";
import { StoreError } from "./store-error.ts";

const change: z.ZodType<Change> = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("event"), loop: text, event: loopEvent }),
  z.object({ kind: z.literal("mail"), entry: mailEntry }),
  z.object({ kind: z.literal("text"), messageId: text, text }),
  z.object({ kind: z.literal("cursor"), account: text, folder: text, cursor }),
  z.object({ kind: z.literal("account"), account }),
  z.object({ kind: z.literal("account-removed"), id: text }),
  z.object({ kind: z.literal("settings"), settings }),
  z.object({ kind: z.literal("customer"), customer }),
  z.object({ kind: z.literal("customer-forgotten"), addresses: texts }),
  z.object({ kind: z.literal("correction"), id: text, correction }),
  z.object({ kind: z.literal("correction-undone"), id: text }),
  z.object({ kind: z.literal("template"), template }),
  z.object({ kind: z.literal("template-removed"), id: text }),
]);

const version = z.object({ version: z.number().int().min(1) });

/** The schema version that a file says it was written by, or null. */
export function versionOf(value: unknown): number | null {
  const found = version.safeParse(value);
  return found.success ? found.data.version : null;
}

/** One change as written by version `from`, in the present form; null when it is none. */
export function parseChange(value: unknown, from: number): Change | null {
  const upgraded = upgrade(value, from);
  // The value itself goes on, not zod's copy: fields that this version does not know stay as they are.
  return change.safeParse(upgraded).success ? (upgraded as Change) : null;
}

/** A list of changes; null when one of them is none. */
export function parseChanges(value: unknown, from: number): readonly Change[] | null {
  if (!Array.isArray(value)) return null;
  const changes = value.map((one) => parseChange(one, from));
  return changes.every((one) => one !== null) ? changes : null;
}

/** A loop's history; null when an event is none. */
export function parseHistory(loop: string, value: unknown, from: number): readonly LoopEvent[] | null {
  if (!Array.isArray(value)) return null;
  const events: LoopEvent[] = [];
  for (const one of value) {
    const known = parseChange({ kind: "event", loop, event: one }, from);
    if (known?.kind !== "event") return null;
    events.push(known.event);
  }
  return events;
}

/** Refuses changes that could not be read back: a wrong shape is found where it is made, not at the next start. */
export function assertChanges(changes: readonly Change[]): void {
  const bad = changes.find((one) => !change.safeParse(one).success);
  if (bad) throw new StoreError("invalid", `A change of kind ${bad.kind} has a wrong shape.`);
}

/** Refuses what a newer Closer wrote. */
export function assertNotNewer(found: number | null): void {
  if (found !== null && found > SCHEMA_VERSION)
    throw new StoreError(
      "newer-data",
      `Written by a newer Closer (version ${found} of the data; this one knows ${SCHEMA_VERSION}).`,
    );
}
