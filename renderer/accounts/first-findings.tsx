// While old mail is read: how far it is, and the first findings to be accepted or left with one key each.
import { type ReactNode, useEffect } from "react";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { ActionKeys } from "../parts/keycaps.tsx";
import { useCell } from "../state/cell.ts";
import { accept, dismiss, nameOf } from "../state/loop-steps.ts";
import { LookProgress } from "./look-progress.tsx";

const SHOWN = 6;

export function FirstFindings({
  account,
  onDone,
}: {
  readonly account: string;
  readonly onDone: () => void;
}): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const overview = useCell(screen.overview);
  const rows = useCell(screen.rows);
  const open = useCell(screen.open);
  const health = overview?.health.find((one) => one.account === account) ?? null;
  const lookBack = health?.lookBack ?? null;
  const findings = [...(rows?.values() ?? [])]
    .filter((row) => row.account === account && row.state === "suggested")
    .sort((a, b) => b.lastAt - a.lastAt);
  const shown = findings.slice(0, SHOWN);
  const current = shown.find(({ id }) => id === open) ?? shown[0] ?? null;

  // Y and N act on the open loop.
  useEffect(() => {
    if (current !== null) screen.open.set(current.id);
  }, [screen, current]);

  return (
    <>
      <h1 className="title">{t.first.progress}</h1>
      {lookBack === null ? (
        <p>
          {health?.completeUntil == null ? t.health.connecting : t.health.complete(dates.moment(health.completeUntil))}
        </p>
      ) : (
        <LookProgress lookBack={lookBack} />
      )}
      <section className="findings" aria-label={t.first.findings}>
        <h2 className="label">
          {t.first.findings} {findings.length > 0 && <span className="count">{findings.length}</span>}
        </h2>
        <p className="quiet">{shown.length === 0 ? t.first.findingsNone : t.first.findingsMore}</p>
        <ul>
          {shown.map((row) => (
            <li key={row.id} className={row === current ? "finding now" : "finding"}>
              <div className="grow">
                <p className="row-who">
                  <span className="name cut" dir="auto">
                    {nameOf(row)}
                  </span>
                  <span className="row-sign">{dates.ago(row.lastAt)}</span>
                </p>
                <p className="finding-quote" dir="auto">
                  {row.quote}
                </p>
              </div>
              <Button size="small" onPress={() => accept(screen, [row])}>
                {t.row.yes} {row === current && <ActionKeys action="accept" />}
              </Button>
              <Button size="small" onPress={() => dismiss(screen, [row])}>
                {t.row.no} {row === current && <ActionKeys action="dismiss" />}
              </Button>
            </li>
          ))}
        </ul>
      </section>
      <p className="quiet">{t.first.progressMore}</p>
      <div className="first-buttons">
        <Button look="next" size="large" onPress={onDone}>
          {t.first.toList}
        </Button>
        {findings.length > 0 && (
          <Button
            size="large"
            onPress={() => {
              void screen.act([{ kind: "start-from-today", account }], { words: t.toasts.fromToday });
            }}
          >
            {t.first.fromToday}
          </Button>
        )}
      </div>
    </>
  );
}
