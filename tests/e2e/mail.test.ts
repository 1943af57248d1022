// The whole loop on real mail in the real window: a promise kept, a bounce resent, and all of it there after a restart.
import { mkdir, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { createTransport } from "nodemailer";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { en } from "../../renderer/text/en.ts";
import { connectInWindow } from "../helpers/first-run.ts";
import { header, letter } from "../helpers/letter.ts";
import { findTray } from "../helpers/tray.ts";
import { launchApp, type RunningApp, removeProfile } from "../helpers/window.ts";
import { eventually, type MailServers, startMailServers } from "../servers/index.ts";

const pictures = join(import.meta.dirname, "..", "..", "out", "e2e");
const owner = { address: "owner@workshop.test", password: "Fallen-Leaves-4711" };
const ada = "ada@customer.test";
const soon = { timeout: 15_000, interval: 100 };

let servers: MailServers;
let running: RunningApp;
let page: Page;
/** What the window complained of: scripts that broke, and whatever its own policy had to refuse. */
const trouble: string[] = [];

function listen(): void {
  page.on("pageerror", (error) => trouble.push(error.message));
  page.on("console", (message) => {
    if (message.type() === "error") trouble.push(message.text());
  });
}

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  servers = await startMailServers();
  await servers.addUser(owner.address, owner.password);
  await servers.addUser(ada, "of the customer");
  running = await launchApp({ caFile: servers.caFile });
  page = running.page;
  listen();
  await connectInWindow(page, {
    ...owner,
    imap: { host: servers.host, port: servers.imap.tls },
    smtp: { host: servers.host, port: servers.smtp.tls },
  });
});
afterAll(async () => {
  await running.quit();
  await removeProfile(running.profile);
  await servers.close();
});

const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
const rows = () => page.locator("[data-loop]");
const row = (who: string) => rows().filter({ hasText: who });
const goTo = (place: string) => page.getByRole("navigation").getByText(place, { exact: true }).first().click();
/** The badge is recomputed after each push: its tooltip carries the number. */
const badge = async (text: RegExp) =>
  vi.waitFor(async () => expect(await (await findTray()).tooltip()).toMatch(text), soon);

/** The day after tomorrow in words, and as the window says it. */
function inTwoDays(): { readonly said: string; readonly shown: RegExp } {
  const day = new Date(Date.now() + 2 * 86_400_000);
  const weekday = day.toLocaleDateString("en", { weekday: "long" });
  return { said: weekday, shown: new RegExp(weekday.slice(0, 3)) };
}

describe("(a) a promise is kept", () => {
  const promised = "bell-1@workshop.test";

  test("a promise in Sent becomes a loop with its day", async () => {
    await badge(/^Nothing open$/);
    const { said, shown } = inTwoDays();
    const text = `Hello Ada,\r\n\r\nthanks for your call. I will send you the quote for the new wheel by ${said}.\r\n\r\nOlga`;
    const sent = letter({
      id: promised,
      from: `Olga Owner <${owner.address}>`,
      to: `Ada Brook <${ada}>`,
      subject: "Your new wheel",
      text,
    });
    const before = Date.now();
    await servers.append(owner.address, "Sent", sent, { flags: ["\\Seen"] });
    await row("Ada Brook").waitFor({ timeout: 10_000 });
    // Two seconds are the aim, measured in the bench; a busy test machine may take longer.
    expect(Date.now() - before).toBeLessThan(6_000);

    expect(await row("Ada Brook").textContent()).toMatch(shown);
    expect(await row("Ada Brook").textContent()).toContain("I will send you the quote");
    await badge(/^1 open/);
    await picture("promise");
  });

  test("one click sends the follow-up: once to the customer, in the thread, and once into Sent", async () => {
    await row("Ada Brook").getByRole("button", { name: en.steps["follow-up"] }).click();
    const composer = page.getByRole("region", { name: new RegExp(`^${en.composer.name}`) });
    await composer.getByLabel(en.composer.message).waitFor();
    await picture("follow-up");
    await composer.getByRole("button", { name: en.composer.send, exact: false }).first().click();
    await page.getByRole("button", { name: en.outbox.now }).first().click();
    const received = await eventually(async () => (await servers.messages(ada))[0] ?? null, 20);
    expect(header(received.raw, "In-Reply-To")).toBe(`<${promised}>`);
    expect(header(received.raw, "References")).toContain(`<${promised}>`);
    expect(header(received.raw, "From")).toContain(owner.address);
    const id = header(received.raw, "Message-ID");
    const copies = async () =>
      (await servers.messages(owner.address, "Sent")).filter(({ raw }) => header(raw, "Message-ID") === id).length;
    await vi.waitFor(async () => expect(await copies()).toBe(1), soon);
    // A second copy, or a second message, would come now.
    await new Promise((resolve) => setTimeout(resolve, 3_000));
    expect([await copies(), (await servers.messages(ada)).length]).toEqual([1, 1]);
    await badge(/^1 open/);
  });

  test("the customer's answer closes it, with her words", async () => {
    const [followUp] = await servers.messages(ada);
    const replyTo = header(followUp?.raw ?? "", "Message-ID").slice(1, -1);
    const thanks = "Perfect, I have got it and it all works. Thank you very much!";
    const answer = letter({
      id: "bell-2@customer.test",
      from: `Ada Brook <${ada}>`,
      to: owner.address,
      subject: "Re: Your new wheel",
      text: thanks,
      replyTo,
    });
    await servers.deliver(answer, owner.address);
    await row("Ada Brook").waitFor({ state: "detached", timeout: 15_000 });
    await badge(/^Nothing open$/);
    await goTo(en.places.closed);
    await row("Ada Brook").click();
    await page.getByText(en.detail.confirmedBy("Ada Brook")).first().waitFor();
    await page.getByText(thanks).first().waitFor();
    await picture("confirmed");
    await goTo(en.places.open);
  });
});

