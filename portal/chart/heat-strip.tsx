import { Fragment } from 'react';
import { utcDay } from '../format/times.js';
import { heatOf } from './heat-of.js';
import type { WindowPoint } from './window-point.js';

export interface HeatRow {
  readonly name: string;
  /** Oldest first; every row has the same windows. */
  readonly points: readonly WindowPoint[];
}

interface Props {
  readonly rows: readonly HeatRow[];
  readonly show: (value: number) => string;
  readonly chosen: string;
  readonly onChoose: (name: string) => void;
  readonly onSelect: (windowId: string) => void;
}

/** Many columns at a glance: a row each, a cell a window, the more colour the nearer to its threshold or beyond. */
export function HeatStrip({ rows, show, chosen, onChoose, onSelect }: Props) {
  const windows = rows[0]?.points.length ?? 0;
  return (
    <div className="heat" style={{ gridTemplateColumns: `max-content repeat(${windows}, minmax(3px, 1fr))` }}>
      {rows.map(({ name, points }) => (
        <Fragment key={name}>
          <button type="button" className="heat-name" aria-pressed={name === chosen} onClick={() => onChoose(name)}>
            {name}
          </button>
          {points.map((point) => (
            <span
              key={point.window.id}
              className={`heat-cell heat-${heatOf(point)}`}
              title={`${name}, ${utcDay(point.window.start)}: ${point.value === null ? 'not measured' : show(point.value)}`}
              onClick={() => {
                onChoose(name);
                onSelect(point.window.id);
              }}
            />
          ))}
        </Fragment>
      ))}
    </div>
  );
}
