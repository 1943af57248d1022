// The templates: those of the house and her own, edited with a preview filled in for a real loop.
import { ArrowLeft, Plus } from "lucide-react";
import { type ReactNode, useState } from "react";
import type { Template } from "../../shared/follow-up/template.ts";
import { languageName } from "../customers/language-name.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { exportText, ImportTemplates } from "./exchange.tsx";
import { TemplateEditor } from "./template-editor.tsx";
import "./templates.css";

export function TemplatesRoom({ template: chosen }: { readonly template: string | null }): ReactNode {
  const screen = useScreen();
  const t = useText();
  const templates = useCell(screen.overview)?.templates ?? [];
  const [fresh, setFresh] = useState<Template | null>(null);
  const [importing, setImporting] = useState(false);
  const current = fresh ?? templates.find(({ id }) => id === chosen) ?? null;
  const languages = [...new Set(templates.map(({ language }) => language))];

  const choose = (id: string): void => {
    setFresh(null);
    screen.room.set({ name: "templates", template: id });
  };
  const create = (from: Template | null): void =>
    setFresh({
      id: `own.${crypto.randomUUID()}`,
      language: from?.language ?? t.code,
      name: from === null ? t.templates.new : t.templates.copyOf(from.name),
      subject: from?.subject ?? "",
      body: from?.body ?? "{{greeting}},\n\n\n\n{{signature}}",
      cc: from?.cc ?? "",
      suits: from?.suits ?? [],
      fulfils: from?.fulfils ?? false,
      closes: from?.closes ?? false,
      own: true,
    });
  const copyAll = (): void => {
    const area = document.createElement("textarea");
    area.value = exportText(
      templates.filter(({ own }) => own).length > 0 ? templates.filter(({ own }) => own) : templates,
    );
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
    screen.toast({ kind: "done", words: t.toasts.copied, more: null, loop: null, undo: null });
  };

  return (
    <div className={current === null ? "room split" : "room split chosen"}>
      <section className="split-list" aria-label={t.places.templates}>
        <header className="split-head level">
          <h1 className="list-name grow">{t.places.templates}</h1>
          <IconButton label={t.templates.new} icon={<Plus size={16} />} onPress={() => create(null)} />
        </header>
        <div className="scroll split-scroll">
          {languages.map((language) => (
            <section key={language}>
              {languages.length > 1 && <h2 className="card-head padded">{languageName(language, t.code)}</h2>}
              {templates
                .filter((one) => one.language === language)
                .map((one) => (
                  <button
                    key={one.id}
                    type="button"
                    className="person"
                    aria-current={one.id === current?.id ? "true" : undefined}
                    onClick={() => choose(one.id)}
                  >
                    <span className="person-name cut" dir="auto">
                      {one.name}
                    </span>
                    <span className="quiet">{one.own ? t.templates.own : ""}</span>
                    <span className="quiet cut">
                      {one.suits
                        .map((step) => t.steps[step])
                        .filter((words) => words !== "")
                        .join(", ")}
                    </span>
                  </button>
                ))}
            </section>
          ))}
          <div className="split-foot">
            <Button size="small" onPress={copyAll}>
              {t.templates.export}
            </Button>
            <Button size="small" onPress={() => setImporting(true)}>
              {t.templates.import}
            </Button>
          </div>
        </div>
      </section>
      <section className="split-page">
        {current === null ? (
          <p className="detail-none">{t.templates.choose}</p>
        ) : (
          <>
            <span className="split-back">
              <IconButton
                label={t.detail.back}
                icon={<ArrowLeft size={18} />}
                onPress={() => {
                  setFresh(null);
                  screen.room.set({ name: "templates", template: null });
                }}
              />
            </span>
            <TemplateEditor
              key={current.id}
              template={current}
              isNew={fresh !== null}
              onSaved={(id) => choose(id)}
              onCopy={() => create(current)}
              onRemoved={() => {
                setFresh(null);
                screen.room.set({ name: "templates", template: null });
              }}
            />
          </>
        )}
      </section>
      {importing && <ImportTemplates onClose={() => setImporting(false)} />}
    </div>
  );
}
