import { setCurrentDetails } from '@temporalio/workflow';
import type { MonitoringScope } from '../../domain/ports/monitoring-store.js';
import type { WatchedSoFar } from './add-page.js';

/** Tells the story in the Temporal UI: what was looked at, what was done, and what could not be judged. */
export function describeRun(scope: MonitoringScope, soFar: WatchedSoFar): void {
  const whose =
    scope.kind === 'model'
      ? `**${scope.model}** in ${scope.environment}`
      : `Models in **${scope.environment}** with the cadence ${scope.cadence}`;
  const failures = soFar.failed.map(({ slotId, reason }) => `- slot ${slotId}: ${reason}`);
  const failed = failures.length === 0 ? [] : [`Could not be judged; it is tried again in the next run:`, ...failures];
  setCurrentDetails([`${whose}: ${tellRun(soFar)}`, ...failed].join('\n\n'));
}

/** What a run did, in a sentence. */
export function tellRun({ slots, closed, judged, revised, labels, alertChanges, failed }: WatchedSoFar): string {
  const failures = failed.length === 0 ? '' : `; ${failed.length} could not be judged`;
  return (
    `${slots} looked at, ${closed} windows closed, ${judged} judged on their labels, ${revised} judged anew, ` +
    `${labels} labels joined, ${alertChanges} changes of alerts${failures}`
  );
}
