import { verdictWords } from '../../../chart/verdict-words.js';
import type { WindowPoint } from '../../../chart/window-point.js';
import { count } from '../../../format/figures.js';
import { utcDay } from '../../../format/times.js';
import { words } from '../../../format/words.js';

interface Props {
  readonly points: readonly WindowPoint[];
  readonly show: (value: number) => string;
}

/** The figures of a chart, newest first. */
export function PointsTable({ points, show }: Props) {
  const shown = (value: number | null): string => (value === null ? '–' : show(value));
  return (
    <div className="table-scroll">
      <table className="table table-figures">
        <thead>
          <tr>
            {['Window', 'Version', 'Rows', 'Value', 'Interval', 'Reference', 'Threshold', 'Judged', 'Verdict'].map(
              (name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ),
            )}
          </tr>
        </thead>
        <tbody>
          {points.toReversed().map(({ window, value, interval, reference, threshold, status }) => (
            <tr key={window.id}>
              <th scope="row">{utcDay(window.start)}</th>
              <td>{window.version.number}</td>
              <td>{count(window.rows)}</td>
              <td>{shown(value)}</td>
              <td>{interval ? `${show(interval[0])} – ${show(interval[1])}` : '–'}</td>
              <td>{shown(reference)}</td>
              <td>{shown(threshold)}</td>
              <td>{words(status)}</td>
              <td>{verdictWords(window.verdict).words}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
