// The measured part of the screen bench, inside a display: fills two ledgers, starts the app over them, prints the figures.
//   screen-process.ts FOLDER   FOLDER holds the built app
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { caseNumberOf } from "../../shared/mail/case-number.ts";
import { launchApp } from "../helpers/window.ts";
import { type Figure, median, percentile } from "./figure.ts";
import { fillShop, loopIdOf } from "./fill-shop.ts";
import { installClocks } from "./screen-page.ts";
import { startTime } from "./screen-start.ts";
import { idleFrames, openTimes, scrollFrames, searches, searchTimes } from "./screen-window.ts";

const [, , folder = ""] = process.argv;
const OPEN = 20_000;
const OPEN_AT_START = 5_000;
/** Starts measured after one that fills the system's file cache and the app's code cache. */
const STARTS = 9;
/** Each round is a run of its own; a figure is the median of the rounds after the first, which warms the window up. */
const ROUNDS = 4;
/** The whole list has come in and the search has its index (ms). */
const SETTLE = 10_000;

async function starts(): Promise<readonly Figure[]> {
  const profile = await shop(OPEN_AT_START);
  await startTime(folder, profile);
  const times: number[] = [];
  while (times.length < STARTS) times.push(await startTime(folder, profile));
  return [
    { name: "screen.start.p50", value: median(times), unit: "ms" },
    { name: "screen.start.max", value: Math.max(...times), unit: "ms" },
  ];
}

async function inWindow(): Promise<readonly Figure[]> {
  const { page, quit } = await launchApp({ folder, profile: await shop(OPEN) });
  await page.waitForSelector(".list .row", { timeout: 60_000 });
  await page.waitForTimeout(SETTLE);
  await installClocks(page);
  const measured: Record<string, (round: number) => Promise<readonly number[]>> = {
    idle: () => idleFrames(page),
    scroll: () => scrollFrames(page),
    search: (round) =>
      searchTimes(
        page,
        searches(round, OPEN, (number) => caseNumberOf(loopIdOf(number))),
      ),
    open: (round) => openTimes(page, 24, round),
  };
  const figures: Figure[] = [];
  for (const [name, measure] of Object.entries(measured)) {
    const rounds: (readonly number[])[] = [];
    for (let round = 0; round < ROUNDS; round++) rounds.push(await measure(round));
    const warm = rounds.slice(1);
    for (const share of [50, 95, 99])
      figures.push({
        name: `screen.${name}.p${share}`,
        value: median(warm.map((times) => percentile(times, share / 100))),
        unit: "ms",
      });
  }
  await quit();
  return figures;
}

/** A profile whose ledger has so many open loops. */
async function shop(open: number): Promise<string> {
  const profile = join(folder, `profile-${open}`);
  await mkdir(profile);
  await fillShop(join(profile, "ledger"), open);
  return profile;
}

console.log(JSON.stringify([...(await starts()), ...(await inWindow())]));
