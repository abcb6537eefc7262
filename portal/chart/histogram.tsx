import { list, member, number, text } from '../format/read-json.js';
import type { Json } from '../graph/json.js';

/** Categories beyond these are told as one number; bars would be thinner than a pixel. */
const mostBins = 40;
const [width, height] = [160, 36];

/** Shares of a column's bins: the reference in grey, the window in colour. */
export function Histogram({ histogram }: { readonly histogram: Json }) {
  const bins = list(member(histogram, 'bins')).map((bin) => ({
    name: text(member(bin, 'category')) ?? text(member(bin, 'value')) ?? range(bin),
    reference: number(member(bin, 'reference')) ?? 0,
    window: number(member(bin, 'window')) ?? 0,
  }));
  const [before, now] = [sum(bins.map((bin) => bin.reference)), sum(bins.map((bin) => bin.window))];
  if (before === 0 || now === 0) return <span className="muted">no histogram</span>;
  const shares = bins.map((bin) => ({ name: bin.name, reference: bin.reference / before, window: bin.window / now }));
  const shown =
    shares.length > mostBins ? shares.toSorted((a, b) => b.reference - a.reference).slice(0, mostBins) : shares;
  const top = Math.max(...shown.flatMap((bin) => [bin.reference, bin.window]));
  const step = width / shown.length;
  return (
    <svg className="histogram" viewBox={`0 0 ${width} ${height}`} role="img" aria-label="Reference and window by bin">
      {shown.map(({ name, reference, window }, i) => (
        <g key={name}>
          <title>{`${name}: ${percentOf(window)}, reference ${percentOf(reference)}`}</title>
          <rect className="bar-reference" {...bar(i, step, reference / top)} />
          <rect className="bar-window" {...bar(i + 0.25, step, window / top, 0.5)} />
        </g>
      ))}
    </svg>
  );
}

function bar(at: number, step: number, share: number, wide = 0.92) {
  const tall = share * (height - 1);
  return { x: at * step, y: height - tall, width: Math.max(0.5, step * wide), height: tall };
}

function range(bin: Json): string {
  return `${text(member(bin, 'from')) ?? '…'} to ${text(member(bin, 'to')) ?? '…'}`;
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);
const percentOf = (share: number): string => `${(share * 100).toFixed(1)} %`;
