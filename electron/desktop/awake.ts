// Notices that the machine woke up or its network changed, so that the engine looks at once instead of waiting for a dead connection.

/** What is asked of the system; a test answers for it. */
export interface Machine {
  /** Resumed from sleep, or unlocked. */
  onWake(listener: () => void): void;
  isOnline(): boolean;
  /** Addresses of this machine's network interfaces. */
  addresses(): readonly string[];
}

const EVERY = 5_000;

/** Calls `nudge` after a wake-up, when the network comes back, and when it becomes another one. Ends with the returned function. */
export function watchMachine(machine: Machine, nudge: () => void): () => void {
  let before = networkOf(machine);
  machine.onWake(nudge);
  const timer = setInterval(() => {
    const now = networkOf(machine);
    const changed = now !== before;
    before = now;
    if (changed && now !== OFFLINE) nudge();
  }, EVERY);
  return () => clearInterval(timer);
}

const OFFLINE = "offline";

function networkOf(machine: Machine): string {
  return machine.isOnline() ? [...machine.addresses()].sort().join(" ") : OFFLINE;
}
