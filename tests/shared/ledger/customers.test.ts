// What the mail itself writes on a customer's card.
import { expect, test } from "vitest";
import type { ApprovedDraft } from "../../../shared/ledger/command.ts";
import { ACCOUNT, DAY, HOUR, JANE, MONDAY, mail, workshop } from "../../helpers/workshop.ts";

const WRONG = "jnae@orchard.example";
const draft: ApprovedDraft = {
  template: "en.resend",
  to: [{ name: "", address: JANE }],
  cc: [],
  subject: "Your quote",
  text: "Once more.",
  attachments: [],
  resendOf: "s1",
  fulfils: false,
  closes: false,
  newDue: null,
  sendAt: null,
};

test("a dead address is noted, and the right one once the resend went out", () => {
  const shop = workshop();
  shop.arrive({ id: "s1", at: MONDAY, sent: true, to: WRONG, subject: "Your quote" });
  const recipient = {
    address: WRONG,
    outcome: "failed",
    permanent: true,
    status: "5.1.1",
    reason: "bad_address",
    explanation: "no such user",
  } as const;
  shop.arrive({
    id: "b1",
    at: MONDAY + HOUR,
    kind: "bounce",
    bounce: { recipients: [recipient], originalMessageId: "s1", originalSubject: null, decoder: "rfc3464" },
  });
  expect(shop.ledger.customers.get(WRONG)?.wrong).toEqual({ [WRONG]: "" });
  const loop = shop.loop().id;
  shop.say({ kind: "approve", loop, draft });
  const messageId = shop.loop().outbox?.followUp.messageId ?? "";
  shop.put({ kind: "tick" }, shop.now + 20_000);
  shop.put({ kind: "handing", loop, messageId });
  shop.put({ kind: "outcome", loop, messageId, outcome: { kind: "accepted", rejected: [] } });
  expect(shop.loop()).toMatchObject({ state: "awaiting", bounces: [], counterpart: { address: JANE } });
  expect(shop.ledger.customers.get(JANE)?.wrong).toEqual({ [WRONG]: JANE });
  shop.arrive({
    id: "a1",
    at: shop.now + HOUR,
    refs: [messageId],
    says: [{ kind: "confirmation", quote: "It arrived, thanks.", settles: true }],
  });
  expect(shop.loop().state).toBe("closed");
});

test.each([
  ["5 - great as always", 5],
  ["4/5", 4],
  ["a 3", 3],
  ["3 pm would suit me", null],
  ["10", null],
  ["Thank you!", null],
])("the survey's answer %j", (words, score) => {
  const shop = workshop();
  shop.arrive({ id: "p1", at: MONDAY, sent: true, says: [{ kind: "fulfilment", quote: "The bike is ready." }] });
  const loop = shop.loop().id;
  shop.say({ kind: "approve", loop, draft: { ...draft, template: "en.anything-else", resendOf: null } });
  const messageId = shop.loop().outbox?.followUp.messageId ?? "";
  shop.put({ kind: "tick" }, shop.now + 20_000);
  shop.put({ kind: "handing", loop, messageId });
  shop.put({ kind: "outcome", loop, messageId, outcome: { kind: "accepted", rejected: [] } });
  const answer = mail({ id: "a1", at: MONDAY + DAY, refs: [messageId] });
  shop.put(
    {
      kind: "mail",
      account: ACCOUNT.id,
      folder: "INBOX",
      mail: [{ ...answer, understanding: { ...answer.understanding, newText: words } }],
      cursor: null,
      arrived: "new",
    },
    MONDAY + DAY,
  );
  expect(shop.ledger.customers.get(JANE)?.survey?.score ?? null).toBe(score);
});
