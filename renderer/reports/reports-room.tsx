// Reports: a few charts that answer "do we keep our word?", with the numbers behind them, to print or to save.
import { Download, Printer } from "lucide-react";
import { type ReactNode, useEffect, useState } from "react";
import type { Report } from "../../shared/ipc/snapshot.ts";
import { Button } from "../parts/button.tsx";
import { useCalendar, useScreen, useText } from "../parts/context.tsx";
import { useCell } from "../state/cell.ts";
import { Chart } from "./chart.tsx";
import { Digest } from "./digest.tsx";
import { Numbers } from "./numbers.tsx";
import "./reports.css";

export function ReportsRoom(): ReactNode {
  const screen = useScreen();
  const t = useText();
  const { dates } = useCalendar();
  const overview = useCell(screen.overview);
  const [report, setReport] = useState<Report | null>(null);
  const [said, say] = useState("");

  useEffect(() => {
    let current = true;
    void screen.bridge.call("report.read", {}).then((answer) => {
      if (!current) return;
      if (answer.ok) setReport(answer.value);
      else screen.fail(answer.failure);
    });
    return () => {
      current = false;
    };
  }, [screen]);

  const csv = async (): Promise<void> => {
    const answer = await screen.bridge.call("report.csv", {});
    if (!answer.ok) return screen.fail(answer.failure);
    if (answer.value.savedTo !== null) say(t.settings.savedTo(answer.value.savedTo));
  };
  if (report === null) return <p className="detail-none">{t.detail.loading}</p>;

  const months = report.byMonth.slice(-12);
  const made = months.reduce((sum, month) => sum + month.promisesMade, 0);
  const kept = months.reduce((sum, month) => sum + month.promisesKept, 0);
  const bounced = months.reduce((sum, month) => sum + month.bounced, 0);
  const rescued = months.reduce((sum, month) => sum + month.rescued, 0);
  const percent = new Intl.NumberFormat(screen.settings().locale, { style: "percent" });
  const days = (value: number | null): string =>
    value === null ? t.reports.noValue : dates.number(Math.round(value * 10) / 10);
  const lastMedian = months.findLast((month) => month.medianDaysToConfirmed !== null)?.medianDaysToConfirmed ?? null;
  const empty = report.openByWeek.length === 0 && months.length === 0;
  const byMonth = months.map((month) => ({ ...month, name: dates.month(month.month, "short") }));

  return (
    <div className="room scroll reports">
      <div className="reports-column">
        <header className="page-head">
          <h1 className="title grow">{t.reports.title}</h1>
          <span className="quiet" role="status">
            {said}
          </span>
          <Button icon={<Download size={16} />} onPress={() => void csv()}>
            {t.reports.csv}
          </Button>
          <Button icon={<Printer size={16} />} onPress={() => window.print()}>
            {t.reports.print}
          </Button>
        </header>
        <Digest />
        {empty ? (
          <p className="empty-more">{t.reports.none}</p>
        ) : (
          <>
            <dl className="figures">
              <Figure value={dates.number(overview?.counts.open ?? 0)} name={t.reports.open} />
              <Figure value={made === 0 ? t.reports.noValue : percent.format(kept / made)} name={t.reports.promises} />
              <Figure value={days(lastMedian)} name={t.reports.days} />
              <Figure value={`${dates.number(rescued)} / ${dates.number(bounced)}`} name={t.reports.bounces} />
              <Figure value={dates.number(report.answersWaiting)} name={t.reports.answersWaiting} />
            </dl>
            <Chart
              kind="area"
              title={t.reports.openOverTime}
              data={report.openByWeek.map(({ day, open }) => ({ name: dates.shortDay(day), open }))}
              series={[{ key: "open", name: t.reports.open, look: "plain" }]}
            />
            <div className="reports-two">
              <Chart
                kind="bar"
                title={t.reports.promises}
                data={byMonth.map(({ name, promisesKept, promisesMade }) => ({
                  name,
                  kept: promisesKept,
                  late: promisesMade - promisesKept,
                }))}
                series={[
                  { key: "kept", name: t.reports.kept, look: "plain" },
                  { key: "late", name: t.reports.notKept, look: "bad" },
                ]}
              />
              <Chart
                kind="line"
                title={t.reports.days}
                data={byMonth.map(({ name, medianDaysToConfirmed }) => ({ name, median: medianDaysToConfirmed }))}
                series={[{ key: "median", name: t.reports.median, look: "plain" }]}
              />
            </div>
            <Numbers
              title={t.reports.byMonth}
              columns={[
                t.reports.month,
                t.reports.opened,
                t.reports.confirmed,
                t.reports.unconfirmed,
                t.reports.made,
                t.reports.kept,
                t.reports.bounced,
                t.reports.rescued,
                t.reports.median,
              ]}
              rows={months.toReversed().map((month) => ({
                key: month.month,
                cells: [
                  { sort: month.month, words: dates.month(month.month, "long") },
                  cell(month.opened),
                  cell(month.confirmed),
                  cell(month.unconfirmed),
                  cell(month.promisesMade),
                  cell(month.promisesKept),
                  cell(month.bounced),
                  cell(month.rescued),
                  { sort: month.medianDaysToConfirmed ?? -1, words: days(month.medianDaysToConfirmed) },
                ],
              }))}
            />
            <Numbers
              title={t.reports.byCustomer}
              columns={[
                t.reports.who,
                t.reports.open,
                t.reports.closed,
                t.reports.made,
                t.reports.kept,
                t.reports.median,
              ]}
              rows={report.byCustomer.map((one) => ({
                key: one.who.address,
                onOpen: () => screen.go({ name: "customers", address: one.who.address }),
                cells: [
                  { sort: (one.who.name || one.who.address).toLowerCase(), words: one.who.name || one.who.address },
                  cell(one.open),
                  cell(one.closed),
                  cell(one.promisesMade),
                  cell(one.promisesKept),
                  { sort: one.medianDaysToConfirmed ?? -1, words: days(one.medianDaysToConfirmed) },
                ],
              }))}
            />
          </>
        )}
      </div>
    </div>
  );

  function cell(value: number): { readonly sort: number; readonly words: string } {
    return { sort: value, words: dates.number(value) };
  }
}

function Figure({ value, name }: { readonly value: string; readonly name: string }): ReactNode {
  return (
    <div>
      <dd>{value}</dd>
      <dt>{name}</dt>
    </div>
  );
}
