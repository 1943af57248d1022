// What the desktop shows of the ledger while no window is looked at: tray, badge, taskbar overlay; and the owner's theme and login item.
import { app, type BrowserWindow, nativeTheme } from "electron";
import type { OverviewPush } from "../../shared/ipc/snapshot.ts";
import { badgeOf } from "./badge.ts";
import { type Glance, mostUrgent, NOTHING_SEEN } from "./glance.ts";
import { overlayImage } from "./images.ts";
import { setLoginItem } from "./login-item.ts";
import { LOOPS_IN_MENU, standInTray } from "./tray.ts";

/** Tray and badge follow after this long (ms): what the window still waits for goes first, and a burst is drawn once. */
const PAUSE = 250;

export interface Appearance {
  update(glance: Glance): void;
}

interface Actions {
  readonly window: BrowserWindow;
  readonly openLoop: (loop: string | null) => void;
}

export function appear({ window, openLoop }: Actions): Appearance {
  const clock = (at: number): string => new Date(at).toLocaleTimeString([], { hour: "2-digit", minute: "2-digit" });
  const tray = standInTray(badgeOf(NOTHING_SEEN.overview, clock), { openLoop, quit: () => app.quit() });
  let shown = "";
  let latest = NOTHING_SEEN;
  let waiting = false;
  let atLogin: boolean | null = null;

  function follow({ settings }: OverviewPush): void {
    nativeTheme.themeSource = settings.theme;
    if (atLogin === settings.openAtLogin) return;
    const first = atLogin === null;
    atLogin = settings.openAtLogin;
    // At the first overview only what is missing is put right: an entry that the owner removed by hand stays removed.
    if (!first || atLogin) void setLoginItem(atLogin).catch(() => undefined);
  }

  const draw = (): void => {
    waiting = false;
    const badge = badgeOf(latest.overview, clock);
    const urgent = mostUrgent(latest, LOOPS_IN_MENU);
    // Pushes come often and mostly change neither; a menu that is rebuilt while open would close.
    const now = JSON.stringify([badge, urgent]);
    if (now === shown || window.isDestroyed()) return;
    shown = now;
    tray.update(badge, urgent);
    if (process.platform === "win32") {
      window.setOverlayIcon(badge.count === 0 ? null : overlayImage(badge), badge.tooltip);
    } else if (process.platform === "darwin") app.dock?.setBadge(badge.text);
    // Few Linux desktops have a launcher that counts: false is normal there.
    else app.setBadgeCount(badge.count);
  };

  return {
    update(glance) {
      latest = glance;
      if (glance.overview !== null) follow(glance.overview);
      if (!waiting) setTimeout(draw, PAUSE);
      waiting = true;
    },
  };
}
