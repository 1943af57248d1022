// Parts of the composer: a labelled line, and the files that go with the message.
import { Paperclip, X } from "lucide-react";
import type { ReactNode } from "react";
import { IconButton } from "../parts/button.tsx";
import { useText } from "../parts/context.tsx";
import type { Drafting } from "./use-draft.ts";

export function Line({ label, children }: { readonly label: string; readonly children: ReactNode }): ReactNode {
  return (
    <div className="line">
      <span className="line-label" aria-hidden="true">
        {label}
      </span>
      {children}
    </div>
  );
}

export function Files({ draft }: { readonly draft: Drafting }): ReactNode {
  const t = useText();
  const { written } = draft;
  if (written === null || (written.files.length === 0 && written.draft.attachments.length === 0)) return null;
  return (
    <ul className="attachments" aria-label={t.composer.attached}>
      {written.draft.attachments.map((name) => (
        <li key={name} className="attachment" title={t.composer.takesOver}>
          <Paperclip size={12} aria-hidden />
          <span className="cut" dir="auto">
            {name}
          </span>
        </li>
      ))}
      {written.files.map(({ path, name }) => (
        <li key={path} className="attachment">
          <Paperclip size={12} aria-hidden />
          <span className="cut" dir="auto" title={path}>
            {name}
          </span>
          <IconButton
            size="small"
            label={t.composer.remove(name)}
            icon={<X size={12} />}
            onPress={() => draft.change({ files: written.files.filter((file) => file.path !== path) })}
          />
        </li>
      ))}
    </ul>
  );
}
