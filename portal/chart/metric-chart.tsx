import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceArea,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { utcDay } from '../format/times.js';
import { StatusDot } from './status-dot.js';
import { niceTicks } from './nice-ticks.js';
import { runsOf } from './runs-of.js';
import { valueRange } from './value-range.js';
import type { WindowPoint } from './window-point.js';
import { WindowTip } from './window-tip.js';

/** A stretch of time on which something held, milliseconds; `to` null: it still does. */
export interface Stretch {
  readonly from: number;
  readonly to: number | null;
}

interface Props {
  /** Oldest first. */
  readonly points: readonly WindowPoint[];
  /** Whether larger values are worse, which decides the side that is shaded. */
  readonly worse: 'above' | 'below';
  readonly show: (value: number) => string;
  /** When an alert fired. */
  readonly firing?: readonly Stretch[];
  readonly selected: string | null;
  readonly onSelect: (windowId: string) => void;
}

/** A metric over windows: its interval, what it is held against, where versions took over, when an alert fired. */
export function MetricChart({ points, worse, show, firing = [], selected, onSelect }: Props) {
  const runs = runsOf(points);
  const [low, high] = valueRange(runs);
  const from = runs[0]?.from ?? 0;
  const to = runs.at(-1)?.to ?? 1;
  const rows = runs.flatMap((run, i) =>
    run.points.map((point) => ({ at: point.at, point, [`value${i}`]: point.value, [`interval${i}`]: point.interval })),
  );
  const chosen = points.find(({ window }) => window.id === selected);
  return (
    <ResponsiveContainer width="100%" height={264}>
      <ComposedChart
        data={rows}
        margin={{ top: 18, right: 14, bottom: 0, left: 0 }}
        onClick={({ activeTooltipIndex }) => {
          const id = rows[Number(activeTooltipIndex)]?.point.window.id;
          if (id) onSelect(id);
        }}
      >
        <CartesianGrid vertical={false} stroke="var(--line)" />
        <XAxis
          dataKey="at"
          type="number"
          domain={[from, to]}
          ticks={ticksOf(points)}
          tickFormatter={(at: number) => utcDay(new Date(at).toISOString())}
          stroke="var(--line-strong)"
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
          tickLine={false}
        />
        <YAxis
          domain={[low, high]}
          allowDataOverflow
          width={56}
          ticks={niceTicks([low, high])}
          tickFormatter={show}
          axisLine={false}
          tickLine={false}
          tick={{ fill: 'var(--muted)', fontSize: 12 }}
        />
        {firing.map(({ from: began, to: ended }) => (
          <ReferenceArea
            key={began}
            x1={Math.max(began, from)}
            x2={Math.min(ended ?? to, to)}
            fill="var(--bad)"
            fillOpacity={0.09}
            ifOverflow="hidden"
          />
        ))}
        {runs.map(({ from: began, to: ended, threshold }) =>
          threshold === null ? null : (
            <ReferenceArea
              key={began}
              x1={began}
              x2={ended}
              y1={threshold}
              y2={worse === 'above' ? high : low}
              fill="var(--waits)"
              fillOpacity={0.1}
              ifOverflow="hidden"
            />
          ),
        )}
        {runs.flatMap(({ from: x1, to: x2, reference, threshold }) => [
          ...(threshold === null ? [] : [level('threshold', x1, x2, threshold, 'var(--waits)', '5 4')]),
          ...(reference === null ? [] : [level('reference', x1, x2, reference, 'var(--muted)', '2 3')]),
        ])}
        {runs
          .filter(({ swapped }) => swapped)
          .map(({ from: at, version }) => (
            <ReferenceLine
              key={at}
              x={at}
              stroke="var(--text)"
              strokeWidth={1}
              label={{ value: `v${version}`, position: 'top', fill: 'var(--text)', fontSize: 12, fontWeight: 600 }}
            />
          ))}
        {chosen && <ReferenceLine x={chosen.at} stroke="var(--accent)" strokeWidth={14} strokeOpacity={0.12} />}
        {runs.map(({ from: began }, i) => (
          <Area
            key={began}
            dataKey={`interval${i}`}
            type="linear"
            stroke="none"
            fill="var(--chart-1)"
            fillOpacity={0.16}
            isAnimationActive={false}
            activeDot={false}
          />
        ))}
        {runs.map(({ from: began }, i) => (
          <Line
            key={began}
            dataKey={`value${i}`}
            type="linear"
            stroke="var(--chart-1)"
            strokeWidth={2}
            dot={StatusDot}
            activeDot={{ r: 5, stroke: 'var(--surface)', strokeWidth: 2 }}
            isAnimationActive={false}
          />
        ))}
        <Tooltip
          content={<WindowTip show={show} />}
          cursor={{ stroke: 'var(--line-strong)' }}
          isAnimationActive={false}
          wrapperStyle={{ zIndex: 5, outline: 'none' }}
        />
      </ComposedChart>
    </ResponsiveContainer>
  );
}

function level(what: string, x1: number, x2: number, y: number, stroke: string, dashes: string) {
  const segment = [
    { x: x1, y },
    { x: x2, y },
  ] as const;
  return (
    <ReferenceLine
      key={`${what}${x1}`}
      segment={segment}
      stroke={stroke}
      strokeDasharray={dashes}
      strokeWidth={1.5}
      ifOverflow="hidden"
    />
  );
}

/** Up to eight days, evenly, at the beginnings of windows. */
function ticksOf(points: readonly WindowPoint[]): number[] {
  const starts = [...new Set(points.map(({ window }) => Date.parse(window.start)))];
  const step = Math.max(1, Math.ceil(starts.length / 8));
  return starts.filter((_, i) => i % step === 0);
}
