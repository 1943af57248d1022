// The icon in the panel: number, tooltip, and a menu whose first lines open the most urgent loops.
import { app, Menu, type MenuItemConstructorOptions, Tray } from "electron";
import type { LoopRow } from "../../shared/ipc/snapshot.ts";
import type { Badge } from "./badge.ts";
import { trayImage } from "./images.ts";
import { loopLabel, words } from "./words.ts";

export interface TrayIcon {
  update(badge: Badge, urgent: readonly LoopRow[]): void;
}

export const LOOPS_IN_MENU = 5;

interface Actions {
  readonly openLoop: (loop: string | null) => void;
  readonly quit: () => void;
}

export function standInTray(badge: Badge, { openLoop, quit }: Actions): TrayIcon {
  const tray = new Tray(trayImage(badge));
  tray.on("click", () => openLoop(null));
  const icon: TrayIcon = {
    update(next, urgent) {
      tray.setImage(trayImage(next));
      tray.setToolTip(next.tooltip);
      tray.setContextMenu(Menu.buildFromTemplate(menuOf(urgent, { openLoop, quit })));
    },
  };
  icon.update(badge, []);
  // On Linux a tray that is collected leaves a dead icon behind; it lives as long as the app.
  app.once("will-quit", () => tray.destroy());
  return icon;
}

function menuOf(urgent: readonly LoopRow[], { openLoop, quit }: Actions): MenuItemConstructorOptions[] {
  const loops: MenuItemConstructorOptions[] = urgent.map((row) => ({
    // A lone ampersand would underline the next letter.
    label: loopLabel(row).replaceAll("&", "&&"),
    click: () => openLoop(row.id),
  }));
  return [
    ...(loops.length > 0 ? loops : [{ label: words.noLoops, enabled: false }]),
    { type: "separator" },
    { label: words.openApp, click: () => openLoop(null) },
    { label: words.quit, click: quit },
  ];
}
