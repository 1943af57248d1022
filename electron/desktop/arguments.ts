// Reads what the app was started with: a deep link, "start hidden", "start with the demo". Everything else is ignored. Pure.

export interface Wishes {
  /** Loop of a deep link `closer://loop/ID`, or null. */
  readonly loop: string | null;
  /** Started at login: stay in the tray. */
  readonly hidden: boolean;
  /** Start with the sample mailbox instead of the owner's own. */
  readonly demo: boolean;
}

/** Arguments are data: nothing but these three wishes is ever taken from them, whoever wrote them. */
export function readWishes(argv: readonly string[]): Wishes {
  const links = argv.map(loopOfLink).filter((loop) => loop !== null);
  return { loop: links[0] ?? null, hidden: argv.includes("--hidden"), demo: argv.includes("--demo") };
}

/** The loop that a deep link names, or null when it is none. */
export function loopOfLink(text: string): string | null {
  const match = /^closer:\/\/loop\/([^/?#]{1,1200})\/?$/i.exec(text);
  if (match?.[1] === undefined) return null;
  try {
    const loop = decodeURIComponent(match[1]);
    return /^[^\p{Cc}\p{Cs}]{1,400}$/u.test(loop) ? loop : null;
  } catch {
    return null;
  }
}
