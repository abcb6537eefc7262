import type { ActivityInterceptorsFactory } from '@temporalio/worker';
import type { FailPointName } from '../../platform/fail-points/fail-point-names.js';
import { reachFailPoint } from '../../platform/fail-points/reach-fail-point.js';

/** Behind the effect of each of these activities lies a place at which Temporal does not know of it yet. */
const places: Readonly<Record<string, FailPointName>> = {
  recordStage: 'release.afterStage',
  carryOutCommand: 'release.afterCommand',
  openApproval: 'release.afterOpen',
  openRetirementApproval: 'release.afterOpen',
  loadDecision: 'decision.afterLoad',
  prepareSlot: 'deploy.afterPrepare',
  waitForServers: 'deploy.afterReady',
  changeSlot: 'deploy.afterApply',
  recordTrafficStopped: 'retirement.afterSilence',
  recordRollback: 'rollback.afterRecord',
  finishModelCommand: 'command.afterFinish',
  startRetiring: 'retirement.afterStart',
  cancelOpenReleases: 'retirement.afterCancel',
  recordRetired: 'retirement.afterRecord',
  watchSlots: 'monitoring.afterRun',
  respondToAlert: 'alert.afterRespond',
};

/** Lets tests end the worker between what an activity did and Temporal's knowledge of it. */
export const activityFailPoints: ActivityInterceptorsFactory = ({ info: { activityType } }) => ({
  inbound: {
    async execute(input, next) {
      const result: unknown = await next(input);
      const place = places[activityType];
      if (place !== undefined) await reachFailPoint(place);
      return result;
    },
  },
});
