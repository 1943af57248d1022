// Is there a panel that shows tray icons? On Linux that depends on the desktop, and it may come and go.
import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Ways to ask the session bus, whichever tool the desktop has; each prints a line that contains `true` or `false`. */
const QUESTIONS: readonly (readonly [string, readonly string[]])[] = [
  [
    "busctl",
    [
      "--user",
      "get-property",
      "org.kde.StatusNotifierWatcher",
      "/StatusNotifierWatcher",
      "org.kde.StatusNotifierWatcher",
      "IsStatusNotifierHostRegistered",
    ],
  ],
  [
    "gdbus",
    [
      "call",
      "--session",
      "--dest=org.freedesktop.DBus",
      "--object-path=/org/freedesktop/DBus",
      "--method=org.freedesktop.DBus.NameHasOwner",
      "org.kde.StatusNotifierWatcher",
    ],
  ],
  [
    "dbus-send",
    [
      "--session",
      "--print-reply",
      "--dest=org.freedesktop.DBus",
      "/org/freedesktop/DBus",
      "org.freedesktop.DBus.NameHasOwner",
      "string:org.kde.StatusNotifierWatcher",
    ],
  ],
];

const LIMIT = 1_500;

/** Windows and macOS always have one. On Linux: true when a StatusNotifier watcher stands on the session bus. */
export async function hasPanel(platform: NodeJS.Platform = process.platform): Promise<boolean> {
  if (platform !== "linux") return true;
  for (const [tool, args] of QUESTIONS) {
    const answer = await run(tool, args, { timeout: LIMIT }).catch(() => null);
    if (answer !== null && /\btrue\b/.test(answer.stdout)) return true;
  }
  return false;
}
