// Templates out and in as text, so that two people can share them by any means they have.
import { type ReactNode, useState } from "react";
import type { Template } from "../../shared/follow-up/template.ts";
import type { NextStep } from "../../shared/loop/attention.ts";
import { Button } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { Sheet } from "../parts/dialog.tsx";
import { WordsField } from "../parts/field.tsx";

export function exportText(templates: readonly Template[]): string {
  return JSON.stringify({ closer: "templates", version: 1, templates }, null, 2);
}

const STEPS: readonly string[] = [
  "fix-and-resend",
  "resend",
  "did-it-go-out",
  "recover",
  "follow-up",
  "answer",
  "ask-if-arrived",
  "escalate",
];

/** Templates in an exported text; what is not one is left out. */
export function templatesIn(text: string): readonly Template[] {
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return [];
  }
  const list = isRecord(read) && Array.isArray(read.templates) ? read.templates : [];
  return list.slice(0, 200).flatMap((one: unknown) => {
    if (!isRecord(one) || typeof one.name !== "string" || typeof one.body !== "string" || one.name.trim() === "")
      return [];
    const word = (value: unknown, most: number): string => (typeof value === "string" ? value.slice(0, most) : "");
    return [
      {
        id: typeof one.id === "string" && one.id !== "" ? one.id.slice(0, 400) : `own.${crypto.randomUUID()}`,
        language: word(one.language, 10) || "en",
        name: one.name.slice(0, 200),
        subject: word(one.subject, 400),
        body: one.body.slice(0, 20_000),
        cc: word(one.cc, 1000),
        suits: Array.isArray(one.suits)
          ? one.suits.filter((step): step is NextStep => STEPS.includes(String(step)))
          : [],
        fulfils: one.fulfils === true,
        closes: one.closes === true,
        own: true,
      },
    ];
  });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function ImportTemplates({ onClose }: { readonly onClose: () => void }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const [text, setText] = useState("");
  const found = templatesIn(text);
  return (
    <Sheet title={t.templates.import.replace("…", "")} note={t.templates.importMore} onClose={onClose}>
      <WordsField label={t.templates.import} hideLabel autoFocus lines={8} value={text} onChange={setText} />
      <p className="quiet" role="status">
        {text.trim() !== "" && found.length === 0 ? t.templates.importFailed : ""}
        {found.map(({ name }) => name).join(" · ")}
      </p>
      <div className="sheet-buttons">
        <Button
          look="next"
          isDisabled={found.length === 0}
          onPress={() => {
            onClose();
            void screen.act(
              found.map((template) => ({ kind: "save-template", template })),
              { words: t.templates.imported(found.length) },
            );
          }}
        >
          {t.templates.importGo}
        </Button>
      </div>
    </Sheet>
  );
}
