// Keys: which key means which action, how a press is read, how it is shown. Gmail's letters, changeable by the owner.
import type { ActionId } from "./action.ts";

/**
 * A key as written: `j`, `N` (with Shift), `?`, `ArrowDown`, `mod+k` (Ctrl, on a Mac Cmd), or two presses as `g o`.
 * Several stand side by side.
 */
export const DEFAULT_KEYS: Readonly<Record<ActionId, readonly string[]>> = {
  next: ["j", "ArrowDown"],
  previous: ["k", "ArrowUp"],
  open: ["Enter"],
  back: ["Escape", "u"],
  tick: ["x"],
  "tick-all": ["X"],
  refresh: ["."],
  "follow-up": ["f"],
  free: ["r"],
  done: ["e"],
  snooze: ["h"],
  wake: ["w"],
  accept: ["y"],
  dismiss: ["n"],
  never: ["N"],
  due: ["d"],
  person: ["p"],
  merge: ["m"],
  mute: ["M"],
  note: ["i"],
  reopen: ["o"],
  transcript: ["t"],
  customer: ["c"],
  undo: ["z", "mod+z"],
  search: ["/"],
  palette: ["mod+k"],
  keys: ["?"],
  focus: ["F"],
  "new-loop": ["a"],
  "go-open": ["g o"],
  "go-mine": ["g m"],
  "go-theirs": ["g t"],
  "go-maybe": ["g y"],
  "go-asleep": ["g h"],
  "go-closed": ["g e"],
  "go-customers": ["g c"],
  "go-templates": ["g x"],
  "go-reports": ["g r"],
  "go-accounts": ["g a"],
  "go-settings": ["g s"],
  theme: ["g d"],
  nudge: ["g u"],
};

/** The owner's keys over the usual ones; an empty word takes the key away. */
export function keysOf(action: ActionId, changed: Readonly<Record<string, string>>): readonly string[] {
  const own = changed[action];
  if (own === undefined) return DEFAULT_KEYS[action];
  // Arrows, Enter and Escape are how everything is reached: they stay beside what she chose.
  const fixed = DEFAULT_KEYS[action].filter((key) => key.length > 1 && !key.includes(" ") && !key.startsWith("mod+"));
  return own === "" ? fixed : [own, ...fixed];
}

interface Press {
  readonly key: string;
  readonly code: string;
  readonly shiftKey: boolean;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

/** A press as a key is written above; null for a lone modifier or a combination that is not ours. */
export function pressed(event: Press, platform: "darwin" | "win32" | "linux"): string | null {
  if (["Shift", "Control", "Meta", "Alt", "AltGraph", "Dead", "Process"].includes(event.key)) return null;
  const mod = platform === "darwin" ? event.metaKey : event.ctrlKey;
  const other = platform === "darwin" ? event.ctrlKey : event.metaKey;
  if (other || (event.altKey && !isSign(event.key))) return null;
  let { key } = event;
  // On a keyboard without Latin letters the place of the key counts; Caps Lock does not.
  if (/^Key[A-Z]$/.test(event.code) && !/^[\x20-\x7e]$/.test(key)) key = event.code.slice(3);
  if (/^[a-z]$/i.test(key)) key = event.shiftKey ? key.toUpperCase() : key.toLowerCase();
  return mod ? `mod+${key.toLowerCase()}` : key;
}

/** Signs such as `@` or `/` need AltGr on some keyboards. */
function isSign(key: string): boolean {
  return key.length === 1 && !/[a-z0-9]/i.test(key);
}

/** The parts of a key as shown on its caps: `["⇧", "N"]`, `["Ctrl", "K"]`, `["G", "O"]`. */
export function caps(key: string, platform: "darwin" | "win32" | "linux"): readonly string[] {
  return key.split(" ").flatMap((press) => {
    if (press.startsWith("mod+")) return [platform === "darwin" ? "⌘" : "Ctrl", cap(press.slice(4))];
    if (/^[A-Z]$/.test(press)) return [platform === "darwin" ? "⇧" : "Shift", press];
    return [cap(press)];
  });
}

function cap(press: string): string {
  switch (press) {
    case "ArrowDown":
      return "↓";
    case "ArrowUp":
      return "↑";
    case "Escape":
      return "Esc";
    case "Enter":
      return "↵";
    default:
      return press.length === 1 ? press.toUpperCase() : press;
  }
}
