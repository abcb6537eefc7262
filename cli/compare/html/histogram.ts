import type { ComparedBin } from '../../../domain/monitoring/comparison/table-comparison.js';
import { html, type Markup } from './markup.js';

/** More categories than this are not drawn: those that hold most rows on either side are. */
const mostBars = 24;
const width = 560;
const height = 120;

/** Shares of both sides in each bin as pairs of bars, each with its figures as a tip. In their order, or the largest first. */
export function histogram(bins: readonly ComparedBin[], inOrder: boolean): Markup | null {
  const before = sum(bins.map((bin) => bin.reference));
  const now = sum(bins.map((bin) => bin.current));
  if (bins.length === 0 || (before === 0 && now === 0)) return null;
  const shares = bins.map(({ label, reference, current }) => ({
    label,
    before: before === 0 ? 0 : reference / before,
    now: now === 0 ? 0 : current / now,
  }));
  const size = (one: (typeof shares)[number]): number => Math.max(one.before, one.now);
  const drawn = inOrder ? shares : shares.toSorted((a, b) => size(b) - size(a)).slice(0, mostBars);
  const tallest = Math.max(...drawn.map(size));
  const step = width / drawn.length;
  const bar = (share: number, x: number, side: 'before' | 'now'): Markup => {
    const tall = (share / tallest) * height;
    return html`<rect
      class="${side}"
      x="${x.toFixed(1)}"
      y="${(height - tall).toFixed(1)}"
      width="${(step * 0.4).toFixed(1)}"
      height="${tall.toFixed(1)}"
    />`;
  };
  const pairs = drawn.map((one, index) => {
    const x = index * step;
    return html`<g
      ><title>${one.label}: ${points(one.before)} in the reference, ${points(one.now)} now</title
      >${bar(one.before, x + step * 0.08, 'before')}${bar(one.now, x + step * 0.5, 'now')}</g
    >`;
  });
  const left = drawn.length < shares.length ? ` The ${drawn.length} largest of ${shares.length} are drawn.` : '';
  return html`<figure>
    <svg
      viewBox="0 0 ${width} ${height}"
      role="img"
      aria-label="Shares of the reference and of the current rows by bin"
    >
      ${pairs}
    </svg>
    <figcaption>${drawn[0]?.label} … ${drawn.at(-1)?.label}.${left}</figcaption>
  </figure>`;
}

const points = (share: number): string => `${(100 * share).toFixed(2)} %`;

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0);
