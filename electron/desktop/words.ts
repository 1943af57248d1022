// Every word that the app shows outside its window: tray, badge, menus, dialogs.
import type { LoopRow } from "../../shared/ipc/snapshot.ts";

export const words = {
  app: "Closer",
  openApp: "Open Closer",
  quit: "Quit",
  cannotStart: "Closer cannot start",
  nothingOpen: "Nothing open",
  open: (open: number, needYou: number) => (needYou === 0 ? `${open} open` : `${open} open, ${needYou} need you now`),
  notWatchingSince: (clock: string) => `Not watching since ${clock}`,
  signInNeeded: (address: string) => `${address}: sign in again`,
  noLoops: "No open loops",
  saveExport: "Save everything as JSON",
  saveLoops: "Save the list as CSV",
  saveReport: "Save the report as CSV",
  saveTranscript: "Save the transcript",
  openExport: "Choose an export of Closer",
  chooseAttachments: "Attach files",
  file: "File",
  edit: "Edit",
  view: "View",
  window: "Window",
} as const;

const LONGEST_LABEL = 60;

/** A loop as one line of the tray's menu: who, and what it is about. */
export function loopLabel(row: LoopRow): string {
  const who = row.who.name.trim() || row.who.address;
  const what = (row.quote.trim() || row.subject.trim()).replace(/\s+/g, " ");
  const line = what === "" ? who : `${who}: ${what}`;
  const letters = Array.from(line.replace(/\p{Cc}|\p{Cf}/gu, ""));
  return letters.length <= LONGEST_LABEL ? letters.join("") : `${letters.slice(0, LONGEST_LABEL - 1).join("")}…`;
}