describe("(b) a bounce is resent", () => {
  test("what came back is told in plain words, with the right address", async () => {
    // She has written to the right address before: Closer knows it.
    const past = letter({
      id: "bell-3@customer.test",
      from: "Ben Cole <ben.cole@customer.test>",
      to: owner.address,
      subject: "Brakes",
      text: "Good morning, my brakes squeak.\r\n\r\nBen",
    });
    await servers.addUser("ben.cole@customer.test", "of ben");
    await servers.deliver(past, owner.address);
    // Sent with another mail program, to an address with a letter too few: the customer's server refuses it.
    const transport = createTransport({
      host: servers.host,
      port: servers.smtp.tls,
      secure: true,
      auth: { user: owner.address, pass: owner.password },
      tls: { ca: servers.ca },
    });
    const raw = letter({
      id: "bell-4@workshop.test",
      from: `Olga Owner <${owner.address}>`,
      to: "Ben Cole <ben.cle@customer.test>",
      subject: "Your brakes",
      text: "Hello Ben,\r\n\r\nthe new pads are in. When would you like to come?\r\n\r\nOlga",
    });
    await servers.append(owner.address, "Sent", raw, { flags: ["\\Seen"] });
    await transport.sendMail({ envelope: { from: owner.address, to: ["ben.cle@customer.test"] }, raw });
    transport.close();
    const undelivered = rows().filter({ hasText: en.due.cameBack });
    await undelivered.waitFor({ timeout: 30_000 });
    await undelivered.click();
    await page.getByText(en.bounce.title.bad_address("ben.cle@customer.test")).first().waitFor();
    await page.getByText(en.bounce.did("ben.cole@customer.test")).first().waitFor();
    await badge(/^1 open, 1 needs? you now|^1 open, 1 need you now/);
    await picture("bounce");
  });

  test("one click sends the original to the right address", async () => {
    const undelivered = rows().filter({ hasText: en.due.cameBack });
    await undelivered.getByRole("button", { name: en.steps["fix-and-resend"] }).click();
    const composer = page.getByRole("region", { name: new RegExp(`^${en.composer.name}`) });
    await composer.getByRole("textbox", { name: en.composer.resendTo }).waitFor();
    expect(await composer.getByRole("textbox", { name: en.composer.resendTo }).inputValue()).toContain(
      "ben.cole@customer.test",
    );
    await picture("resend");
    await composer.getByRole("button", { name: en.composer.send, exact: false }).first().click();
    await page.getByRole("button", { name: en.outbox.now }).first().click();
    const received = await eventually(async () => (await servers.messages("ben.cole@customer.test"))[0] ?? null, 30);
    expect(received.raw).toContain("the new pads are in");
    expect(header(received.raw, "Message-ID")).not.toBe("<bell-4@workshop.test>");
    expect(header(received.raw, "References")).toContain("<bell-4@workshop.test>");
    await undelivered.waitFor({ state: "detached", timeout: 15_000 });
    await picture("resent");
  });
});

describe("(c) a restart", () => {
  test("keeps every loop, and mail that came meanwhile is found", async () => {
    /** Customer and case number of each open loop. */
    const loops = async () => {
      const names = await rows().evaluateAll((all) =>
        all.map((one) => one.querySelector(".row-who")?.textContent ?? ""),
      );
      return names.map((text) => text.slice(0, 17)).sort();
    };
    const before = await loops();
    expect(before.length).toBeGreaterThan(0);
    const { profile } = running;
    await running.quit();
    const { said } = inTwoDays();
    const text = `Hello Cleo,\r\n\r\nI will call you by ${said} about the lamp.\r\n\r\nOlga`;
    await servers.append(
      owner.address,
      "Sent",
      letter({
        id: "bell-5@workshop.test",
        from: owner.address,
        to: "Cleo Dunn <cleo@customer.test>",
        subject: "Lamp",
        text,
      }),
    );
    running = await launchApp({ caFile: servers.caFile, profile });
    page = running.page;
    listen();
    await row("Cleo Dunn").waitFor({ timeout: 20_000 });
    const after = await loops();
    expect(after.length).toBe(before.length + 1);
    expect(after).toEqual(expect.arrayContaining(before));
    await picture("restarted");
  });

  test("the window complained of nothing", () => {
    expect(trouble).toEqual([]);
  });

  test("nothing secret stands in what the app wrote", async () => {
    const files = await readdir(running.profile, { recursive: true, withFileTypes: true });
    const forms = [owner.password, Buffer.from(`\0${owner.address}\0${owner.password}`).toString("base64")];
    const found: string[] = [];
    for (const file of files.filter((entry) => entry.isFile())) {
      const bytes = await readFile(join(file.parentPath, file.name));
      if (forms.some((form) => bytes.includes(form))) found.push(file.name);
    }
    expect(found).toEqual([]);
    expect(forms.filter((form) => running.output().includes(form))).toEqual([]);
  });
});
