// A server that replaces the Message-ID of what is sent: the copy in Sent is still ours, and answers to it find the loop.
import { expect, test } from "vitest";
import type { ReadMail } from "../../../shared/ledger/input.ts";
import { ACCOUNT, HOUR, JANE, type MailWords, MONDAY, mail, type Workshop, workshop } from "../../helpers/workshop.ts";

const GIVEN = "0102018c-given@eu-west-1.amazonses.example";
const TEXT = "Hello Jane,\n\nhere is the corrected invoice.\n\nAnna";
const question = { kind: "question", quote: "Is VAT included?" } as const;

/** A loop opened by hand, without any message, from which a follow-up has gone out. */
function sent(): { readonly shop: Workshop; readonly ours: string } {
  const shop = workshop();
  const counterpart = { name: "Jane Miller", address: JANE };
  const opening = { account: ACCOUNT.id, counterpart, subject: "Invoice", quote: "Send the invoice", due: null };
  shop.say({ kind: "open-by-hand", ...opening });
  const loop = shop.loop().id;
  const draft = { template: null, to: [counterpart], cc: [], subject: "Invoice", text: TEXT, attachments: [] };
  const rest = { resendOf: null, fulfils: true, closes: false, newDue: null, sendAt: null };
  shop.say({ kind: "approve", loop, draft: { ...draft, ...rest } });
  const ours = shop.loop().outbox?.followUp.messageId ?? "";
  shop.put({ kind: "tick" }, shop.now + 20_000);
  shop.put({ kind: "handing", loop, messageId: ours });
  shop.put({ kind: "outcome", loop, messageId: ours, outcome: { kind: "accepted", rejected: [] } });
  return { shop, ours };
}

/** The copy as the server files it. */
function copy(shop: Workshop, more: Partial<MailWords> = {}, originalId?: string, text = TEXT): ReadMail {
  const read = mail({ id: GIVEN, at: shop.now, sent: true, subject: "Invoice", ...more });
  const understanding = { ...read.understanding, newText: text };
  return { ...read, ...(originalId === undefined ? {} : { originalId }), understanding };
}

function put(shop: Workshop, read: ReadMail): void {
  const folder = read.place.folder;
  shop.put({ kind: "mail", account: ACCOUNT.id, folder, mail: [read], cursor: null, arrived: "new" });
}

/** Jane's answer to the id that the server gave, about something else by its subject. */
function answer(shop: Workshop): void {
  shop.arrive({ id: "a1", at: shop.now + HOUR, subject: "VAT", refs: [GIVEN], says: [question] });
}

test.each([
  ["known by its look", undefined],
  ["named by the server", "ours"],
])("the copy under another id is ours (%s), and an answer to it joins the loop", (_how, named) => {
  const { shop, ours } = sent();
  const read = copy(shop, {}, named && ours);
  put(shop, read);
  expect(shop.ledger.mail.get(ours)).toMatchObject({ sent: true, place: read.place, references: [GIVEN] });
  expect(shop.ledger.mail.get(GIVEN)).toBeNull();
  expect(shop.loop().messageIds).toEqual([ours]);
  const events = shop.loop().history.length;
  // Read again after the folder was renumbered.
  put(shop, copy(shop, {}, named && ours));
  expect(shop.loop().history).toHaveLength(events);
  answer(shop);
  expect(shop.loop().messageIds).toEqual([ours, "a1"]);
});

test("the server's copy beside our own lets answers to either find the loop", () => {
  const { shop, ours } = sent();
  put(shop, copy(shop, { id: ours }));
  put(shop, copy(shop, {}, ours));
  answer(shop);
  shop.arrive({ id: "a2", at: shop.now + HOUR, subject: "More", refs: [ours], says: [question] });
  expect(shop.loop().messageIds).toEqual([ours, "a1", "a2"]);
});

test.each<readonly [string, (shop: Workshop, ours: string) => ReadMail]>([
  ["at another time", (shop) => copy(shop, { at: shop.now - HOUR })],
  ["about something else", (shop) => copy(shop, { subject: "Saddle" })],
  ["with other words", (shop) => copy(shop, {}, undefined, "Hello Jane, one thing more: the saddle has come.")],
  ["to somebody else", (shop) => copy(shop, { to: "tom@elsewhere.example" })],
  ["that replaces another id", (shop) => copy(shop, {}, "another@veloworks.example")],
  [
    "from another address",
    (shop) => ({
      ...copy(shop),
      message: { ...copy(shop).message, from: [{ name: "", address: "other@veloworks.example" }] },
    }),
  ],
  ["in INBOX", (shop, ours) => ({ ...copy(shop, {}, ours), role: "inbox" })],
])("a message %s is not taken for the copy", (_what, make) => {
  const { shop, ours } = sent();
  put(shop, make(shop, ours));
  expect(shop.ledger.mail.get(ours)).toBeNull();
  expect(shop.ledger.mail.get(GIVEN)).not.toBeNull();
});

test("once our copy is known, a second message of the same look is another one", () => {
  const { shop, ours } = sent();
  put(shop, copy(shop, { id: ours }));
  put(shop, copy(shop));
  expect(shop.ledger.mail.get(GIVEN)).not.toBeNull();
});

test("what was never handed over has no copy", () => {
  const { shop, ours } = sent();
  const draft = { template: null, to: [{ name: "", address: JANE }], cc: [], subject: "Invoice", text: TEXT };
  const rest = {
    attachments: [],
    resendOf: null,
    fulfils: true,
    closes: false,
    newDue: null,
    sendAt: MONDAY + 9 * HOUR,
  };
  shop.say({ kind: "approve", loop: shop.loop().id, draft: { ...draft, ...rest } });
  const waiting = shop.loop().outbox?.followUp.messageId ?? "";
  put(shop, copy(shop, {}, waiting));
  expect(shop.ledger.mail.get(waiting)).toBeNull();
  expect(shop.loop().outbox).not.toBeNull();
  expect(ours).not.toBe(waiting);
});
