// The open loop: evidence where it stands, corrections in one key, how it ends.
import { act, fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { SCENARIOS } from "../preview/scenarios.ts";
import { buttons, click, enter, field, NOW, openRow, page, pass, press, rowNames, stage, type } from "../stage.tsx";

test("the sentence is marked where it stands, with who, when, how sure and how far", async () => {
  await stage();
  await openRow("Tom Becker");
  const marks = [...document.querySelectorAll(".message mark")].map((mark) => mark.textContent);
  expect(marks).toEqual([expect.stringMatching(/^I'll get you the quote with the bigger battery by \w+day\.$/)]);
  expect(page.getByText("was due Fri 20 Nov, 2 days ago")).toBeTruthy();
  expect(page.getByText(/sure · Why\?/)).toBeTruthy();
  expect(document.querySelector(".ladder [aria-current=step]")?.textContent).toBe("Promised");
});

test("why opens the reasons in plain words", async () => {
  await stage();
  await openRow("Tom Becker");
  await click(/Why/);
  expect(page.getByText("93 % sure")).toBeTruthy();
  expect(page.getByText("“will” with an action")).toBeTruthy();
});

test("N takes a wrong promise out, and Z puts it back", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("n");
  expect(bridge.commands.at(-1)).toEqual({ kind: "drop-item", loop: "late", item: "late.item", neverPhrase: null });
  expect(rowNames()).not.toContain("Tom Becker");
  await press("mod+z");
  await pass(50);
  expect(rowNames()).toContain("Tom Becker");
});

test("one of two promises becomes a loop of its own, and Z puts it back", async () => {
  const busy = SCENARIOS.busy?.(NOW);
  const loops = (busy?.loops ?? []).map((loop) => {
    const [item] = loop.row.id === "late" ? loop.detail.items : [];
    return item
      ? { ...loop, detail: { ...loop.detail, items: [item, { ...item, id: "late.second", quote: "I'll call you." }] } }
      : loop;
  });
  const { bridge } = await stage({ ...busy, loops });
  await openRow("Tom Becker");
  await click("Make it its own loop");
  expect(bridge.commands.at(-1)).toEqual({ kind: "split", loop: "late", item: "late.item" });
  await press("mod+z");
  expect(bridge.commands.at(-1)).toMatchObject({ kind: "undo" });
  await openRow("Bakery Rossi");
  expect(buttons("Make it its own loop")).toEqual([]);
});

test("a loop that was made out of another shows the way back to its mail", async () => {
  const busy = SCENARIOS.busy?.(NOW);
  const loops = (busy?.loops ?? []).map((loop) => {
    if (loop.row.id !== "late") return loop;
    const history = loop.detail.loop.history.map((event) =>
      event.kind === "opened" ? { ...event, manual: { quote: "I'll call you.", due: null, from: "bounce" } } : event,
    );
    return { ...loop, detail: { ...loop.detail, loop: { ...loop.detail.loop, history } } };
  });
  const { screen } = await stage({ ...busy, loops });
  await openRow("Bakery Rossi");
  expect(buttons("Show the conversation this was part of")).toEqual([]);
  await openRow("Tom Becker");
  await click("Show the conversation this was part of");
  expect(screen.open.get()).toBe("bounce");
});

test("never from this phrase keeps the part that misleads", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("N");
  expect((field("Never from this phrase") as HTMLTextAreaElement).value).toContain("bigger battery");
  await type("Never from this phrase", "get you the quote");
  await click("Never again");
  expect(bridge.commands.at(-1)).toMatchObject({ kind: "drop-item", neverPhrase: "get you the quote" });
});

test("D sets another day, typed in words", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("d");
  await enter(/3 May/, "2026-12-04");
  expect(bridge.commands.at(-1)).toEqual({ kind: "set-due", loop: "late", item: "late.item", day: "2026-12-04" });
  expect(page.getByText("due Fri 4 Dec", { selector: ".detail-name .due" })).toBeTruthy();
});

test("P names another person, M merges into another loop", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("p");
  await type("Name", "Tim Becker");
  await type("E-mail address", "tim@posteo.example");
  await click("Change");
  expect(bridge.commands.at(-1)).toEqual({
    kind: "set-counterpart",
    loop: "late",
    counterpart: { name: "Tim Becker", address: "tim@posteo.example" },
  });
  await press("m");
  await type("Search loops", "rossi");
  await click(/Bakery Rossi/, document.querySelector(".merge-list") ?? undefined);
  expect(bridge.commands.at(-1)).toEqual({ kind: "merge", from: "late", into: "complaint" });
});

