// Whatever the order in which mail is learned, whatever is read twice: the same open loops. History folds to the state.
import fc from "fast-check";
import { expect, test } from "vitest";
import { fold } from "../../../shared/loop/fold.ts";
import { DAY, HOUR, type MailWords, MONDAY, type Said, type Workshop, workshop } from "../../helpers/workshop.ts";

const SAID: readonly Said[] = [
  { kind: "commitment", quote: "I'll send you the invoice by Friday.", due: "2026-11-06" },
  { kind: "commitment", quote: "Our driver will collect the wheel." },
  { kind: "fulfilment", quote: "The invoice is attached." },
  { kind: "question", quote: "When can I come by?" },
  { kind: "request", quote: "Please send me the quote." },
  { kind: "confirmation", quote: "Thanks!" },
  { kind: "confirmation", quote: "It works now.", settles: true },
  { kind: "complaint", quote: "The brake still squeals." },
];

/** A conversation: each message answers an earlier one, a bounce may follow what was sent. */
const conversation: fc.Arbitrary<readonly MailWords[]> = fc
  .array(
    fc.record({
      sent: fc.boolean(),
      says: fc.subarray([...SAID], { maxLength: 2 }),
      gap: fc.integer({ min: 1, max: 60 }),
      bounces: fc.boolean(),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((messages) => {
    const all: MailWords[] = [];
    const refs: string[] = [];
    let at = MONDAY;
    for (const [index, { sent, says, gap, bounces }] of messages.entries()) {
      at += gap * HOUR;
      const id = `m${index}@x`;
      all.push({ id, at, sent, says, refs: [...refs] });
      refs.push(id);
      if (sent && bounces && index % 3 === 2)
        all.push({
          id: `b${index}@x`,
          at: at + 60_000,
          kind: "bounce",
          from: "mailer-daemon@mail.example",
          refs: [],
          bounce: {
            recipients: [
              {
                address: "jane@orchard.example",
                outcome: "failed",
                permanent: true,
                status: "5.1.1",
                reason: "bad_address",
                explanation: "no such user",
              },
            ],
            originalMessageId: id,
            originalSubject: null,
            decoder: "rfc3464",
          },
        });
    }
    return all;
  });

const END = MONDAY + 60 * DAY;

function read(mails: readonly MailWords[]): Workshop {
  const shop = workshop();
  shop.now = END;
  for (const words of mails) shop.arrive(words, "look-back");
  return shop;
}

/** What must not depend on the order: state, and every item with its step. */
function essence(shop: Workshop) {
  return [...shop.ledger.loops.values()].map((loop) => ({
    id: loop.id,
    state: loop.state,
    items: loop.items.map(({ id, step, open, due }) => ({ id, step, open, due })),
    bounces: loop.bounces.map((bounce) => bounce.messageId),
    outcome: loop.outcome?.kind,
  }));
}

test("any order of delivery gives the same loops", () => {
  fc.assert(
    fc.property(
      conversation.chain((mails) =>
        fc.tuple(
          fc.constant(mails),
          fc.shuffledSubarray([...mails], { minLength: mails.length, maxLength: mails.length }),
        ),
      ),
      ([mails, shuffled]) => {
        expect(essence(read(shuffled))).toEqual(essence(read(mails)));
      },
    ),
    { numRuns: 300 },
  );
});

test("what is read twice changes nothing", () => {
  fc.assert(
    fc.property(conversation, (mails) => {
      const once = read(mails);
      const before = essence(once);
      for (const words of mails) once.arrive(words);
      expect(essence(once)).toEqual(before);
    }),
    { numRuns: 100 },
  );
});

test("each loop is the fold of its history, also of a shuffled one", () => {
  fc.assert(
    fc.property(conversation, fc.infiniteStream(fc.nat()), (mails, random) => {
      for (const loop of read(mails).ledger.loops.values()) {
        expect(fold(loop.id, loop.history)).toEqual(loop);
        const shuffled = [...loop.history]
          .map((event) => ({ event, key: random.next().value ?? 0 }))
          .sort((a, b) => a.key - b.key);
        const again = fold(
          loop.id,
          shuffled.map(({ event }) => event),
        );
        expect({ ...again, history: [] }).toEqual({ ...loop, history: [] });
      }
    }),
    { numRuns: 100 },
  );
});
