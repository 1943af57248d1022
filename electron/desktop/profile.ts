// Where the app keeps its data: the system's place, or the folder in CLOSER_USER_DATA; readable by the owner alone.
import { chmodSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { app } from "electron";

/** To be called before anything else asks for the folder. Answers its path. */
export function settleProfile(): string {
  // Whatever is written from here on, by us or by Chromium, is for the owner's eyes.
  process.umask(0o077);
  const wanted = process.env.CLOSER_USER_DATA;
  if (wanted) app.setPath("userData", resolve(wanted));
  const folder = app.getPath("userData");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  return folder;
}
