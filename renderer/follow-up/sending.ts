// From what the owner wrote to what is approved, and what still stands in the way.

import { unresolvedIn as fieldsIn } from "../../shared/follow-up/fill.ts";
import type { ApprovedDraft } from "../../shared/ledger/command.ts";
import type { Day } from "../../shared/mail/day.ts";
import type { Address } from "../../shared/mail/message.ts";
import type { Written } from "../state/drafts.ts";
import type { Text } from "../text/text.ts";

/** Addresses of a typed line, separated by comma or semicolon; null when one of them is none. */
export function addressesIn(line: string): readonly Address[] | null {
  const parts = line
    .split(/[,;]/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const found: Address[] = [];
  for (const part of parts) {
    const named = /^(.*?)\s*<([^<>\s]+)>$/.exec(part);
    const address = (named?.[2] ?? part).toLowerCase();
    if (!isAddress(address)) return null;
    found.push({ name: (named?.[1] ?? "").replace(/^"|"$/g, ""), address });
  }
  return found;
}

/** Good enough to be handed to a mail server, which knows better. */
export function isAddress(text: string): boolean {
  return (
    /^[^\s@<>,;"]{1,64}@[^\s@<>,;"]{1,255}$/.test(text) && !text.endsWith(".") && text.includes(".", text.indexOf("@"))
  );
}

/** Merge fields that still stand in the text, each once, as written between the braces. */
export function unresolvedIn(text: string): readonly string[] {
  return [...new Set(fieldsIn(text))];
}

/** Why this cannot be sent, in one sentence; null when it can. */
export function blocker(written: Written, t: Text): string | null {
  const to = addressesIn(written.to);
  const cc = addressesIn(written.cc);
  if (to === null || cc === null) {
    const bad = `${written.to},${written.cc}`
      .split(/[,;]/)
      .map((part) => part.trim())
      .find((part) => part !== "" && addressesIn(part) === null);
    return t.composer.badAddress(bad ?? "");
  }
  if (to.length === 0) return t.composer.noTo;
  if (written.text.trim() === "" && written.draft.resendOf === null) return t.composer.empty;
  const open = unresolvedIn(`${written.subject}\n${written.text}`);
  return open.length > 0 ? t.composer.unresolved(open) : null;
}

export function approvedOf(written: Written, newDue: Day | null): ApprovedDraft {
  const { draft } = written;
  const named = new Map([...draft.to, ...draft.cc].map((one) => [one.address, one.name]));
  const people = (line: string): readonly Address[] =>
    (addressesIn(line) ?? []).map(({ name, address }) => ({
      name: name === "" ? (named.get(address) ?? (draft.resendOf === null ? "" : (draft.to[0]?.name ?? ""))) : name,
      address,
    }));
  return {
    template: draft.template,
    to: people(written.to),
    cc: people(written.cc),
    subject: written.subject,
    text: written.text,
    attachments: written.files.map(({ path }) => path),
    resendOf: draft.resendOf,
    fulfils: draft.fulfils,
    closes: draft.closes,
    newDue,
    sendAt: written.sendAt,
  };
}
