import type { WindowPoint } from './window-point.js';

interface Props {
  readonly cx?: number;
  readonly cy?: number;
  readonly value?: unknown;
  readonly payload?: { readonly point: WindowPoint };
}

/** A window on the line: filled where it was judged, hollow where it was not, red or amber where it is bad. */
export function StatusDot({ cx, cy, value, payload }: Props) {
  if (cx === undefined || cy === undefined || value === null || value === undefined || !payload) return <g />;
  const { status, window } = payload.point;
  const radius = status === 'VIOLATION' || status === 'WARNING' ? 4.5 : 3;
  return <circle className={`dot dot-${status}`} cx={cx} cy={cy} r={radius} data-window={window.id} />;
}
