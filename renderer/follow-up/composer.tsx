// The composer at the foot of the open loop: filled from a template, checked while one writes, sent with one key.
import { Paperclip, X } from "lucide-react";
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from "react";
import type { LoopDetail, LoopRow } from "../../shared/ipc/snapshot.ts";
import { Button, IconButton } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { ChoiceField } from "../parts/field.tsx";
import { KeyCaps } from "../parts/keycaps.tsx";
import { useCell } from "../state/cell.ts";
import type { Composing } from "../state/dialogs.ts";
import { nameOf } from "../state/loop-steps.ts";
import { Files, Line } from "./composer-parts.tsx";
import { MarkedArea } from "./marked-area.tsx";
import { NewDay } from "./new-day.tsx";
import { SendLater } from "./send-later.tsx";
import { approvedOf, blocker, unresolvedIn } from "./sending.ts";
import { useDraft } from "./use-draft.ts";
import { Warnings } from "./warnings.tsx";
import "./composer.css";

export interface ComposerProps {
  readonly composing: Composing;
  readonly row: LoopRow;
  readonly detail: LoopDetail | null;
}

export function Composer({ composing, row, detail }: ComposerProps): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const draft = useDraft(composing, detail?.card.customer ?? null);
  const [asked, setAsked] = useState(false);
  const [withCc, showCc] = useState(false);
  const area = useRef<HTMLTextAreaElement>(null);
  const warnings = useRef<HTMLElement>(null);
  const accounts = useCell(screen.overview)?.accounts ?? [];
  const manyOwn = accounts.length > 1 || accounts.some(({ aliases }) => aliases.length > 0);
  const loaded = draft.written !== null;

  useEffect(() => {
    if (!loaded) return;
    // After the focus of the button that opened it has settled.
    const timer = setTimeout(() => {
      const first = document.querySelector<HTMLElement>(".composer [data-first]");
      (first ?? area.current)?.focus();
      area.current?.setSelectionRange(area.current.value.length, area.current.value.length);
    }, 0);
    return () => clearTimeout(timer);
  }, [loaded]);

  if (draft.written === null)
    return (
      <section className="composer" aria-label={t.composer.name} aria-busy="true">
        <p className="quiet composer-wait">{draft.failed ? t.composer.failed : t.composer.loading}</p>
      </section>
    );

  const { written, checked } = draft;
  const resend = written.draft.resendOf !== null;
  const blocked = blocker(written, t);
  const open = unresolvedIn(`${written.subject}\n${written.text}`);
  const mustConfirm = checked.warnings.length > 0 && !asked;
  const templates = detail?.templates ?? [];

  const send = async (): Promise<void> => {
    if (blocked !== null) return;
    if (mustConfirm) {
      setAsked(true);
      warnings.current?.focus();
      return;
    }
    const approved = approvedOf(written, checked.newDue);
    screen.drafts.sent(row.id, written);
    screen.composing.set(null);
    const done = await screen.act([{ kind: "approve", loop: row.id, draft: approved }], {
      words: t.composer.willSend(written.sendAt === null ? "" : dates.moment(written.sendAt)),
      loop: row.id,
      ...(written.sendAt === null ? { back: draft.takeBack } : {}),
    });
    if (!done) {
      screen.drafts.giveBack(row.id);
      screen.composing.set(composing);
    }
  };

  const close = (): void => {
    draft.keep();
    screen.composing.set(null);
    document.querySelector<HTMLElement>(`[data-loop="${CSS.escape(row.id)}"]`)?.focus();
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void send();
    } else if (event.key === "Escape" && !event.defaultPrevented) {
      event.preventDefault();
      close();
    }
  };

  return (
    <section className="composer" aria-label={`${t.composer.name}: ${nameOf(row)}`} onKeyDown={onKeyDown}>
      <header className="composer-head">
        <ChoiceField
          label={t.composer.template}
          hideLabel
          small
          value={draft.template}
          choices={[
            ...templates.map(({ id, name, language }) => ({
              id,
              words: language === templates[0]?.language ? name : `${name} (${language})`,
            })),
            { id: "free", words: t.composer.free },
          ]}
          onChange={(id) => {
            setAsked(false);
            draft.choose(id);
          }}
        />
        <span className="grow" />
        {manyOwn && (
          <span className="quiet cut">
            {t.composer.from} {written.draft.from.address}
          </span>
        )}
        {written.draft.newDue !== null && <NewDay draft={draft} />}
        <IconButton label={t.composer.close} action="back" icon={<X size={16} />} onPress={close} />
      </header>

      {resend && (
        <p className="composer-resend">
          <b>{t.composer.resend}</b>{" "}
          {written.draft.attachments.length > 0 && t.composer.resendWith(written.draft.attachments.length)}
        </p>
      )}
      <div className="composer-lines">
        <Line label={resend ? t.composer.resendTo : t.composer.to}>
          <input
            {...(resend ? { "data-first": true } : {})}
            aria-label={resend ? t.composer.resendTo : t.composer.to}
            value={written.to}
            dir="ltr"
            spellCheck={false}
            autoComplete="off"
            onChange={({ target }) => draft.change({ to: target.value })}
          />
          {!withCc && written.cc === "" && (
            <button type="button" className="line-more" onClick={() => showCc(true)}>
              {t.composer.addCc}
            </button>
          )}
        </Line>
        {(withCc || written.cc !== "") && (
          <Line label={t.composer.cc}>
            <input
              aria-label={t.composer.cc}
              value={written.cc}
              dir="ltr"
              spellCheck={false}
              autoComplete="off"
              onChange={({ target }) => draft.change({ cc: target.value })}
            />
          </Line>
        )}
        <Line label={t.composer.subject}>
          <input
            aria-label={t.composer.subject}
            value={written.subject}
            dir="auto"
            autoComplete="off"
            onChange={({ target }) => draft.change({ subject: target.value })}
          />
        </Line>
      </div>
      <MarkedArea
        areaRef={area}
        label={t.composer.message}
        value={written.text}
        filled={written.draft.filled}
        onChange={(text) => draft.change({ text })}
      />
      <Files draft={draft} />
      {open.length > 0 && (
        <p className="composer-block" role="status">
          {t.composer.unresolved(open)}
        </p>
      )}
      <Warnings
        boxRef={warnings}
        warnings={checked.warnings}
        onAddress={(from, to) => draft.change({ to: written.to.replace(from, to) })}
        onName={(from, to) => draft.change({ text: written.text.replace(from, to) })}
        onAttach={() => void draft.attach()}
      />
      <footer className="composer-foot">
        <Button look="next" isDisabled={blocked !== null} onPress={() => void send()}>
          {checked.warnings.length > 0 && asked
            ? t.composer.sendAnyway
            : written.sendAt === null
              ? t.composer.send
              : t.composer.sendAt(dates.moment(written.sendAt))}{" "}
          <KeyCaps keys="mod+Enter" />
        </Button>
        <SendLater
          sendAt={written.sendAt}
          customerZone={detail?.card.customer.zone ?? null}
          onChange={(sendAt) => draft.change({ sendAt })}
        />
        {!resend && (
          <Button look="bare" icon={<Paperclip size={16} />} onPress={() => void draft.attach()}>
            {t.composer.attach}
          </Button>
        )}
        <span className="grow" />
        <span className="quiet cut composer-what">
          {blocked ??
            (written.draft.closes
              ? t.composer.closes
              : checked.newDue !== null
                ? t.composer.newDue(dates.day(checked.newDue))
                : written.draft.fulfils
                  ? t.composer.fulfils
                  : "")}
        </span>
        <Button
          look="bare"
          onPress={() => {
            draft.drop();
            screen.composing.set(null);
          }}
        >
          {t.composer.discard}
        </Button>
      </footer>
    </section>
  );
}
