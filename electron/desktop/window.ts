// The one window: made locked down, remembers its place, hides into the tray, comes back when asked.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { app, BrowserWindow, Menu, nativeTheme, type Rectangle, screen } from "electron";
import type { Pushes, PushName } from "../../shared/ipc/contract.ts";
import { appImage } from "./images.ts";

export interface MainWindow {
  readonly window: BrowserWindow;
  /** Brings it to the front, restored. */
  show(): void;
  /** Sends a push to the page. `show` waits for a page that still loads; all others a page reads afresh when it starts. */
  push<N extends PushName>(name: N, push: Pushes[N]): void;
  /** The page listens now. */
  listening(): void;
  readonly isListening: () => boolean;
}

interface Plan {
  readonly home: string;
  readonly preload: string;
  /** Folder in which the window's place is remembered. */
  readonly folder: string;
  readonly hidden: boolean;
}

const SMALLEST = { width: 640, height: 480 } as const;
const USUAL = { width: 1280, height: 800 } as const;

export function openWindow({ home, preload, folder, hidden }: Plan): MainWindow {
  const placeFile = join(folder, "window.json");
  const window = new BrowserWindow({
    ...USUAL,
    ...rememberedPlace(placeFile),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: app.getName(),
    icon: appImage(),
    backgroundColor: nativeTheme.shouldUseDarkColors ? "#1b1c1e" : "#ffffff",
    autoHideMenuBar: true,
    webPreferences: {
      preload,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      webSecurity: true,
      webviewTag: false,
      // Chromium would fetch its dictionaries from the network; macOS has its own.
      spellcheck: process.platform === "darwin",
      additionalArguments: [`--closer-version=${app.getVersion()}`],
    },
  });
  window.once("ready-to-show", () => {
    if (!hidden) window.show();
  });
  window.on("close", () => rememberPlace(placeFile, window.getNormalBounds()));
  window.webContents.on("render-process-gone", (_event, { reason }) => {
    if (reason !== "clean-exit") window.webContents.reload();
  });
  let listening = false;
  let wanted: Pushes["show"] | null = null;
  window.webContents.on("did-start-loading", () => {
    listening = false;
  });
  offerEditing(window);
  // Rejects when the app quits while it loads; a page that dies later is loaded again above.
  window.loadURL(home).catch(() => undefined);
  return {
    window,
    show() {
      if (window.isDestroyed()) return;
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
    },
    push(name, push) {
      if (name === "show" && !listening) wanted = push as Pushes["show"];
      else if (!window.isDestroyed()) window.webContents.send(name, push);
    },
    listening() {
      listening = true;
      if (wanted !== null) window.webContents.send("show", wanted);
      wanted = null;
    },
    isListening: () => listening,
  };
}

/** Cut, copy and paste under the right button, where text can be edited or is selected. */
function offerEditing(window: BrowserWindow): void {
  window.webContents.on("context-menu", (_event, { isEditable, selectionText }) => {
    if (isEditable) Menu.buildFromTemplate([{ role: "cut" }, { role: "copy" }, { role: "paste" }]).popup({ window });
    else if (selectionText !== "") Menu.buildFromTemplate([{ role: "copy" }]).popup({ window });
  });
}

/** Where it stood last time, unless that screen is gone or the file says nothing sensible. */
function rememberedPlace(file: string): Partial<Rectangle> {
  try {
    const place: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (!isPlace(place)) return {};
    const { workArea } = screen.getDisplayMatching(place);
    const onScreen =
      place.x + place.width > workArea.x + 80 &&
      place.x < workArea.x + workArea.width - 80 &&
      place.y >= workArea.y - 20 &&
      place.y < workArea.y + workArea.height - 80;
    return onScreen ? place : { width: place.width, height: place.height };
  } catch {
    return {};
  }
}

function rememberPlace(file: string, place: Rectangle): void {
  try {
    writeFileSync(file, JSON.stringify(place), { mode: 0o600 });
  } catch {
    // A comfort only: next time it opens in its usual place.
  }
}

function isPlace(value: unknown): value is Rectangle {
  return (
    typeof value === "object" &&
    value !== null &&
    ["x", "y", "width", "height"].every((key) => Number.isInteger(Reflect.get(value, key))) &&
    Number(Reflect.get(value, "width")) >= SMALLEST.width &&
    Number(Reflect.get(value, "height")) >= SMALLEST.height
  );
}
