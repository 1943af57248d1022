// One chart in our colours, without animation, with a name that a screen reader says; the numbers stand in the tables below.
import type { ReactNode } from "react";
import {
  Area,
  AreaChart,
  Bar,
  BarChart,
  CartesianGrid,
  Legend,
  Line,
  LineChart,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

export interface Series {
  readonly key: string;
  readonly name: string;
  readonly look: "plain" | "bad";
}

export interface ChartProps {
  readonly kind: "area" | "bar" | "line";
  readonly title: string;
  readonly data: readonly Readonly<Record<string, string | number | null>>[];
  readonly series: readonly Series[];
}

const COLOUR = { plain: "var(--chart)", bad: "var(--bad-mark)" } as const;

export function Chart({ kind, title, data, series }: ChartProps): ReactNode {
  const parts = (
    <>
      <CartesianGrid stroke="var(--line)" vertical={false} />
      <XAxis
        dataKey="name"
        tickLine={false}
        axisLine={{ stroke: "var(--line-2)" }}
        tick={{ fill: "var(--ink-3)", fontSize: 12 }}
        minTickGap={24}
      />
      <YAxis
        allowDecimals={kind === "line"}
        tickLine={false}
        axisLine={false}
        width={36}
        tick={{ fill: "var(--ink-3)", fontSize: 12 }}
      />
      <Tooltip
        isAnimationActive={false}
        cursor={{ fill: "var(--hover)", stroke: "var(--line-2)" }}
        contentStyle={{
          background: "var(--raised)",
          border: "1px solid var(--line)",
          borderRadius: 6,
          color: "var(--ink)",
          font: "var(--quiet)",
        }}
        itemStyle={{ color: "var(--ink)" }}
      />
      {series.length > 1 && <Legend iconSize={8} iconType="circle" />}
    </>
  );
  const shared = { data: [...data], margin: { top: 8, right: 8, bottom: 0, left: 0 } };
  return (
    <div className="chart" role="img" aria-label={`${title}: ${spoken(data, series)}`}>
      <p className="chart-title">{title}</p>
      <ResponsiveContainer width="100%" height={200} initialDimension={{ width: 640, height: 200 }}>
        {kind === "area" ? (
          <AreaChart {...shared}>
            {parts}
            {series.map(({ key, name, look }) => (
              <Area
                key={key}
                dataKey={key}
                name={name}
                type="monotone"
                stroke={COLOUR[look]}
                strokeWidth={2}
                fill={COLOUR[look]}
                fillOpacity={0.12}
                isAnimationActive={false}
              />
            ))}
          </AreaChart>
        ) : kind === "bar" ? (
          <BarChart {...shared} barCategoryGap="30%">
            {parts}
            {series.map(({ key, name, look }) => (
              <Bar key={key} dataKey={key} name={name} stackId="all" fill={COLOUR[look]} isAnimationActive={false} />
            ))}
          </BarChart>
        ) : (
          <LineChart {...shared}>
            {parts}
            {series.map(({ key, name, look }) => (
              <Line
                key={key}
                dataKey={key}
                name={name}
                type="monotone"
                stroke={COLOUR[look]}
                strokeWidth={2}
                dot={{ r: 3, fill: COLOUR[look] }}
                connectNulls
                isAnimationActive={false}
              />
            ))}
          </LineChart>
        )}
      </ResponsiveContainer>
    </div>
  );
}

/** The last value of each series, for those who cannot see the chart. */
function spoken(data: ChartProps["data"], series: readonly Series[]): string {
  const last = data.at(-1);
  if (last === undefined) return "";
  return series
    .map(({ key, name }) => `${name} ${typeof last[key] === "number" ? Math.round(last[key] * 10) / 10 : "–"}`)
    .join(", ");
}
