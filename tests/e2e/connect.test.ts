// Connecting a mailbox against real servers: what is wrong is said in plain words, and nothing secret is said before.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { en } from "../../renderer/text/en.ts";
import { connectInWindow, testConnection, typeAddress, typeServers } from "../helpers/first-run.ts";
import { ask } from "../helpers/owner.ts";
import { launchApp, type RunningApp, removeProfile } from "../helpers/window.ts";
import { type MailServers, startMailServers } from "../servers/index.ts";

const pictures = join(import.meta.dirname, "..", "..", "out", "e2e");
const owner = { address: "owner@workshop.test", password: "Fallen-Leaves-4711" };

let servers: MailServers;
let running: RunningApp;
let page: Page;

beforeAll(async () => {
  await mkdir(pictures, { recursive: true });
  servers = await startMailServers();
  await servers.addUser(owner.address, owner.password);
});
afterAll(() => servers.close());

async function open(): Promise<void> {
  running = await launchApp({ caFile: servers.caFile });
  page = running.page;
}
async function close(): Promise<void> {
  await running.quit();
  await removeProfile(running.profile);
}

const good = () => ({
  ...owner,
  imap: { host: servers.host, port: servers.imap.tls },
  smtp: { host: servers.host, port: servers.smtp.tls },
});
const picture = (name: string) => page.screenshot({ path: join(pictures, `${name}.png`) });
const result = () => page.locator(".test-result");

test("the right servers and password: everything works, and watching starts", async () => {
  await open();
  onTestFinished(close);
  await page.getByLabel(en.first.address).waitFor();
  await picture("first-run");
  await typeAddress(page, owner.address);
  await picture("connect");
  await typeServers(page, good());
  await testConnection(page);
  for (const words of [en.first.imapOk, en.first.smtpOk, en.first.sentOk("Sent")]) {
    expect(await result().textContent()).toContain(words);
  }
  await picture("connect-works");
  await page.getByRole("button", { name: en.first.start }).click();
  await page.getByRole("button", { name: en.first.toList }).click({ timeout: 30_000 });
  await page
    .getByText(/^Complete up to/)
    .first()
    .waitFor({ timeout: 30_000 });
  await picture("empty");
});

describe("what is wrong is said", () => {
  beforeAll(async () => {
    await open();
    await typeAddress(page, owner.address);
  });
  afterAll(close);

  const wrong: readonly (readonly [string, () => Parameters<typeof typeServers>[1], string])[] = [
    ["a wrong password", () => ({ ...good(), password: "not it" }), en.first.problems["wrong-password"]],
    [
      "an unknown host",
      () => ({ ...good(), imap: { host: "no-such-host.invalid", port: 993 } }),
      en.first.problems["unknown-host"],
    ],
    [
      "a port where nobody listens",
      () => ({ ...good(), imap: { host: servers.host, port: 1 } }),
      en.first.problems.refused,
    ],
    [
      "an expired certificate",
      () => ({ ...good(), imap: { host: servers.flawed.expired, port: servers.imap.tls } }),
      en.first.problems.certificate,
    ],
    [
      "a certificate for another host",
      () => ({ ...good(), imap: { host: servers.flawed.wrongHost, port: servers.imap.tls } }),
      en.first.problems.certificate,
    ],
    [
      "an unknown issuer",
      () => ({ ...good(), imap: { host: servers.flawed.unknownCa, port: servers.imap.tls } }),
      en.first.problems.certificate,
    ],
  ];

  test.each(wrong)("%s", async (name, typed, words) => {
    await typeServers(page, typed());
    const before = await servers.log("dovecot");
    await testConnection(page);
    expect(await result().textContent()).toContain(words);
    await picture(`connect-${name.replaceAll(" ", "-")}`);
    if (words === en.first.problems.certificate) {
      const logged = (await servers.log("dovecot")).slice(before.length);
      expect(logged).not.toMatch(/Login: user=/);
      await page.getByRole("alertdialog").getByRole("button", { name: en.certificate.cancel }).click();
    }
  });
});

test("a self-signed certificate is trusted only after the owner says so, and only that one", async () => {
  await open();
  onTestFinished(close);
  const typed = { ...good(), imap: { host: servers.flawed.selfSigned, port: servers.imap.tls } };
  await typeAddress(page, owner.address);
  await typeServers(page, typed);
  await testConnection(page);
  const dialog = page.getByRole("alertdialog");
  await dialog.waitFor();
  expect(await dialog.textContent()).toContain(en.certificate.why["self-signed"]);
  await picture("connect-certificate");
  await dialog.getByRole("button", { name: en.certificate.cancel }).click();
  expect(await page.getByRole("button", { name: en.first.start }).count()).toBe(0);
  await testConnection(page);
  await dialog.getByRole("button", { name: en.certificate.trust }).click();
  await page.getByRole("button", { name: en.first.start }).waitFor({ timeout: 30_000 });
  await page.getByRole("button", { name: en.first.start }).click();
  await page.getByRole("button", { name: en.first.toList }).click({ timeout: 30_000 });
});

test("a password that is changed at the provider: it says so, and goes on after signing in again", async () => {
  await open();
  onTestFinished(close);
  await connectInWindow(page, good());
  await servers.addUser(owner.address, "New-Password-1");
  await servers.stop("dovecot");
  await servers.start("dovecot");
  await page.getByText(en.health.signIn).first().waitFor({ timeout: 60_000 });
  await picture("sign-in-again");
  const [account] = await page.evaluate(async () => {
    const accounts: string[] = [];
    const stop = window.closer.on("overview", (push) => accounts.push(...push.accounts.map(({ id }) => id)));
    await window.closer.call("screen.ready", {});
    await new Promise((resolve) => setTimeout(resolve, 300));
    stop();
    return accounts;
  });
  await ask(page, "account.password", { id: account ?? "", password: "New-Password-1" });
  await page.getByText(en.health.signIn).first().waitFor({ state: "hidden", timeout: 60_000 });
  await servers.addUser(owner.address, owner.password);
});
