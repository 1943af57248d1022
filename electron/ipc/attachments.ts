// Which files the window may attach: only those that the owner picked in a dialog. Pure.
import type { OwnerCommand } from "../../shared/ipc/contract.ts";

export interface ChosenFiles {
  add(paths: readonly string[]): void;
  /** False when a draft names a file of this machine that the owner has not picked. */
  allows(attachments: readonly string[]): boolean;
}

/** A name without any separator is an attachment of the original message, taken over by a resend: no file of this machine. */
export function rememberChosen(): ChosenFiles {
  const chosen = new Set<string>();
  return {
    add: (paths) => {
      for (const path of paths) chosen.add(path);
    },
    allows: (attachments) => attachments.every((name) => chosen.has(name) || !/[/\\:]/.test(name)),
  };
}

/** Attachments of a command's draft; none for all other commands. */
export function attachmentsOf(command: OwnerCommand): readonly string[] {
  return command.kind === "approve" ? command.draft.attachments : [];
}
