// Measures one window over a large ledger: scrolling, searching, opening, and mail that arrives. The owner's hands are real
// input events; the clocks run in the page.
import type { Page } from "playwright-core";
import { wordsOf } from "./busy-shop.ts";

/** How fast the list moves: pixels a frame, from reading to throwing the scroll bar. */
const SPEEDS = [40, 100, 600, 5000];
const EACH = 2500;

/** Frame times (ms) of a window that nobody touches: what this machine can do just now. */
export async function idleFrames(page: Page): Promise<readonly number[]> {
  return page.evaluate(() => window.measured.frames(2000, () => undefined));
}

/** Frame times (ms) while the list is scrolled up and down, by the page and by the wheel. */
export async function scrollFrames(page: Page): Promise<readonly number[]> {
  const times: number[] = [];
  for (const speed of SPEEDS) {
    times.push(
      ...(await page.evaluate(
        ([pixels, ms]) => {
          const list = document.querySelector(".list");
          if (list === null) throw new Error("there is no list");
          list.scrollTop = 0;
          let by = pixels;
          return window.measured.frames(ms, () => {
            const before = list.scrollTop;
            list.scrollTop += by;
            if (list.scrollTop === before) by = -by;
          });
        },
        [speed, EACH] as const,
      )),
    );
  }
  return [...times, ...(await wheelFrames(page))];
}

async function wheelFrames(page: Page): Promise<readonly number[]> {
  const box = await page.locator(".list").boundingBox();
  if (box === null) throw new Error("there is no list");
  await page.evaluate(() => {
    const list = document.querySelector(".list");
    if (list) list.scrollTop = 0;
  });
  const session = await page.context().newCDPSession(page);
  const frames = page.evaluate((ms) => window.measured.frames(ms, () => undefined), EACH);
  await session.send("Input.synthesizeScrollGesture", {
    x: Math.round(box.x + box.width / 2),
    y: Math.round(box.y + box.height / 2),
    yDistance: -8000 * (EACH / 1000),
    speed: 8000,
    gestureSourceType: "mouse",
  });
  await session.detach();
  const moved = await page.evaluate(() => document.querySelector(".list")?.scrollTop ?? 0);
  if (moved < 1000) throw new Error("the wheel did not move the list");
  return frames;
}

interface Wanted {
  readonly typed: string;
  /** Words of the row that must be among the first results. */
  readonly row: string;
}

/** A letter dropped, doubled or swapped, somewhere after the first. */
function mistyped(word: string, how: number): string {
  const at = 2 + (how % Math.max(1, word.length - 4));
  const kinds = [
    word.slice(0, at) + word.slice(at + 1),
    word.slice(0, at) + word[at] + word.slice(at),
    `${word.slice(0, at)}${word[at + 1] ?? ""}${word[at] ?? ""}${word.slice(at + 2)}`,
  ];
  return kinds[how % kinds.length] ?? word;
}

/** What an owner looks for: people, also misspelt, things, order numbers, case numbers, words of a sentence. */
export function searches(round: number, open: number, caseNumberOf: (number: number) => string): readonly Wanted[] {
  return Array.from({ length: 10 }, (_, index): Wanted => {
    const number = ((round * 10 + index) * 7919 + 13) % open;
    const { customer, thing, subject } = wordsOf(number);
    const [, last = ""] = customer.name.split(" ");
    // On the keyboard at hand: "muller" for Müller.
    const [first = "", plain = ""] = customer.name
      .normalize("NFD")
      .replace(/[^A-Za-z ]/g, "")
      .split(" ");
    switch (index % 5) {
      case 0:
        return { typed: `${first} ${plain}`.toLowerCase(), row: last };
      case 1:
        return { typed: `${plain.length > 5 ? mistyped(plain, index + round) : plain} ${first}`, row: last };
      case 2:
        return { typed: mistyped(thing, index), row: "" };
      case 3:
        return { typed: /\d{5}/.exec(subject)?.[0] ?? customer.address.split("@")[0] ?? "", row: "" };
      default:
        return { typed: caseNumberOf(number), row: last };
    }
  });
}

/** From each keystroke to the results on the screen (ms), for all keystrokes of these searches. */
export async function searchTimes(page: Page, wanted: readonly Wanted[]): Promise<readonly number[]> {
  const times: number[] = [];
  for (const { typed, row } of wanted) {
    await page.locator("[data-search]").focus();
    for (const letter of typed) {
      const clock = await page.evaluateHandle(() => ({ answer: window.measured.answerIn(".list-side", 150) }));
      await page.keyboard.press(letter === " " ? "Space" : letter);
      times.push(await clock.evaluate(({ answer }) => answer));
    }
    const first = (await page.locator(".list .row").allTextContents()).slice(0, 8);
    if (first.length === 0 || !first.some((text) => text.includes(row)))
      throw new Error(`"${typed}" should find ${row || "something"}; it finds ${JSON.stringify(first.slice(0, 3))}`);
    await page.keyboard.press("Escape");
    await page.waitForTimeout(100);
  }
  return times;
}

/** From pressing the button or the key to the painted transcript (ms), for rows all over the list, none of them read before. */
export async function openTimes(page: Page, count: number, seed: number): Promise<readonly number[]> {
  const times: number[] = [];
  const time = async (press: () => Promise<void>): Promise<void> => {
    // The clock runs before anything is pressed.
    const clock = await page.evaluateHandle(() => ({ answer: window.measured.transcript(5000) }));
    await press();
    times.push(await clock.evaluate(({ answer }) => answer));
  };
  for (let index = 0; index < count; index += 2) {
    await page.evaluate(
      (share) => {
        const list = document.querySelector(".list");
        if (list) list.scrollTop = list.scrollHeight * share;
      },
      (((index + 1) * 0.6180339887 + seed * 0.3819) % 1) * 0.95,
    );
    await page.waitForTimeout(150);
    const box = await page.locator(".list").boundingBox();
    if (box === null) throw new Error("there is no list");
    await time(() => page.mouse.click(box.x + box.width / 3, box.y + box.height / 2));
    await page.waitForTimeout(150);
    await time(() => page.keyboard.press("ArrowDown"));
  }
  await page.mouse.move(5, 5);
  return times;
}
