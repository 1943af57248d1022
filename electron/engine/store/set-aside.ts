// Broken files are kept, never thrown away: renamed to `NAME.broken-DATE`, beside the good ones.
import type { Disk } from "./disk.ts";

const MARK = ".broken-";

export const isSetAside = (name: string): boolean => name.includes(MARK);

/** A free name for what is set aside of this file at this instant (epoch ms). */
async function nameFor(disk: Disk, path: string, now: number): Promise<string> {
  const name = path + MARK + new Date(now).toISOString().slice(0, 10);
  for (let number = 1; number < 1000; number++) {
    const candidate = number === 1 ? name : `${name}-${number}`;
    if (!(await disk.stat(candidate))) return candidate;
  }
  return `${name}-${now}`;
}

/** Moves a broken file out of the way. */
export async function setAside(disk: Disk, path: string, now: number): Promise<void> {
  await disk.move(path, await nameFor(disk, path, now));
}

/** Keeps a copy of a file that goes on being used, without its broken parts. */
export async function copyAside(disk: Disk, path: string, now: number): Promise<void> {
  const bytes = await disk.read(path);
  if (bytes) await disk.replace(await nameFor(disk, path, now), [bytes]);
}
