// Clock, timers and frames of the browser, as the screen asks for them.
import type { Surroundings } from "./screen.ts";

export const surroundings: Surroundings = {
  now: () => Date.now(),
  after: (ms, run) => void setTimeout(run, ms),
  frame: (run) => {
    // A hidden window draws no frames; the list must be right all the same when it is shown.
    if (document.visibilityState === "hidden") setTimeout(run, 100);
    else requestAnimationFrame(run);
  },
  idle: (run) => void requestIdleCallback(run, { timeout: 500 }),
};
