import { continueAsNew, workflowInfo } from '@temporalio/workflow';
import type { MonitoringScope } from '../domain/ports/monitoring-store.js';
import { addPage, nothingWatched, type WatchedSoFar } from './monitoring/add-page.js';
import { describeRun, tellRun } from './monitoring/describe-run.js';
import { monitoring } from './support/calls.js';

/** How a run of monitoring begins. */
export interface MonitoringStart {
  readonly schemaVersion: 1;
  readonly scope: MonitoringScope;
  /** Where a long run goes on in a new history. */
  readonly carried?: { readonly after: string | null; readonly soFar: WatchedSoFar };
}

/**
 * Pages the slots of its scope and closes the windows that are due, from stored watermarks, until nothing is due any more.
 * Whatever firings of its Schedule were missed or doubled, each window is closed once and in order: the rows say what is
 * due. What could not be judged stays due, and is told.
 */
export async function monitoringRun({ schemaVersion, scope, carried }: MonitoringStart): Promise<string> {
  let { after, soFar } = carried ?? { after: null, soFar: nothingWatched };
  for (;;) {
    const page = await monitoring('page the due deployments; close their windows').watchSlots(scope, after);
    soFar = addPage(soFar, page);
    describeRun(scope, soFar);
    if (!page.more) return tellRun(soFar);
    after = page.after;
    if (workflowInfo().continueAsNewSuggested) {
      await continueAsNew<typeof monitoringRun>({ schemaVersion, scope, carried: { after, soFar } });
    }
  }
}
