// The other rooms: palette, keys, customers, templates, reports, settings.
import { act, fireEvent } from "@testing-library/react";
import { expect, test, vi } from "vitest";
// Loaded here so that the room, which is loaded when it is opened, is there at once.
import "../../renderer/reports/reports-room.tsx";
import { buttons, click, field, page, pass, press, stage, type } from "./stage.tsx";

test("the palette finds actions, loops and customers, and runs them", async () => {
  const { screen } = await stage();
  await press("mod+k");
  await act(async () => {
    fireEvent.change(document.querySelector(".palette-field input") as Element, { target: { value: "rossi" } });
  });
  await pass(50);
  expect(buttons(/Bakery Rossi/).length).toBeGreaterThanOrEqual(2);
  await act(async () => {
    fireEvent.change(document.querySelector(".palette-field input") as Element, { target: { value: "repor" } });
  });
  await pass(50);
  await click(/^Go to Reports/);
  await pass(50);
  expect(screen.room.get()).toEqual({ name: "reports" });
});

test("the key sheet lists every key and gives the focus back", async () => {
  const { screen } = await stage();
  await press("?");
  expect(page.getByText("Save or print the transcript…")).toBeTruthy();
  await click("Close", document.querySelector("[role=dialog]") ?? undefined);
  expect(screen.dialog.get()).toBeNull();
});

test("a customer's card shows loops and keeps notes", async () => {
  const { bridge, screen } = await stage();
  await press("c");
  expect(screen.room.get()).toEqual({ name: "customers", address: "jmae@milerdesign.example" });
  expect(page.getByText("9 of 10 promises kept")).toBeTruthy();
  await act(async () => {
    fireEvent.change(field("Notes"), { target: { value: "likes tea" } });
    fireEvent.blur(field("Notes"));
  });
  await pass(50);
  expect(bridge.commands.at(-1)).toMatchObject({ kind: "set-customer", customer: { notes: "likes tea" } });
});

test("forgetting a customer asks once and says what goes", async () => {
  const { bridge, screen } = await stage();
  await press("c");
  await click("Forget this customer…");
  expect(document.activeElement?.textContent).toBe("Cancel");
  expect(page.getByText(/This cannot be undone/)).toBeTruthy();
  await click("Forget for ever");
  expect(bridge.commands.at(-1)).toEqual({ kind: "forget-customer", address: "jmae@milerdesign.example" });
  expect(screen.room.get()).toEqual({ name: "customers", address: null });
});

test("a template is edited with its preview, and an unknown field is refused", async () => {
  const { bridge } = await stage();
  await press("g", "x");
  await click(/^Nudge/, document.querySelector(".split-list") ?? undefined);
  await pass(200);
  expect(document.querySelector(".template-preview")?.textContent).toContain("Hi ");
  await type("Text", "Dear {{customer.frist_name}},");
  expect(page.getByText("Closer does not know the field customer.frist_name.")).toBeTruthy();
  expect(buttons("Save").at(-1)?.hasAttribute("disabled")).toBe(true);
  await type("Text", "Dear {{customer.first_name|friend}},");
  await pass(200);
  expect(document.querySelector(".template-preview")?.textContent).toMatch(/Dear \p{Lu}\p{Ll}+,/u);
  await click("Save");
  expect(bridge.commands.at(-1)).toMatchObject({
    kind: "save-template",
    template: { body: "Dear {{customer.first_name|friend}},", own: true },
  });
});

test("reports show figures, charts with words, and numbers to sort", async () => {
  await stage();
  await press("g", "r");
  await pass(50);
  expect(page.getByText("85%")).toBeTruthy();
  expect(document.querySelector('.chart[aria-label^="Open loops, week by week: Open"]')).toBeTruthy();
  const table = document.querySelectorAll("table")[1];
  const firstCell = () => table?.querySelector("tbody tr td")?.textContent;
  await click("Open", table?.querySelector("thead") ?? undefined);
  expect(firstCell()).toBe("2");
  await click("Open", table?.querySelector("thead") ?? undefined);
  expect(firstCell()).toBe("0");
});

test("settings are kept as they are changed", async () => {
  const { bridge, screen } = await stage();
  await press("g", "s");
  await act(async () => {
    fireEvent.change(field("Time zone"), { target: { value: "Nowhere/Land" } });
    fireEvent.blur(field("Time zone"));
  });
  await pass(30);
  expect(bridge.commands).toEqual([]);
  await act(async () => {
    fireEvent.change(field("Time zone"), { target: { value: "Europe/Lisbon" } });
    fireEvent.blur(field("Time zone"));
  });
  await pass(30);
  expect(screen.settings().zone).toBe("Europe/Lisbon");
  await click("Privacy");
  expect(page.getByText("Nothing yet. Corrections you make appear here.")).toBeTruthy();
  await click("Your data");
  await pass(50);
  await click("Look at it");
  expect(page.getByText("3 loops come back")).toBeTruthy();
  await click("Go back to this");
  expect(bridge.called).toContain("data.restore");
});

test("a key is changed by pressing it; one that is taken says by what", async () => {
  const { screen } = await stage();
  await press("g", "s");
  await click("Keys", document.querySelector(".settings-nav") ?? undefined);
  await click("Change the key for “Snooze…”");
  await press("e");
  expect(page.getByText("Already used for “Done…”")).toBeTruthy();
  await press("b");
  expect(screen.settings().keys).toEqual({ snooze: "b" });
});

test("a loop opened by hand says when it is due", async () => {
  const { bridge } = await stage();
  await press("a");
  await type("E-mail address", "mara@lind.example");
  await type("What is owed?", "A second key for the lock");
  await type("Until when?", "2026-12-04");
  expect(page.getByText(/^Friday,? 4 December 2026/)).toBeTruthy();
  await click("Open the loop", document.querySelector("[role=dialog]") ?? undefined);
  expect(bridge.commands.at(-1)).toMatchObject({
    kind: "open-by-hand",
    counterpart: { address: "mara@lind.example" },
    quote: "A second key for the lock",
    due: "2026-12-04",
  });
});

test("what breaks in one part leaves the window whole", async () => {
  // React tells the console, too.
  const told = vi.spyOn(console, "error").mockImplementation(() => undefined);
  const { screen } = await stage({
    answers: { "report.read": () => ({ openByWeek: null }) as never },
  });
  await press("g", "r");
  await pass(50);
  expect(page.getByText("This part of the window broke. Your data is safe.")).toBeTruthy();
  await click("Back to the list");
  expect(screen.room.get()).toMatchObject({ name: "loops", list: "open" });
  told.mockRestore();
});