test("E closes only with how the owner knows", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("e");
  await act(async () => {
    fireEvent.click(document.querySelector('input[value="has"]') as Element);
  });
  await pass(30);
  const [close] = buttons("Close the loop");
  expect(close?.hasAttribute("disabled")).toBe(true);
  await click("By phone");
  await click("Close the loop");
  expect(bridge.commands.at(-1)).toEqual({ kind: "close", loop: "late", note: "By phone" });
  await press("g", "e");
  expect(rowNames()).toContain("Tom Becker");
});

test("our part done keeps the loop open until the customer confirms", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("e");
  await click("Done", document.querySelector("[role=dialog]") ?? undefined);
  expect(bridge.commands.at(-1)).toEqual({ kind: "done", loop: "late", note: "", told: true });
  expect(bridge.row("late").group).toBe("awaiting");
});

test("a closed loop shows the customer's words, and O opens it again", async () => {
  const { bridge } = await stage();
  await press("g", "e");
  await openRow("Tom Becker");
  expect(page.getByText("Tom Becker confirmed")).toBeTruthy();
  expect(page.getByText("Works perfectly, thank you so much!", { selector: "blockquote.said" })).toBeTruthy();
  await press("o");
  expect(bridge.commands.at(-1)).toEqual({ kind: "reopen", loop: "closed-confirmed" });
});

test("the original stands in a locked frame, and its links are asked about with their real host", async () => {
  const { screen } = await stage();
  await openRow("David Okafor");
  await click("Show original");
  const frame = document.querySelector("iframe");
  expect(frame?.getAttribute("sandbox")).toBe("allow-same-origin");
  expect(page.getByText(/2 pictures from the Internet not loaded/)).toBeTruthy();
  await act(async () =>
    screen.dialog.set({ kind: "link", url: "https://xn--pypal-4ve.example/login", shown: "paypal.com" }),
  );
  await pass(30);
  expect(page.getByText("xn--pypal-4ve.example")).toBeTruthy();
  expect(page.getByText("The message shows “paypal.com”.")).toBeTruthy();
});

test("a note is kept and found again", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("i");
  await type("Note", "prefers the red one");
  await click("Keep the note");
  expect(bridge.commands.at(-1)).toEqual({ kind: "note", loop: "late", note: "prefers the red one" });
});

test("focus mode walks what needs her to the end", async () => {
  const { bridge, screen } = await stage();
  await press("F");
  expect(page.getByText("1 of 7")).toBeTruthy();
  expect(screen.open.get()).toBe("bounce");
  await press("n");
  await pass(50);
  expect(screen.open.get()).toBe("complaint");
  for (const loop of ["complaint", "escalate", "late", "today", "question"]) {
    expect(screen.open.get()).toBe(loop);
    await press("e");
    await click("Done", document.querySelector("[role=dialog]") ?? undefined);
    await pass(50);
  }
  expect(page.getByText("7 of 7")).toBeTruthy();
  await press("e");
  await click("By phone");
  await click("Close the loop");
  await pass(50);
  expect(bridge.commands.map(({ kind }) => kind)).toEqual(["dismiss", "done", "done", "done", "done", "done", "close"]);
  expect(page.getByText("That is all.")).toBeTruthy();
  await click("Back to the list");
  expect(screen.focus.get()).toBeNull();
});
