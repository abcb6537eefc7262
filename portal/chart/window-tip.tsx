import { count, percent } from '../format/figures.js';
import { utcDay } from '../format/times.js';
import { Facts } from '../parts/facts.js';
import { verdictWords } from './verdict-words.js';
import type { WindowPoint } from './window-point.js';

interface Props {
  readonly show: (value: number) => string;
  readonly active?: boolean;
  readonly payload?: readonly { readonly payload?: { readonly point: WindowPoint } }[];
}

/** What a chart says of the window under the pointer. */
export function WindowTip({ show, active, payload }: Props) {
  const point = payload?.[0]?.payload?.point;
  if (!active || !point) return null;
  const { window, value, interval, reference, threshold } = point;
  const shown = (one: number | null): string | null => (one === null ? null : show(one));
  return (
    <div className="tip">
      <p className="tip-title">
        {utcDay(window.start)} – {utcDay(window.end)} UTC
      </p>
      <Facts
        facts={[
          ['Value', value === null ? 'not measured' : <strong>{show(value)}</strong>],
          ['Interval', interval && `${show(interval[0])} – ${show(interval[1])}`],
          ['Reference', shown(reference)],
          ['Threshold', shown(threshold)],
          ['Verdict', verdictWords(window.verdict).words],
          ['Rows', `${count(window.rows)}${window.partial ? ', part of the window' : ''}`],
          ['Labelled', window.labelCoverage === null ? null : percent(window.labelCoverage)],
          ['Version', window.version.number],
        ]}
      />
    </div>
  );
}
