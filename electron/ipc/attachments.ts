// Which files the window may attach: only those that the owner picked in a dialog. Pure.
import type { OwnerCommand } from "../../shared/ipc/contract.ts";

export interface ChosenFiles {
  add(paths: readonly string[]): void;
  /** False when a draft names a file of this machine that the owner has not picked. */
  allows(attachments: readonly string[]): boolean;
}

/** Attachments that a resend takes over from the original are not named in a draft: every name in it is a file. */
export function rememberChosen(): ChosenFiles {
  const chosen = new Set<string>();
  return {
    add: (paths) => {
      for (const path of paths) chosen.add(path);
    },
    allows: (attachments) => attachments.every((path) => chosen.has(path)),
  };
}

/** Attachments of a command's draft; none for all other commands. */
export function attachmentsOf(command: OwnerCommand): readonly string[] {
  return command.kind === "approve" ? command.draft.attachments : [];
}
