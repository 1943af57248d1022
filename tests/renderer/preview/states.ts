// The states that are photographed: a scenario, and what the owner does in it.
import type { Page } from "playwright-core";

export interface State {
  readonly scenario: string;
  readonly density?: "compact";
  readonly sizes?: readonly (readonly [number, number])[];
  readonly act?: (page: Page) => Promise<void>;
}

const press =
  (...keys: readonly string[]) =>
  async (page: Page) => {
    for (const key of keys) await page.keyboard.press(key);
  };
const open = (id: string) => async (page: Page) => {
  await page.evaluate((loop) => {
    (window as unknown as { preview: { screen: { show(id: string): void } } }).preview.screen.show(loop);
  }, id);
  await page.waitForTimeout(150);
};
const then =
  (...steps: readonly ((page: Page) => Promise<void>)[]) =>
  async (page: Page) => {
    for (const step of steps) {
      await step(page);
      await page.waitForTimeout(120);
    }
  };
const seen = (selector: string) => async (page: Page) => {
  await page.waitForSelector(selector);
};
const go = (letter: string) => press("g", letter);
const type = (text: string) => async (page: Page) => page.keyboard.type(text);
const fill = (label: string, text: string) => async (page: Page) => page.getByLabel(label, { exact: true }).fill(text);
const click = (name: string | RegExp) => async (page: Page) => page.getByRole("button", { name }).first().click();

export const STATES: Readonly<Record<string, State>> = {
  list: { scenario: "busy" },
  "list-compact": { scenario: "busy", density: "compact" },
  bounce: { scenario: "busy", act: open("bounce") },
  complaint: { scenario: "busy", act: open("complaint") },
  late: { scenario: "busy", act: open("late") },
  waiting: { scenario: "busy", act: open("ask") },
  "follow-up": { scenario: "busy", act: then(open("late"), press("f")) },
  resend: { scenario: "busy", act: then(open("bounce"), press("f")) },
  "send-later": { scenario: "busy", act: then(open("later"), press("f"), click("Send later")) },
  sending: { scenario: "busy", act: then(open("late"), press("f"), press("Control+Enter")) },
  maybe: { scenario: "busy", act: then(go("y"), press("Enter")) },
  closed: { scenario: "busy", act: open("closed-confirmed") },
  original: {
    scenario: "busy",
    act: then(open("ask"), async (page) => page.locator(".message").first().hover(), click("Show original")),
  },
  why: { scenario: "busy", act: then(open("late"), click(/Why/)) },
  outbox: { scenario: "outbox", act: open("late") },
  held: { scenario: "outbox", act: open("complaint") },
  refused: { scenario: "outbox", act: open("bounce") },
  snooze: { scenario: "busy", act: then(open("late"), press("h"), type("in 3 working days")) },
  done: { scenario: "busy", act: then(open("late"), press("e")) },
  due: { scenario: "busy", act: then(open("late"), press("d")) },
  merge: { scenario: "busy", act: then(open("late"), press("m"), type("bakery")) },
  never: { scenario: "busy", act: then(open("late"), press("Shift+N")) },
  person: { scenario: "busy", act: then(open("late"), press("p")) },
  "by-hand": { scenario: "busy", act: press("a") },
  palette: { scenario: "busy", act: then(press("Control+k"), type("to")) },
  keys: { scenario: "busy", act: press("?") },
  search: { scenario: "busy", act: then(press("/"), type("invoce")) },
  "search-nothing": { scenario: "busy", act: then(press("/"), type("zebra crossing")) },
  ticked: { scenario: "busy", act: then(press("x", "j", "x", "j", "x")) },
  batch: { scenario: "busy", act: then(press("j", "j", "x", "j", "x", "f")) },
  filter: { scenario: "busy", act: click("Filter") },
  focus: { scenario: "busy", act: press("Shift+F") },
  toast: { scenario: "busy", act: then(go("y"), press("y")) },
  customers: { scenario: "busy", act: then(go("c"), click(/Bakery Rossi/)) },
  templates: { scenario: "busy", act: then(go("x"), async (page) => page.locator(".person").nth(1).click()) },
  reports: { scenario: "busy", act: then(go("r"), seen(".recharts-surface")) },
  accounts: { scenario: "busy", act: go("a") },
  "settings-you": { scenario: "busy", act: go("s") },
  "settings-days": { scenario: "busy", act: then(go("s"), click("Working days")) },
  "settings-reminders": { scenario: "busy", act: then(go("s"), click("Reminders")) },
  "settings-keys": { scenario: "busy", act: then(go("s"), click("Keys")) },
  "settings-data": { scenario: "busy", act: then(go("s"), click("Your data")) },
  restore: { scenario: "busy", act: then(go("s"), click("Your data"), click("Look at it")) },
  first: { scenario: "first" },
  connect: { scenario: "first", act: then(fill("Your e-mail address", "nora@halecycles.example"), press("Enter")) },
  "connect-google": { scenario: "first", act: then(fill("Your e-mail address", "nora@gmail.com"), press("Enter")) },
  "connect-microsoft": {
    scenario: "first",
    act: then(fill("Your e-mail address", "nora@outlook.com"), press("Enter")),
  },
  "wrong-password": {
    scenario: "first",
    act: then(
      fill("Your e-mail address", "nora@halecycles.example"),
      press("Enter"),
      fill("Password", "wrong"),
      press("Enter"),
    ),
  },
  "connection-works": {
    scenario: "first",
    act: then(
      fill("Your e-mail address", "nora@halecycles.example"),
      press("Enter"),
      fill("Password", "right"),
      press("Enter"),
    ),
  },
  "certificate-ask": {
    scenario: "first",
    act: then(
      fill("Your e-mail address", "nora@halecycles.example"),
      press("Enter"),
      fill("Password", "certificate"),
      press("Enter"),
    ),
  },
  "looking-back": { scenario: "looking-back" },
  "first-findings": {
    scenario: "first",
    act: then(
      fill("Your e-mail address", "nora@halecycles.example"),
      press("Enter"),
      fill("Password", "right"),
      press("Enter"),
      async (page) => page.waitForTimeout(200),
      click("Start watching"),
    ),
  },
  empty: { scenario: "empty" },
  "sign-in": { scenario: "sign-in" },
  "sign-in-mailbox": { scenario: "sign-in", act: go("a") },
  certificate: { scenario: "certificate", act: go("a") },
  offline: { scenario: "offline" },
  down: { scenario: "down" },
  repaired: { scenario: "repaired" },
  demo: { scenario: "demo" },
  strain: { scenario: "strain", act: open("long") },
  rtl: { scenario: "strain", act: open("rtl") },
  german: { scenario: "german", act: open("late") },
  wide: { scenario: "busy", sizes: [[1920, 1080]], act: open("late") },
  "four-k": { scenario: "busy", sizes: [[3840, 2160]], act: open("late") },
  "zoom-200": { scenario: "busy", sizes: [[640, 400]], act: then(open("late"), press("f")) },
  "zoom-200-list": { scenario: "busy", sizes: [[640, 400]] },
};
