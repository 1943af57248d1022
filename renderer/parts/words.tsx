// A server's own words, one click away.
import type { ReactNode } from "react";

export function Words({ title, words }: { readonly title: string; readonly words: string }): ReactNode {
  return (
    <details className="words">
      <summary>{title}</summary>
      <pre className="selectable" dir="ltr">
        {words}
      </pre>
    </details>
  );
}
