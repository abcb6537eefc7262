import { duration } from '../../../format/duration.js';
import { utcMinute } from '../../../format/times.js';
import type { MonitoringQuery } from '../../../graph/operations/monitoring.js';
import { Time } from '../../../parts/time.js';

type Shown = NonNullable<NonNullable<MonitoringQuery['model']>['monitoring']>;

/** How it is watched, in a sentence. */
export function MonitoringLead({ monitoring }: { readonly monitoring: Shown }) {
  const { windowSize, cadence, clock, watermark, lastRunAt, paused, reason, scheduleId } = monitoring;
  return (
    <>
      Windows of {duration(windowSize)},{' '}
      {scheduleId === null ? 'no longer looked for' : `looked for every ${duration(cadence)}`}
      {lastRunAt && (
        <>
          , last <Time at={lastRunAt} />
        </>
      )}
      . {clock === 'replay' && watermark && <>Replay clock: {utcMinute(watermark)}.</>}
      {paused && reason && <> Paused: {reason}</>}
    </>
  );
}
