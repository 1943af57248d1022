// The list from the keyboard: order, moving, acting, undoing, and holding still while one reads.
import { act, fireEvent } from "@testing-library/react";
import { expect, test } from "vitest";
import { click, enter, openRow, page, pass, press, rowNames, rowOf, stage, type } from "../stage.tsx";

const grid = (): Element => document.querySelector("[role=grid]") ?? document.body;

test("groups stand in the order of urgency, with their counts", async () => {
  await stage();
  const headings = [...document.querySelectorAll("[role=rowheader]")].map((one) => one.textContent);
  expect(headings).toEqual([
    "Undelivered1",
    "Complaints1",
    "Overdue2",
    "Today2",
    "Later3",
    "Awaiting confirmation6",
    "Asleep1",
  ]);
  expect(rowNames().slice(0, 4)).toEqual(["Jane Miller", "Bakery Rossi", "Greenfield Primary School", "Tom Becker"]);
  expect(page.getByText("15 open · 7 need you")).toBeTruthy();
});

test("each row names its one next step, the open one stands out", async () => {
  await stage();
  const next = rowOf("Jane Miller").querySelector(".row-button");
  expect(next?.textContent).toBe("Fix & resend");
  expect(next?.classList.contains("next")).toBe(true);
  expect(rowOf("Bakery Rossi").querySelector(".row-button")?.classList.contains("next")).toBe(false);
  expect(rowOf("Oskar Lindqvist").querySelector(".row-button")).toBeNull();
});

test("J and K move the open loop, and stop at the ends", async () => {
  const { screen } = await stage();
  await press("k");
  expect(screen.open.get()).toBe("bounce");
  await press("j", "j");
  expect(screen.open.get()).toBe("escalate");
  expect(rowOf("Greenfield Primary School").getAttribute("aria-selected")).toBe("true");
  expect(document.querySelector(".detail-name")?.textContent).toContain("Greenfield");
});

test("snoozing takes the row away at once, moves on, and Z brings it back", async () => {
  const { bridge, screen } = await stage();
  await openRow("Tom Becker");
  await press("h");
  await enter(/friday 14:00/, "2026-12-01");
  expect(bridge.commands.at(-1)).toEqual({ kind: "snooze", loop: "late", until: Date.parse("2026-12-01T08:00:00Z") });
  expect(rowNames()).not.toContain("Tom Becker");
  expect(screen.open.get()).toBe("today");
  expect(page.getByText(/Tom Becker sleeps until/)).toBeTruthy();
  await press("z");
  await pass(50);
  expect(bridge.commands.at(-1)?.kind).toBe("undo");
  expect(rowNames()).toContain("Tom Becker");
  expect(screen.open.get()).toBe("late");
});

test("a refused command brings the row back and says why", async () => {
  await stage({ answers: { "ledger.command": () => ({ code: "disk", details: "ENOSPC" }) } });
  await openRow("Tom Becker");
  await press("n");
  expect(rowNames()).toContain("Tom Becker");
  expect(page.getByText("It could not be written to disk. Nothing was changed.")).toBeTruthy();
  expect(page.queryByText(/Taken out/)).toBeNull();
});

test("suggestions are accepted and dismissed with one key each", async () => {
  const { bridge } = await stage();
  await press("g", "y");
  expect(rowNames()).toEqual(["Sam Porter", "Elif Yılmaz", "Rosa Blum"]);
  await press("y");
  await press("n");
  expect(bridge.commands.map(({ kind }) => kind)).toEqual(["accept", "dismiss"]);
  expect(rowNames()).toHaveLength(1);
});

test("keys rest while one types", async () => {
  const { bridge, screen } = await stage();
  await press("/");
  const field = document.activeElement;
  expect(field?.getAttribute("type")).toBe("search");
  await press("e", "h", "j");
  expect(bridge.commands).toEqual([]);
  expect(screen.dialog.get()).toBeNull();
  expect(screen.open.get()).toBe("bounce");
});

