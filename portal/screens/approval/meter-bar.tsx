import { figure } from '../../format/figures.js';
import type { Meter } from './gate-meters.js';

/** A figure as a bar, with a line where its limit is. */
export function MeterBar({ meter }: { readonly meter: Meter }) {
  const { label, value, limit, kind } = meter;
  const good = kind === 'atMost' ? value <= limit : value >= limit;
  const end = Math.max(Math.abs(value), Math.abs(limit)) * 1.15 || 1;
  const share = (x: number): number => Math.min(100, Math.max(0, (x / end) * 100));
  const words = `${kind === 'atMost' ? 'at most' : 'at least'} ${figure(limit)}`;
  return (
    <div className={`meter ${good ? 'meter-good' : 'meter-bad'}`}>
      <span className="meter-label">
        {label} <strong>{figure(value)}</strong>
      </span>
      <svg className="meter-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
        <rect className="meter-fill" width={share(value)} height="6" />
        <rect className="meter-limit" x={Math.min(99, share(limit))} width="1" height="6" />
      </svg>
      <span className="meter-limit-text">{words}</span>
    </div>
  );
}
