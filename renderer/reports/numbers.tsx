// The numbers behind the charts, to be sorted by any column.
import { ArrowDown, ArrowUp } from "lucide-react";
import { type ReactNode, useState } from "react";
import { useText } from "../parts/context.tsx";

export interface NumbersProps {
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly { readonly sort: string | number; readonly words: string }[];
    readonly onOpen?: () => void;
  }[];
}

/** Rows shown until one asks for all. */
const FIRST = 12;

export function Numbers({ title, columns, rows }: NumbersProps): ReactNode {
  const t = useText();
  const [by, sortBy] = useState<{ readonly column: number; readonly down: boolean } | null>(null);
  const [all, showAll] = useState(false);
  const sorted =
    by === null
      ? rows
      : rows.toSorted((a, b) => {
          const left = a.cells[by.column]?.sort ?? "";
          const right = b.cells[by.column]?.sort ?? "";
          const order = left < right ? -1 : left > right ? 1 : 0;
          return by.down ? -order : order;
        });
  return (
    <div className="numbers">
      <h2 className="card-head">{title}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table that scrolls sideways must be reachable by keyboard. */}
      <section className="numbers-scroll scroll" tabIndex={0} aria-label={title}>
        <table>
          <thead>
            <tr>
              {columns.map((column, at) => (
                <th
                  key={column}
                  scope="col"
                  aria-sort={by?.column === at ? (by.down ? "descending" : "ascending") : undefined}
                >
                  <button
                    type="button"
                    title={t.reports.sortBy(column)}
                    onClick={() => sortBy({ column: at, down: by?.column === at ? !by.down : at > 0 })}
                  >
                    {column}
                    {by?.column === at &&
                      (by.down ? <ArrowDown size={12} aria-hidden /> : <ArrowUp size={12} aria-hidden />)}
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {(all ? sorted : sorted.slice(0, FIRST)).map((row) => (
              <tr key={row.key}>
                {row.cells.map((cell, at) =>
                  at === 0 ? (
                    <th key={columns[at]} scope="row" dir="auto">
                      {row.onOpen ? (
                        <button type="button" className="plain-link" onClick={row.onOpen}>
                          {cell.words}
                        </button>
                      ) : (
                        cell.words
                      )}
                    </th>
                  ) : (
                    <td key={columns[at]}>{cell.words}</td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {!all && rows.length > FIRST && (
        <button type="button" className="fold-line" onClick={() => showAll(true)}>
          {t.row.more(rows.length - FIRST)}
        </button>
      )}
    </div>
  );
}
