// A field whose text is kept when the owner leaves it, not at every letter.
import { type ReactNode, useEffect, useState } from "react";
import { WordsField, type WordsFieldProps } from "../parts/field.tsx";

export interface LaterFieldProps extends Omit<WordsFieldProps, "onChange" | "onBlur" | "onSubmit"> {
  readonly onSave: (value: string) => void;
  readonly isGood?: (value: string) => boolean;
}

export function LaterField({ value, onSave, isGood = () => true, ...rest }: LaterFieldProps): ReactNode {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const save = (): void => {
    if (text !== value && isGood(text)) onSave(text);
  };
  return (
    <WordsField {...rest} value={text} isInvalid={!isGood(text)} onChange={setText} onBlur={save} onSubmit={save} />
  );
}
