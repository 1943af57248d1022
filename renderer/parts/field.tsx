// Fields to type in and to choose from, each with its label and its note.
import { ChevronDown } from "lucide-react";
import type { ReactNode, Ref } from "react";
import {
  Button,
  Checkbox,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  NumberField,
  Popover,
  Select,
  SelectValue,
  Switch,
  Text,
  TextArea,
  TextField,
} from "react-aria-components";
import "./field.css";

export interface WordsFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly note?: ReactNode;
  readonly hint?: string;
  readonly lines?: number;
  readonly type?: "text" | "email" | "password" | "search";
  readonly hideLabel?: boolean;
  readonly autoFocus?: boolean;
  readonly isInvalid?: boolean;
  readonly isRequired?: boolean;
  readonly autoComplete?: string;
  readonly spellCheck?: boolean;
  readonly onSubmit?: () => void;
  readonly inputRef?: Ref<HTMLInputElement>;
  readonly list?: string;
  readonly onBlur?: () => void;
}

/** One line, or with `lines` a text area. Enter calls `onSubmit`. */
export function WordsField(props: WordsFieldProps): ReactNode {
  const { label, value, onChange, note, hint, lines, type = "text", hideLabel = false } = props;
  const shared = { dir: "auto" as const, ...(hint === undefined ? {} : { placeholder: hint }) };
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      type={type}
      isInvalid={props.isInvalid ?? false}
      isRequired={props.isRequired ?? false}
      validationBehavior="aria"
      autoComplete={props.autoComplete ?? "off"}
      spellCheck={props.spellCheck === false ? "false" : "true"}
      {...(props.autoFocus ? { autoFocus: true } : {})}
      {...(hideLabel ? { "aria-label": label } : {})}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      {lines === undefined ? (
        <Input
          className="input"
          {...shared}
          {...(props.list ? { list: props.list } : {})}
          {...(props.inputRef ? { ref: props.inputRef } : {})}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) props.onSubmit?.();
          }}
        />
      ) : (
        <TextArea
          className="input area"
          rows={lines}
          {...shared}
          onKeyDown={(event) => {
            if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) props.onSubmit?.();
          }}
        />
      )}
      {note && (
        <Text slot="description" className="field-note">
          {note}
        </Text>
      )}
    </TextField>
  );
}

export interface ChoiceFieldProps<T extends string> {
  readonly label: string;
  readonly value: T | null;
  readonly choices: readonly { readonly id: T; readonly words: string }[];
  readonly onChange: (value: T) => void;
  readonly hideLabel?: boolean;
  readonly small?: boolean;
}

export function ChoiceField<T extends string>(props: ChoiceFieldProps<T>): ReactNode {
  const { label, value, choices, onChange, hideLabel = false, small = false } = props;
  return (
    <Select
      className={small ? "field small" : "field"}
      value={value}
      onChange={(key) => {
        const chosen = choices.find(({ id }) => id === key);
        if (chosen) onChange(chosen.id);
      }}
      {...(hideLabel ? { "aria-label": label } : {})}
    >
      {!hideLabel && <Label className="label">{label}</Label>}
      <Button className="input select">
        <SelectValue className="cut" />
        <ChevronDown size={14} aria-hidden />
      </Button>
      <Popover className="pop" offset={4}>
        <ListBox className="menu" items={choices}>
          {(choice) => (
            <ListBoxItem id={choice.id} className="menu-item" textValue={choice.words}>
              <span className="grow">{choice.words}</span>
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </Select>
  );
}

/** A whole number between two words: "after [3] working days". */
export function CountField({
  label,
  value,
  onChange,
  min,
  max,
  unit,
}: {
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  readonly min: number;
  readonly max: number;
  readonly unit?: string;
}): ReactNode {
  return (
    <NumberField
      className="field row-field"
      value={value}
      minValue={min}
      maxValue={max}
      onChange={(next) => {
        if (Number.isFinite(next)) onChange(next);
      }}
    >
      <Label className="label">{label}</Label>
      <Input className="input count" />
      {unit && <span className="field-unit">{unit}</span>}
    </NumberField>
  );
}

export function SwitchField({
  label,
  note,
  value,
  onChange,
}: {
  readonly label: string;
  readonly note?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <Switch className="switch" isSelected={value} onChange={onChange}>
      <span className="switch-track" aria-hidden>
        <span />
      </span>
      <span>
        {label}
        {note && <span className="field-note">{note}</span>}
      </span>
    </Switch>
  );
}

export function TickField({
  label,
  note,
  value,
  onChange,
}: {
  readonly label: ReactNode;
  readonly note?: string;
  readonly value: boolean;
  readonly onChange: (value: boolean) => void;
}): ReactNode {
  return (
    <Checkbox className="tick" isSelected={value} onChange={onChange}>
      <span className="tick-box" aria-hidden />
      <span>
        {label}
        {note && <span className="field-note">{note}</span>}
      </span>
    </Checkbox>
  );
}
