// The tour: the real window on the sample mailbox, worked as an owner would: a promise, a bounce and a complaint through to the end.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { _electron, type Page } from "playwright-core";

const repository = join(import.meta.dirname, "..", "..");
const pictures = join(repository, "out", "demo");
/** Longest wait (ms) for a customer's answer or a look-back. */
const PATIENCE = 60_000;

const started = Date.now();
await mkdir(pictures, { recursive: true });
const app = await _electron.launch({
  executablePath: process.env.ELECTRON_EXEC_PATH ?? "",
  cwd: repository,
  args: [".", "--demo"],
  chromiumSandbox: process.env.CLOSER_SANDBOX !== "off",
  env: process.env as Record<string, string>,
});
try {
  const page = await app.firstWindow();
  page.setDefaultTimeout(PATIENCE);
  await tour(page);
  console.log(`\nThe tour is done, ${Math.round((Date.now() - started) / 1000)} s. Pictures: out/demo/`);
} catch (error) {
  console.error(error);
  process.exitCode = 1;
} finally {
  await app.evaluate(({ app: running }) => running.quit()).catch(() => undefined);
}

async function tour(page: Page): Promise<void> {
  say("Closer reads six weeks of mail of Hartley Cycles, a bicycle workshop.");
  await row(page, "Jane Miller").waitFor();
  await page.waitForTimeout(2500);
  await tell(page, "list");

  say(
    "A promise is late: Emma promised Jane a corrected invoice. It is done now, so she tells her and asks whether it arrived.",
  );
  await followUp(page, "Jane Miller", "Here it is: did it arrive?");
  await closed(page, "Jane Miller", "promise-confirmed");

  say("A message came back: Lena's address was mistyped. Closer proposes the right one; the message goes out again.");
  await openRow(page, "Lena Fischer");
  await picture(page, "bounce");
  await followUp(page, "Lena Fischer", null);
  await closed(page, "Lena Fischer", "bounce-rescued");

  say("A complaint comes first: Sarah's gears slip again. Emma says what she will do, does it, and asks.");
  await followUp(page, "Sarah Whitfield", "About your complaint");
  await page.waitForTimeout(9000);
  await followUp(page, "Sarah Whitfield", "Here it is: did it arrive?");
  await closed(page, "Sarah Whitfield", "complaint-settled");

  await tell(page, "end");
}

function say(words: string): void {
  console.log(`\n• ${words}`);
}

function row(page: Page, who: string) {
  return page.getByRole("row").filter({ hasText: who }).first();
}

async function openRow(page: Page, who: string): Promise<void> {
  // Only the rows in view exist; all of the sample mailbox's that are shown stand near the top.
  await page.locator(".list").evaluate((list) => list.scrollTo(0, 0));
  await row(page, who).click();
  await page.waitForTimeout(400);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Prints the list as it stands, group by group, in the words of the screen. */
async function tell(page: Page, name: string): Promise<void> {
  await picture(page, name);
  const rows = page.locator(".list-heading, [role=row][data-loop]");
  const parts = await rows.evaluateAll((elements) =>
    elements.map((element) =>
      [".name", ".row-what", ".due"].map((part) => element.querySelector(part)?.textContent ?? ""),
    ),
  );
  const headings = await rows.allTextContents();
  const lines = parts.map(([name, what, due], index) =>
    name ? `    ${name} · ${what} · ${due}` : `  ${headings[index]?.toUpperCase()}`,
  );
  for (const line of lines) console.log(line);
}

/** Opens the loop's follow-up, takes the template (or the one that is proposed), sends it and does not wait for the undo time. */
async function followUp(page: Page, who: string, template: string | null): Promise<void> {
  await openRow(page, who);
  await page.keyboard.press("f");
  const composer = page.getByRole("region", { name: /^Follow-up/ });
  await composer.getByRole("button", { name: /^Send/ }).first().waitFor();
  if (template !== null) {
    await composer.getByRole("button", { name: /Template/ }).click();
    await page.getByRole("option", { name: template }).click();
    await page.waitForTimeout(600);
  }
  await picture(page, `follow-up-${who.split(" ")[0]?.toLowerCase()}`);
  await composer.getByRole("button", { name: /^Send/ }).first().click();
  const anyway = composer.getByRole("button", { name: "Send anyway" });
  if (await anyway.isVisible().catch(() => false)) await anyway.click();
  await page.getByRole("button", { name: "Send now" }).first().click();
  console.log(`    sent to ${who}`);
}

/** Waits until the customer's words have closed the loop, and shows them. */
async function closed(page: Page, who: string, name: string): Promise<void> {
  await page
    .getByRole("status")
    .filter({ hasText: who })
    .filter({ hasText: /confirmed/i })
    .first()
    .waitFor();
  await picture(page, name);
  console.log(`    ${who} confirmed: the loop is closed`);
}
