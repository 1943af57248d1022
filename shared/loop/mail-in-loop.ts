// What a message does to the items of its loop: promises open, answers and deliveries advance, the customer's words confirm.
import type { LoopEvent, Said } from "./event.ts";
import type { Evidence, Item, ItemKind } from "./item.ts";
import { isOurs } from "./item.ts";
import type { OpenBounce } from "./loop.ts";
import { wordsInCommon } from "./words-in-common.ts";

type Sent = Extract<LoopEvent, { kind: "sent" }>;
type Received = Extract<LoopEvent, { kind: "received" }>;

function itemOf(said: Said, kind: ItemKind, event: Sent | Received): Item {
  return {
    id: said.id,
    kind,
    quote: said.quote,
    messageId: event.messageId,
    start: said.start,
    end: said.end,
    at: event.at,
    due: said.due,
    step: kind === "delivery" ? "told" : "promised",
    open: true,
    confidence: said.confidence,
    rules: said.rules,
    evidence: null,
  };
}

const SAME_MATTER = 0.5;

/** The open promise that these words are about: the one with most in common, or the only one there is. */
function promiseAbout(items: readonly Item[], quote: string): Item | null {
  const open = items.filter((item) => item.kind === "commitment" && isOurs(item));
  if (open.length === 1) return open[0] ?? null;
  let best: Item | null = null;
  let bestShare = 0.2;
  for (const item of open) {
    const share = wordsInCommon(item.quote, quote);
    if (share > bestShare) {
      best = item;
      bestShare = share;
    }
  }
  return best;
}

function replace(items: readonly Item[], changed: Item): readonly Item[] {
  return items.map((item) => (item.id === changed.id ? changed : item));
}

function add(items: readonly Item[], item: Item): readonly Item[] {
  return items.some((known) => known.id === item.id) ? items : [...items, item];
}

function told(item: Item, evidence: Evidence | null): Item {
  return { ...item, step: "told", evidence };
}

/** Items after a message of ours that is no follow-up of Closer's own. */
export function afterSent(items: readonly Item[], event: Sent): readonly Item[] {
  const promises = event.said.filter((said) => said.kind === "commitment");
  const fulfilments = event.said.filter((said) => said.kind === "fulfilment");
  let next = items;
  let answered = false;
  for (const item of items) {
    if (!isOurs(item) || (item.kind !== "request" && item.kind !== "complaint")) continue;
    const evidence = { messageId: event.messageId, quote: fulfilments[0]?.quote ?? promises[0]?.quote ?? "" };
    // A promise takes the place of the request it answers; a complaint stays until something was done about it.
    if (promises.length === 0) next = replace(next, told(item, evidence));
    else if (item.kind === "request") next = replace(next, { ...item, open: false, evidence });
    else continue;
    answered = true;
  }
  let delivered = false;
  for (const said of fulfilments) {
    const promise = promiseAbout(next, said.quote);
    if (promise) next = replace(next, told(promise, { messageId: event.messageId, quote: said.quote }));
    else if (!answered && !delivered) next = add(next, itemOf(said, "delivery", event));
    delivered = true;
  }
  for (const said of promises) {
    const again = next.find(
      (item) =>
        item.kind === "commitment" &&
        isOurs(item) &&
        item.id !== said.id &&
        wordsInCommon(item.quote, said.quote) >= SAME_MATTER,
    );
    if (again)
      next = said.due
        ? replace(next, { ...again, due: said.due, evidence: { messageId: event.messageId, quote: said.quote } })
        : next;
    else next = add(next, itemOf(said, "commitment", event));
  }
  for (const said of event.said)
    if (said.kind === "question" || said.kind === "request") next = add(next, itemOf(said, "question", event));
  return next;
}

/** Items after Closer's own follow-up was seen in Sent: a promise in it moves the open promise's day instead of opening another. */
export function afterOwnFollowUp(items: readonly Item[], event: Sent): readonly Item[] {
  const promise = event.said.find((said) => said.kind === "commitment");
  if (!promise) return items;
  const open =
    promiseAbout(items, promise.quote) ?? items.find((item) => item.kind === "commitment" && isOurs(item)) ?? null;
  if (!open) return add(items, itemOf(promise, "commitment", event));
  return promise.due ? replace(items, { ...open, due: promise.due }) : items;
}

/** Does the message settle the matter: words of confirmation, and no complaint, question or request beside them? */
export function confirmationIn(event: Received): Said | null {
  if (event.said.some((said) => said.kind === "complaint" || said.kind === "question" || said.kind === "request"))
    return null;
  const all = event.said.filter((said) => said.kind === "confirmation");
  return all.find((said) => said.settles) ?? all[0] ?? null;
}

/** Items after a human message of the customer. */
export function afterReceived(items: readonly Item[], event: Received): readonly Item[] {
  const confirmation = confirmationIn(event);
  const answer = { messageId: event.messageId, quote: confirmation?.quote ?? event.said[0]?.quote ?? "" };
  let next = items.map((item): Item => {
    if (!item.open) return item;
    if (item.kind === "question") return { ...item, open: false, step: "confirmed", evidence: answer };
    if (!confirmation) return item;
    // "Thanks" ends what the customer was told; only "it works", "it arrived" ends what we still believe to owe.
    if (item.step === "told" || confirmation.settles)
      return { ...item, open: false, step: "confirmed", evidence: answer };
    return item;
  });
  for (const said of event.said) {
    if (said.kind === "complaint") next = [...add(next, itemOf(said, "complaint", event))];
    else if (said.kind === "question" || said.kind === "request") next = [...add(next, itemOf(said, "request", event))];
  }
  return next;
}

/** Bounces still open after a message to these addresses: a corrected address, or another try of one that was not dead, ends them. */
export function bouncesAfter(
  bounces: readonly OpenBounce[],
  to: readonly string[],
  messageId: string,
): readonly OpenBounce[] {
  return bounces.filter((bounce) => {
    if (bounce.original === messageId) return true;
    const sameAddress = to.includes(bounce.recipient);
    return to.length === 0 || (sameAddress && bounce.permanent === true);
  });
}
