// Loops that the owner opens herself: for what was said on the phone, or out of another loop.
import type { LoopEvent } from "../loop/event.ts";
import { isOurs } from "../loop/item.ts";
import type { Loop } from "../loop/loop.ts";
import { hash } from "../mail/hash.ts";
import type { Command } from "./command.ts";
import type { Refusal } from "./outbox.ts";
import { record, type Work } from "./work.ts";

type Opened = Extract<LoopEvent, { kind: "opened" }>;

export function openByHand(work: Work, command: Extract<Command, { kind: "open-by-hand" }>): Refusal | null {
  const account = work.ledger.accounts.get(command.account);
  if (!account) return "not-found";
  const { subject, quote, due } = command;
  open(work, {
    account: account.id,
    identity: account.address,
    counterpart: { ...command.counterpart, address: command.counterpart.address.toLowerCase() },
    subject,
    manual: { quote, due: due === null ? null : { first: due, last: due, from: "owner", words: "" } },
  });
  return null;
}

/**
 * Makes an item of ours a loop of its own, with a conversation of its own: what is written there does not touch the loop it
 * came from. Refused for the last thing that is open, and for what waits for the customer.
 */
export function split(work: Work, loop: Loop, id: string): Refusal | null {
  const item = loop.items.find((candidate) => candidate.id === id);
  if (!item) return "not-found";
  if (!isOurs(item) || loop.items.every((other) => other === item || !other.open)) return "refused";
  const { account, identity, counterpart, subject } = loop;
  open(work, { account, identity, counterpart, subject, manual: { quote: item.quote, due: item.due, from: loop.id } });
  record(work, loop.id, { kind: "item-dropped", item: id });
  return null;
}

function open(work: Work, told: Pick<Opened, "account" | "identity" | "counterpart" | "subject" | "manual">): void {
  const id = hash("by-hand", work.command ?? "", told.counterpart.address);
  record(work, id, { kind: "opened", ...told, reason: "manual", thread: `${id}@closer.invalid`, suggested: false });
}
