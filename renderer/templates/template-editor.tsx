// One template: its words at the left, what a customer would read at the right.
import { type ReactNode, useRef, useState } from "react";
import { FIELDS, isField } from "../../shared/follow-up/fill.ts";
import type { Template } from "../../shared/follow-up/template.ts";
import type { NextStep } from "../../shared/loop/attention.ts";
import { languageName } from "../customers/language-name.ts";
import { MarkedArea } from "../follow-up/marked-area.tsx";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { ChoiceField, TickField, WordsField } from "../parts/field.tsx";
import { ChoiceMenu } from "../parts/menu.tsx";
import { Preview } from "./preview.tsx";

const STEPS: readonly NextStep[] = [
  "follow-up",
  "ask-if-arrived",
  "answer",
  "recover",
  "escalate",
  "fix-and-resend",
  "resend",
];
const LANGUAGES: readonly string[] = ["en", "de", "fr", "es", "it", "pt", "nl"];

export interface TemplateEditorProps {
  readonly template: Template;
  readonly isNew: boolean;
  readonly onSaved: (id: string) => void;
  readonly onCopy: () => void;
  readonly onRemoved: () => void;
}

export function TemplateEditor({ template, isNew, onSaved, onCopy, onRemoved }: TemplateEditorProps): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [edited, setEdited] = useState(template);
  const area = useRef<HTMLTextAreaElement>(null);
  const change = (part: Partial<Template>): void => setEdited((before) => ({ ...before, ...part }));
  const dirty = isNew || JSON.stringify(edited) !== JSON.stringify(template);
  const unknown = fieldsOf(`${edited.subject} ${edited.body}`).filter((name) => !isField(name));
  const house = template.own && !template.id.startsWith("own.");

  const save = async (): Promise<void> => {
    const saved = { ...edited, name: edited.name.trim(), own: true };
    const done = await screen.act([{ kind: "save-template", template: saved }], {
      words: t.toasts.templateSaved(saved.name),
    });
    if (done) onSaved(saved.id);
  };
  const remove = async (): Promise<void> => {
    const done = await screen.act([{ kind: "remove-template", id: template.id }], {
      words: t.toasts.templateRemoved(template.name),
    });
    if (done) onRemoved();
  };
  const insert = (field: string): void => {
    const box = area.current;
    const words = field === "customer.first_name" ? `{{${field}|there}}` : `{{${field}}}`;
    const from = box?.selectionStart ?? edited.body.length;
    const to = box?.selectionEnd ?? from;
    change({ body: edited.body.slice(0, from) + words + edited.body.slice(to) });
    setTimeout(() => {
      box?.focus();
      box?.setSelectionRange(from + words.length, from + words.length);
    }, 0);
  };

  return (
    <div className="scroll page-scroll">
      <div className="template">
        <form
          className="form template-form"
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <div className="form-two">
            <WordsField label={t.templates.name} value={edited.name} onChange={(name) => change({ name })} />
            <ChoiceField
              label={t.templates.language}
              value={edited.language}
              choices={LANGUAGES.map((code) => ({ id: code, words: languageName(code, t.code) }))}
              onChange={(language) => change({ language })}
            />
          </div>
          <div className="form-two">
            <WordsField
              label={t.templates.subject}
              hint={t.templates.subjectHint}
              value={edited.subject}
              onChange={(subject) => change({ subject })}
            />
            <WordsField label={t.templates.cc} value={edited.cc} spellCheck={false} onChange={(cc) => change({ cc })} />
          </div>
          <div className="field">
            <div className="row-between">
              <span className="label" aria-hidden="true">
                {t.templates.body}
              </span>
              <ChoiceMenu
                label={t.templates.fields}
                trigger={<Button size="small">{t.templates.fields}</Button>}
                choices={FIELDS.map((field) => ({
                  kind: "choice",
                  id: field,
                  words: t.fields[field] ?? field,
                  run: () => insert(field),
                }))}
              />
            </div>
            <div className="input template-body">
              <MarkedArea
                areaRef={area}
                label={t.templates.body}
                value={edited.body}
                filled={[]}
                fields="known"
                onChange={(body) => change({ body })}
              />
            </div>
            <p className="field-note">{t.templates.fieldsMore}</p>
            {unknown.map((name) => (
              <p key={name} className="composer-block" role="status">
                {t.templates.unknown(name)}
              </p>
            ))}
          </div>
          <fieldset className="suits">
            <legend className="label">{t.templates.suits}</legend>
            {STEPS.map((step) => (
              <TickField
                key={step}
                label={t.steps[step]}
                value={edited.suits.includes(step)}
                onChange={(on) =>
                  change({ suits: on ? [...edited.suits, step] : edited.suits.filter((one) => one !== step) })
                }
              />
            ))}
          </fieldset>
          <TickField label={t.templates.fulfils} value={edited.fulfils} onChange={(fulfils) => change({ fulfils })} />
          <TickField label={t.templates.closes} value={edited.closes} onChange={(closes) => change({ closes })} />
          <div className="sheet-buttons">
            {template.own && !isNew && (
              <Button look="bad" onPress={() => void remove()}>
                {house ? t.templates.restore : t.templates.remove}
              </Button>
            )}
            {!isNew && <Button onPress={onCopy}>{t.templates.copy}</Button>}
            <Button
              look="next"
              isDisabled={!dirty || edited.name.trim() === "" || unknown.length > 0}
              onPress={() => void save()}
            >
              {t.templates.save}
            </Button>
          </div>
        </form>
        <Preview template={edited} />
      </div>
    </div>
  );
}

/** Names of all merge fields in a text, fallbacks cut off. */
function fieldsOf(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/\{\{\s*([^{}|]*?)\s*(?:\|[^{}]*)?\}\}/g)].map((match) => match[1] ?? ""))];
}
