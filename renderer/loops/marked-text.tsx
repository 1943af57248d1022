// Text with its evidence marked where it stands.
import type { ReactNode } from "react";
import type { TranscriptMessage } from "../../shared/ipc/snapshot.ts";

type Mark = TranscriptMessage["marks"][number];

/** `marks` may come in any order and overlap; what begins inside another is left out. */
export function MarkedText({ text, marks }: { readonly text: string; readonly marks: readonly Mark[] }): ReactNode {
  const parts: ReactNode[] = [];
  let at = 0;
  for (const mark of [...marks].sort((a, b) => a.start - b.start)) {
    if (mark.start < at || mark.end > text.length || mark.end <= mark.start) continue;
    parts.push(text.slice(at, mark.start));
    parts.push(
      <mark key={`${mark.start} ${mark.item}`} className={mark.kind} data-item={mark.item}>
        {text.slice(mark.start, mark.end)}
      </mark>,
    );
    at = mark.end;
  }
  parts.push(text.slice(at));
  return parts;
}
