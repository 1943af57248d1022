// What runs inside the window while it is measured: clocks between an input of the owner and the frame that answers it.

import type { Page } from "playwright-core";

/** A page that is being measured. */
export interface Measured {
  /** Settles when the frame after the next is due: what was drawn in between has been painted. */
  painted(): Promise<number>;
  /** Times between the frames (ms) while `move` is called once a frame, for so long (ms). */
  frames(ms: number, move: (frame: number) => void): Promise<number[]>;
  /** From the next input event to the paint of the last change it makes in `place`; ends after `quiet` ms without one. */
  answerIn(place: string, quiet: number): Promise<number>;
  /** From the next input event to the paint of a transcript that is not the one on screen now. */
  transcript(limit: number): Promise<number>;
}

declare global {
  interface Window {
    measured: Measured;
  }
}

/** Puts the clocks into the page; `window.measured` has them from then on. */
export async function installClocks(page: Page): Promise<void> {
  // The TypeScript loader notes the names of functions through a function that the page does not have.
  await page.evaluate(`globalThis.__name = (named) => named; (${clocks})()`);
}

/** Carried into the page as text: it may use nothing from outside itself. */
function clocks(): void {
  const painted = (): Promise<number> =>
    new Promise((resolve) =>
      requestAnimationFrame(() => {
        // A task after the frame's callbacks runs when the frame has been drawn.
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => resolve(performance.now());
        port2.postMessage(null);
      }),
    );
  /** The instant of the next key or button that the owner presses. */
  const input = (): Promise<number> =>
    new Promise((resolve) => {
      const seen = (event: Event): void => {
        for (const kind of ["keydown", "pointerdown"]) window.removeEventListener(kind, seen, true);
        resolve(event.timeStamp);
      };
      for (const kind of ["keydown", "pointerdown"]) window.addEventListener(kind, seen, true);
    });

  window.measured = {
    painted,
    frames: (ms, move) =>
      new Promise((resolve) => {
        const times: number[] = [];
        let last: number | null = null;
        let count = 0;
        const began = performance.now();
        const frame = (now: number): void => {
          if (last !== null) times.push(now - last);
          last = now;
          if (now - began > ms) resolve(times);
          else {
            move(count++);
            requestAnimationFrame(frame);
          }
        };
        requestAnimationFrame(frame);
      }),
    async answerIn(place, quiet) {
      const element = document.querySelector(place);
      if (element === null) throw new Error(`there is no ${place}`);
      const pressed = await input();
      let changed = performance.now();
      let shown = painted();
      const watch = new MutationObserver(() => {
        changed = performance.now();
        shown = painted();
      });
      watch.observe(element, { subtree: true, childList: true, characterData: true, attributes: true });
      while (performance.now() - changed < quiet) await new Promise((resolve) => setTimeout(resolve, 20));
      watch.disconnect();
      return (await shown) - pressed;
    },
    async transcript(limit) {
      const before = document.querySelector(".transcript");
      const pressed = await input();
      const there = (): boolean => {
        const now = document.querySelector(".transcript");
        return now !== null && now !== before && now.querySelector(".message-text") !== null;
      };
      await new Promise<void>((resolve, reject) => {
        const watch = new MutationObserver(() => look());
        const late = setTimeout(() => {
          watch.disconnect();
          reject(new Error(`no transcript within ${limit} ms`));
        }, limit);
        const look = (): void => {
          if (!there()) return;
          watch.disconnect();
          clearTimeout(late);
          resolve();
        };
        watch.observe(document.body, { subtree: true, childList: true });
        look();
      });
      return (await painted()) - pressed;
    },
  };
}
