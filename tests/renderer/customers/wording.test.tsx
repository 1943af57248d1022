// How to write to a customer: chosen on their page and beside the loop, kept at once.
import { expect, test } from "vitest";
import { buttons, click, field, openRow, page, pass, press, stage, type } from "../stage.tsx";

/** Opens a list of choices by its label and returns what it offers. */
async function open(label: string): Promise<readonly string[]> {
  const select = [...document.querySelectorAll(".wording .field")].find(
    (one) => one.querySelector(".label")?.textContent === label,
  );
  const button = select?.querySelector("button");
  button?.focus();
  await press("ArrowDown");
  return [...document.querySelectorAll("[role=option]")].map((one) => one.textContent ?? "");
}

test("language: as they write, or one that has templates", async () => {
  const { bridge } = await stage();
  await press("c");
  expect(page.getAllByText("as they write (English)").length).toBeGreaterThan(0);
  expect(await open("Language")).toEqual(["as they write (English)", "English", "German"]);
  await click("German");
  expect(bridge.commands.at(-1)).toMatchObject({
    kind: "set-customer",
    customer: { address: "jmae@milerdesign.example", language: "de" },
  });
});

test("greeting: by first name unless she says formal", async () => {
  const { bridge } = await stage();
  await press("c");
  expect(await open("Greeting")).toEqual(["by first name", "formal"]);
  await click("formal");
  expect(bridge.commands.at(-1)).toMatchObject({
    kind: "set-customer",
    customer: { address: "jmae@milerdesign.example", tone: "formal" },
  });
});

test("templates stand by language", async () => {
  await stage();
  await press("g", "x");
  const list = document.querySelector(".split-list") ?? undefined;
  expect([...document.querySelectorAll(".split-list h2")].map((one) => one.textContent)).toEqual(["English", "German"]);
  await click(/^Entschuldigung/, list);
  await pass(200);
  expect(document.querySelector(".template-preview")?.textContent).toMatch(/(?:Hallo \p{Lu}\p{Ll}+|Guten Tag),/u);
  expect(buttons(/^Nudge/, list)).toHaveLength(1);
});

const message = (): HTMLTextAreaElement => field("Message") as HTMLTextAreaElement;

test("a follow-up being written takes the new greeting and keeps her words; undo takes it back", async () => {
  const { bridge } = await stage();
  await openRow("Tom Becker");
  await press("f");
  await type("Message", `${message().value}\nP.S. my own words.`);
  expect(message().value).toMatch(/^Hi Tom,/);
  await open("Greeting");
  await click("formal");
  await pass(50);
  expect(message().value).toMatch(/^Dear Tom Becker,/);
  expect(message().value).toMatch(/P\.S\. my own words\.$/);
  await click("Undo");
  await pass(50);
  expect(bridge.commands.at(-1)).toMatchObject({ kind: "undo" });
  expect(message().value).toMatch(/^Hi Tom,.*P\.S\. my own words\.$/s);
});
