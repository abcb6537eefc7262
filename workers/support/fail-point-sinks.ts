import type { InjectedSinks } from '@temporalio/worker';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';

/** What a worker is told by the workflows that it runs (`workflows/fail-points.ts`). */
export const failPointSinks: InjectedSinks<{ failPoints: { continueAsNew(): void } }> = {
  failPoints: { continueAsNew: { fn: () => reachFailPoint('continueAsNew.before'), callDuringReplay: false } },
};
