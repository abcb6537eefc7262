import { relativeTime } from '../format/relative-time.js';
import { localTime, utcTime } from '../format/times.js';
import { useNow } from './use-now.js';

interface Props {
  readonly at: string;
  /** `relative`: "3 minutes ago". `local`: date and time in the reader's zone. Both say UTC on hover. */
  readonly as?: 'relative' | 'local';
}

/** An instant. */
export function Time({ at, as = 'relative' }: Props) {
  const now = useNow();
  const text = as === 'relative' ? relativeTime(Date.parse(at), now) : localTime(at);
  const title = as === 'relative' ? `${localTime(at)}\n${utcTime(at)}` : utcTime(at);
  return (
    <time dateTime={at} title={title}>
      {text}
    </time>
  );
}
