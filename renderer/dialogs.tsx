// The one dialog that is open, if any.
import type { ReactNode } from "react";
import { ForgetDialog } from "./customers/forget.tsx";
import { BatchFollowUp } from "./follow-up/batch.tsx";
import { ByHandDialog } from "./loops/by-hand.tsx";
import { DoneDialog } from "./loops/done.tsx";
import { LinkDialog } from "./loops/link.tsx";
import { MergeDialog } from "./loops/merge.tsx";
import {
  DueDialog,
  NeverDialog,
  NoteDialog,
  PersonDialog,
  SaveViewDialog,
  SnoozeDialog,
} from "./loops/small-dialogs.tsx";
import { TranscriptDialog } from "./loops/transcript-dialog.tsx";
import { useScreen } from "./parts/context.tsx";
import { KeySheet } from "./parts/key-sheet.tsx";
import { Palette } from "./parts/palette.tsx";
import { useCell } from "./state/cell.ts";

export function DialogSwitch(): ReactNode {
  const screen = useScreen();
  const dialog = useCell(screen.dialog);
  if (dialog === null) return null;
  const close = (): void => screen.dialog.set(null);
  switch (dialog.kind) {
    case "palette":
      return <Palette onClose={close} />;
    case "keys":
      return <KeySheet onClose={close} />;
    case "snooze":
      return <SnoozeDialog loops={dialog.loops} onClose={close} />;
    case "done":
      return <DoneDialog loops={dialog.loops} onClose={close} />;
    case "due":
      return <DueDialog loop={dialog.loop} item={dialog.item} onClose={close} />;
    case "person":
      return <PersonDialog loop={dialog.loop} onClose={close} />;
    case "merge":
      return <MergeDialog loop={dialog.loop} onClose={close} />;
    case "never":
      return <NeverDialog loop={dialog.loop} item={dialog.item} onClose={close} />;
    case "note":
      return <NoteDialog loop={dialog.loop} onClose={close} />;
    case "transcript":
      return <TranscriptDialog loop={dialog.loop} onClose={close} />;
    case "by-hand":
      return <ByHandDialog address={dialog.address} onClose={close} />;
    case "batch":
      return <BatchFollowUp loops={dialog.loops} onClose={close} />;
    case "save-view":
      return <SaveViewDialog view={dialog.view} onClose={close} />;
    case "forget":
      return <ForgetDialog address={dialog.address} onClose={close} />;
    case "link":
      return <LinkDialog url={dialog.url} shown={dialog.shown} onClose={close} />;
  }
}
