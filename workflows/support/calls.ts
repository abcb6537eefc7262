import { proxyActivities, type ActivityInterfaceFor, type ActivityOptions } from '@temporalio/workflow';
import { taskQueues } from '../messages.js';
import type {
  ApprovalActivities,
  ComputeActivities,
  ComputeFailureActivities,
  ModelActivities,
  MonitoringActivities,
  ReleaseRules,
  ResponseActivities,
  RetirementActivities,
  SlotActivities,
  StageActivities,
} from '../ports.js';

/** Infrastructure is retried for ever, at most ten seconds apart; bad input comes back as a non-retryable failure. */
const retry = { initialInterval: '500ms', backoffCoefficient: 2, maximumInterval: '10s' } as const;

/** Reads and short transactions. They do not beat: when a worker dies, this is how long nobody goes on in its place. */
const quick: ActivityOptions = { startToCloseTimeout: '10s', retry };

/** Long work is told to stop, and is not waited for: its result is of no use to anybody. */
const cancellationType = 'TRY_CANCEL';

/** A worker that dies is noticed after this time, and its work begins again elsewhere. */
const heartbeatTimeout = '10s';

/** Time beyond its own limit that an activity has to say so itself. */
const graceMs = 60_000;

/** Every summary is one line in the Temporal UI, in words that an operator understands. */
type Called<A> = ActivityInterfaceFor<A>;

export const stage = (summary: string): Called<StageActivities> => proxyActivities({ ...quick, summary });
export const approvals = (summary: string): Called<ApprovalActivities> => proxyActivities({ ...quick, summary });
export const slots = (summary: string): Called<SlotActivities> => proxyActivities({ ...quick, summary });
export const models = (summary: string): Called<ModelActivities> => proxyActivities({ ...quick, summary });
export const responses = (summary: string): Called<ResponseActivities> => proxyActivities({ ...quick, summary });
export const retirements = (summary: string): Called<RetirementActivities> => proxyActivities({ ...quick, summary });
export const failures = (summary: string): Called<ComputeFailureActivities> => proxyActivities({ ...quick, summary });

/** Activities that wait for scoring servers; they beat, and end by themselves after `timeoutMs`. */
export const waiting = (summary: string, timeoutMs: number): Called<SlotActivities> =>
  proxyActivities({ startToCloseTimeout: timeoutMs + graceMs, heartbeatTimeout, cancellationType, retry, summary });

/** Pieces of a run of monitoring; each beats, and ends by itself after some seconds. */
export const monitoring = (summary: string): Called<MonitoringActivities> =>
  proxyActivities({ startToCloseTimeout: '2m', heartbeatTimeout, cancellationType, retry, summary });

export const training = (summary: string, rules: ReleaseRules): Called<ComputeActivities> =>
  proxyActivities({
    taskQueue: taskQueues.compute,
    startToCloseTimeout: rules.trainingTimeoutMs + graceMs,
    heartbeatTimeout,
    cancellationType,
    retry,
    summary,
  });

/** A validation makes at most three trial runs: golden rows, the candidate and the champion on the evaluation rows. */
export const validation = (summary: string, rules: ReleaseRules): Called<ComputeActivities> =>
  proxyActivities({
    taskQueue: taskQueues.compute,
    startToCloseTimeout: 3 * rules.trialTimeoutMs + graceMs,
    heartbeatTimeout,
    cancellationType,
    retry,
    summary,
  });
