// Connects a mailbox in the window as an owner does: address, servers, password, test, start.
import type { Page } from "playwright-core";
import { en } from "../../renderer/text/en.ts";

export interface Typed {
  readonly address: string;
  readonly password: string;
  readonly imap: { readonly host: string; readonly port: number };
  readonly smtp: { readonly host: string; readonly port: number };
}

/** From the first screen to the form of the servers. */
export async function typeAddress(page: Page, address: string): Promise<void> {
  await page.getByLabel(en.first.address).fill(address);
  await page.getByRole("button", { name: en.first.next }).click();
  await page.getByLabel(en.first.password, { exact: true }).waitFor({ timeout: 30_000 });
}

/** Types name, password and servers; both servers with TLS from the first byte. */
export async function typeServers(page: Page, { address, password, imap, smtp }: Typed): Promise<void> {
  await page.getByLabel(en.first.yourName).fill("Olga Owner");
  await page.getByLabel(en.first.password, { exact: true }).fill(password);
  const details = page.locator("details.servers");
  if (!(await details.evaluate((node) => (node as HTMLDetailsElement).open))) await details.locator("summary").click();
  for (const [legend, { host, port }] of [
    [en.first.imap, imap],
    [en.first.smtp, smtp],
  ] as const) {
    const server = page.getByRole("group", { name: legend });
    await server.getByLabel(en.first.host).fill(host);
    await server.getByLabel(en.first.port).fill(String(port));
    await server.getByLabel(en.first.user).fill(address);
  }
}

/** Presses "Test the connection", or "Test again", and waits for the outcome. */
export async function testConnection(page: Page): Promise<void> {
  const test = page.getByRole("button", { name: en.first.test }).or(page.getByRole("button", { name: en.first.again }));
  await test.click();
  await page.locator(".test-result").waitFor({ timeout: 60_000 });
}

/** All of it, up to the list. */
export async function connectInWindow(page: Page, typed: Typed): Promise<void> {
  await typeAddress(page, typed.address);
  await typeServers(page, typed);
  await testConnection(page);
  await page.getByRole("button", { name: en.first.start }).click();
  await page.getByRole("button", { name: en.first.toList }).click({ timeout: 30_000 });
}
