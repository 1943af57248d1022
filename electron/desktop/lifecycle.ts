// When the app stays and when it goes: closing hides into the tray where there is one; quitting waits for the engine to finish.
import { app } from "electron";
import { loopOfLink, readWishes, type Wishes } from "./arguments.ts";
import { hasPanel } from "./panel.ts";
import type { MainWindow } from "./window.ts";

interface Ends {
  readonly view: MainWindow;
  /** Shows a loop, or just the window. */
  readonly openLoop: (loop: string | null) => void;
  /** Ends what must end in order; resolves within a few seconds. */
  readonly finish: () => Promise<void>;
}

export function live({ view: { window }, openLoop, finish }: Ends): void {
  let state: "staying" | "finishing" | "leaving" = "staying";

  window.on("close", (event) => {
    if (state === "leaving") return;
    event.preventDefault();
    if (state === "staying") void hasPanel().then((panel) => (panel ? window.hide() : app.quit()));
  });

  app.on("before-quit", (event) => {
    if (state === "leaving") return;
    event.preventDefault();
    if (state === "finishing") return;
    state = "finishing";
    window.hide();
    void finish().finally(() => {
      state = "leaving";
      app.quit();
    });
  });
  app.on("activate", () => openLoop(null));
  app.on("second-instance", (_event, _argv, _folder, wishes) => {
    if (isWishes(wishes) && !wishes.hidden) openLoop(wishes.loop);
  });
  app.on("open-url", (event, url) => {
    event.preventDefault();
    openLoop(loopOfLink(url));
  });
}

/** What the second copy hands over is its own reading of its arguments; read again, because it comes from outside. */
function isWishes(value: unknown): value is Wishes {
  if (typeof value !== "object" || value === null) return false;
  const { loop, hidden } = value as Partial<Record<keyof Wishes, unknown>>;
  if (typeof hidden !== "boolean") return false;
  return (
    loop === null ||
    (typeof loop === "string" && readWishes([`closer://loop/${encodeURIComponent(loop)}`]).loop === loop)
  );
}
