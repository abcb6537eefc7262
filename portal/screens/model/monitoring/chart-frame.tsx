import type { ReactNode } from 'react';
import type { WindowPoint } from '../../../chart/window-point.js';
import { Empty } from '../../../parts/empty.js';
import { PointsTable } from './points-table.js';

interface Props {
  readonly points: readonly WindowPoint[];
  /** Of all windows, shown or not. */
  readonly total: number;
  readonly show: (value: number) => string;
  readonly legend: readonly ('interval' | 'firing')[];
  readonly children: ReactNode;
}

/** What is around every chart: what its marks mean, and the same figures as a table. */
export function ChartFrame({ points, total, show, legend, children }: Props) {
  if (points.length === 0) {
    return <Empty icon="clock">No window was judged yet. The first shows here when its time has passed.</Empty>;
  }
  const has = (what: 'reference' | 'threshold'): boolean => points.some((point) => point[what] !== null);
  const marks = [
    ...(legend.includes('interval') ? [['interval', 'interval of the window']] : []),
    ...(has('reference') ? [['reference', 'reference']] : []),
    ...(has('threshold') ? [['threshold', 'beyond the threshold']] : []),
    ...(legend.includes('firing') ? [['firing', 'alert fires']] : []),
    ['hollow', 'not judged'],
  ] as const;
  return (
    <>
      {children}
      <div className="chart-foot">
        <ul className="legend">
          {marks.map(([mark, words]) => (
            <li key={mark}>
              <span className={`mark-${mark}`} aria-hidden="true" /> {words}
            </li>
          ))}
        </ul>
        <span className="muted">
          {total > points.length ? `the newest ${points.length} of ${total} windows` : `${total} windows`}
        </span>
      </div>
      <details>
        <summary>As a table</summary>
        <PointsTable points={points} show={show} />
      </details>
    </>
  );
}
