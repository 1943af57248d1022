// Starts Closer with the session, hidden in the tray: the system's own list, or an autostart file on Linux.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { app } from "electron";
import { autostartFile } from "./autostart-file.ts";

/** Makes the system's list agree with the setting. */
export async function setLoginItem(open: boolean): Promise<void> {
  if (process.platform !== "linux") {
    app.setLoginItemSettings({ openAtLogin: open, args: ["--hidden"] });
    return;
  }
  const folder = join(process.env.XDG_CONFIG_HOME || join(homedir(), ".config"), "autostart");
  const file = join(folder, "closer.desktop");
  if (!open) return rm(file, { force: true });
  await mkdir(folder, { recursive: true, mode: 0o700 });
  // An AppImage is mounted anew at each start: its own file is what can be started again.
  const program = process.env.APPIMAGE ?? process.execPath;
  await writeFile(
    file,
    autostartFile(app.isPackaged ? [program, "--hidden"] : [program, app.getAppPath(), "--hidden"]),
  );
}
