// Commands in parts: one undo takes all of them back, step by step.
import { expect, test } from "vitest";
import { createEngine } from "../../../electron/engine/engine.ts";
import { emptyFolder, withStore } from "../../helpers/store.ts";
import { ACCOUNT, MONDAY, mail } from "../../helpers/workshop.ts";

test("start from today in parts, taken back with one undo", async () => {
  await withStore(await emptyFolder(), async (store) => {
    const steps: number[] = [];
    const engine = createEngine({
      store,
      now: () => MONDAY,
      committed: (changes) => steps.push(changes.length),
      perform: () => undefined,
    });
    const account = { ...ACCOUNT, connectedAt: MONDAY };
    await engine.put({ kind: "command", command: { kind: "save-account", account }, id: "connected" });
    const old = Array.from({ length: 700 }, (_, index) =>
      mail({
        id: `m${index}`,
        at: MONDAY - (100 + index) * 86_400_000,
        sent: true,
        to: `c${index}@orchard.example`,
        subject: `Job ${index}`,
        says: [{ kind: "commitment", quote: "I'll call you tomorrow." }],
      }),
    );
    await engine.put({
      kind: "mail",
      account: ACCOUNT.id,
      folder: "Sent",
      mail: old,
      cursor: null,
      arrived: "look-back",
    });
    const suggested = [...store.ledger.suggested];
    expect(suggested).toHaveLength(700);

    for (const [part, loops] of [suggested.slice(0, 400), suggested.slice(400)].entries())
      await engine.put(
        { kind: "command", command: { kind: "start-from-today", account: ACCOUNT.id, loops }, id: `today.${part}` },
        "today",
      );
    expect(store.ledger.suggested.size).toBe(0);
    expect(store.ledger.accounts.get(ACCOUNT.id)?.fromToday).toBe(MONDAY);

    steps.length = 0;
    expect(await engine.undo("today.1", "wrong")).toBe(false);
    expect(await engine.undo("today", "undo")).toBe(true);
    expect([...store.ledger.suggested].sort()).toEqual(suggested.toSorted());
    expect(store.ledger.accounts.get(ACCOUNT.id)).not.toHaveProperty("fromToday");
    expect(Math.max(...steps)).toBeLessThanOrEqual(500);
    await engine.close();
  });
});
