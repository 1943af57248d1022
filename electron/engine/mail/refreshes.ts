// Wishes to read now what has arrived: each is told when it was fulfilled, or could not be.

interface Wish {
  readonly done: () => void;
  readonly failed: (error: unknown) => void;
}

export class Refreshes {
  #wishes: Wish[] = [];

  /** Resolves when it was fulfilled; rejects when it failed, or after `limit` ms. */
  async wish(limit: number): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error("There is no connection to the mail server")), limit);
      const settled = (finish: () => void) => {
        clearTimeout(timer);
        finish();
      };
      this.#wishes.push({ done: () => settled(resolve), failed: (error) => settled(() => reject(error)) });
    });
  }

  /** Does what was wished for, if anything was: `first` only then, and `work` in any case. */
  async fulfil(first: () => Promise<void>, work: () => Promise<void>): Promise<void> {
    const wishes = this.#wishes;
    this.#wishes = [];
    try {
      if (wishes.length > 0) await first();
      await work();
    } catch (error) {
      for (const { failed } of wishes) failed(error);
      throw error;
    }
    for (const { done } of wishes) done();
  }

  fail(error: unknown): void {
    for (const { failed } of this.#wishes) failed(error);
    this.#wishes = [];
  }
}
