// Waits until somebody tells, but not longer than a given time. A word that comes early is not lost.

export class Waiter {
  #told = false;
  #wake: () => void = () => undefined;

  tell(): void {
    this.#told = true;
    this.#wake();
  }

  /** True when told, false when `ms` have passed or the signal was given. */
  async wait(ms: number, signal?: AbortSignal): Promise<boolean> {
    if (!this.#told && !signal?.aborted)
      await new Promise<void>((resolve) => {
        const end = () => {
          clearTimeout(timer);
          signal?.removeEventListener("abort", end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        signal?.addEventListener("abort", end);
        this.#wake = end;
      });
    this.#wake = () => undefined;
    const told = this.#told;
    this.#told = false;
    return told;
  }
}