test("single keys can be switched off; those with Ctrl stay", async () => {
  const { screen } = await stage({ settings: { shortcuts: false } });
  await press("e");
  expect(screen.dialog.get()).toBeNull();
  await press("ArrowDown");
  expect(screen.open.get()).toBe("complaint");
  await press("mod+k");
  expect(screen.dialog.get()).toEqual({ kind: "palette" });
});

test("a key that the owner changed does the same thing", async () => {
  const { screen } = await stage({ settings: { keys: { snooze: "b" } } });
  await press("h");
  expect(screen.dialog.get()).toBeNull();
  await press("b");
  expect(screen.dialog.get()?.kind).toBe("snooze");
});

test("several ticked loops are snoozed as one, and undone as one", async () => {
  const { bridge } = await stage();
  await press("j", "x", "j", "x");
  expect(page.getByText("2 selected")).toBeTruthy();
  await press("h");
  await enter(/friday 14:00/, "2026-12-01");
  expect(bridge.commands.map((one) => ("loop" in one ? one.loop : ""))).toEqual(["complaint", "escalate"]);
  expect(page.getByText(/2 loops sleep until/)).toBeTruthy();
  await press("z");
  await pass(50);
  expect(bridge.commands.filter(({ kind }) => kind === "undo")).toHaveLength(2);
  expect(rowNames()).toContain("Bakery Rossi");
});

test("the list holds still while one reads in it, and says what waits", async () => {
  const { bridge } = await stage();
  const before = rowNames();
  await act(async () => {
    fireEvent.pointerMove(grid());
  });
  await act(async () => bridge.change("later", { group: "overdue", day: "2026-11-01" }));
  await pass(100);
  expect(rowNames()).toEqual(before);
  expect(rowOf("Kenji Watanabe").querySelector(".row-changed")).toBeTruthy();
  await click("1 change · show");
  expect(rowNames().indexOf("Kenji Watanabe")).toBe(2);
});

test("the list follows by itself when one has left it", async () => {
  const { bridge } = await stage();
  await act(async () => {
    fireEvent.pointerMove(grid());
  });
  await act(async () => bridge.change("later", { group: "overdue", day: "2026-11-01" }));
  await pass(9000);
  expect(rowNames().indexOf("Kenji Watanabe")).toBe(2);
});

test("typos find what was meant, and Escape goes back", async () => {
  const { screen } = await stage();
  await press("/");
  await act(async () => {
    fireEvent.change(document.activeElement as Element, { target: { value: "invoce" } });
  });
  await pass(50);
  expect(rowNames()).toEqual(["Jane Miller"]);
  await act(async () => {
    fireEvent.keyDown(document.activeElement as Element, { key: "Escape" });
  });
  await pass(50);
  expect(screen.query.get()).toBe("");
  expect(rowNames().length).toBeGreaterThan(10);
});

test("a filter narrows, shows as a chip, and can be saved as a view", async () => {
  const { bridge, screen } = await stage();
  await act(async () => {
    const room = screen.room.get();
    if (room.name === "loops") screen.room.set({ ...room, filter: { ...room.filter, reason: "complaint" } });
  });
  await pass(50);
  expect(rowNames()).toEqual(["Bakery Rossi"]);
  await act(async () =>
    screen.dialog.set({ kind: "save-view", view: { filter: { list: "open", reason: "complaint" }, sort: "urgency" } }),
  );
  await pass(50);
  await type("Name of the view", "Angry ones");
  await click("Save");
  const saved = bridge.commands.at(-1);
  expect(saved?.kind === "set-settings" && saved.settings.views).toEqual([
    { name: "Angry ones", filter: { list: "open", reason: "complaint" }, sort: "urgency" },
  ]);
  await press("g", "o");
  expect(rowNames().length).toBeGreaterThan(10);
  await click("Angry ones");
  expect(rowNames()).toEqual(["Bakery Rossi"]);
});

test("nothing open is a reward only when everything has been read", async () => {
  await stage({ loops: [] });
  expect(page.getByText("Nothing open.")).toBeTruthy();
  expect(page.getByText(/^Complete up to/, { selector: "span.cut" })).toBeTruthy();
});
