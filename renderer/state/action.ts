// What an action is: one thing that a key, the palette, a menu or a button can start.
import type { Screen } from "./screen.ts";

export type ActionId =
  | "follow-up"
  | "free"
  | "done"
  | "snooze"
  | "wake"
  | "accept"
  | "dismiss"
  | "never"
  | "due"
  | "person"
  | "merge"
  | "mute"
  | "note"
  | "reopen"
  | "transcript"
  | "customer"
  | "undo"
  | "next"
  | "previous"
  | "open"
  | "back"
  | "tick"
  | "tick-all"
  | "refresh"
  | "search"
  | "palette"
  | "keys"
  | "focus"
  | "new-loop"
  | "go-open"
  | "go-mine"
  | "go-theirs"
  | "go-maybe"
  | "go-asleep"
  | "go-closed"
  | "go-customers"
  | "go-templates"
  | "go-reports"
  | "go-accounts"
  | "go-settings"
  | "theme"
  | "nudge";

export interface Action {
  readonly section: "loop" | "list" | "go" | "app";
  readonly enabled: (screen: Screen) => boolean;
  readonly run: (screen: Screen) => void;
}
