import { useLiveStatus } from './live-context.js';

/** Says whether the page hears of changes at once. */
export function LiveMark() {
  const status = useLiveStatus();
  const [text, title] =
    status === 'live'
      ? ['Live', 'Changes show as they happen.']
      : ['Reconnecting', 'The live connection is gone. This page asks every few seconds until it is back.'];
  return (
    <span className={`live live-${status}`} role="status" title={title} data-live={status}>
      <span className="live-dot" aria-hidden="true" />
      {text}
    </span>
  );
}
