// A text area in which what was filled in, and what is still missing, is marked: the marks lie in a mirror behind the text.
import type { ReactNode, Ref } from "react";

export interface MarkedAreaProps {
  readonly label: string;
  readonly value: string;
  readonly filled: readonly { readonly field: string; readonly value: string }[];
  readonly onChange: (value: string) => void;
  /** In a template a field is no gap but what it is made of. */
  readonly fields?: "missing" | "known";
  readonly areaRef?: Ref<HTMLTextAreaElement>;
}

export function MarkedArea({
  label,
  value,
  filled,
  onChange,
  fields = "missing",
  areaRef,
}: MarkedAreaProps): ReactNode {
  return (
    <div className="marked-area">
      <div className="mirror" aria-hidden="true" dir="auto">
        {marksIn(value, filled).map((part) =>
          part.mark === null ? (
            part.text
          ) : (
            <mark key={part.at} className={part.mark === "missing" && fields === "known" ? "filled" : part.mark}>
              {part.text}
            </mark>
          ),
        )}
        {"\n"}
      </div>
      <textarea
        ref={areaRef}
        aria-label={label}
        value={value}
        dir="auto"
        spellCheck
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}

interface Part {
  readonly at: number;
  readonly text: string;
  readonly mark: "filled" | "missing" | null;
}

/** Splits a text at filled values and open fields. Values of one or two letters are not worth a mark. */
export function marksIn(text: string, filled: readonly { readonly value: string }[]): readonly Part[] {
  const values = [...new Set(filled.map(({ value }) => value))].filter((value) => value.length > 2);
  values.sort((a, b) => b.length - a.length);
  const escaped = values.map((value) => value.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  const pattern = new RegExp(["\\{\\{[^{}\\n]{0,200}\\}\\}", ...escaped].join("|"), "gu");
  const parts: Part[] = [];
  let at = 0;
  for (const match of text.matchAll(pattern)) {
    if (match.index > at) parts.push({ at, text: text.slice(at, match.index), mark: null });
    parts.push({ at: match.index, text: match[0], mark: match[0].startsWith("{{") ? "missing" : "filled" });
    at = match.index + match[0].length;
  }
  if (at < text.length) parts.push({ at, text: text.slice(at), mark: null });
  return parts;
}
