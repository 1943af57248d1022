// Keeps to the number of messages a minute that a provider takes from one user.

export class SendRate {
  readonly #sent = new Map<string, readonly number[]>();

  /** Seconds to wait before the next message, 0 for none; `now` in epoch ms. */
  wait(account: string, perMinute: number | null, now: number): number {
    if (perMinute === null) return 0;
    const recent = (this.#sent.get(account) ?? []).filter((at) => now - at < 60_000);
    const first = recent.at(-perMinute);
    return first === undefined ? 0 : Math.ceil((first + 60_000 - now) / 1000);
  }

  sent(account: string, now: number): void {
    const recent = (this.#sent.get(account) ?? []).filter((at) => now - at < 60_000);
    this.#sent.set(account, [...recent, now]);
  }
}
