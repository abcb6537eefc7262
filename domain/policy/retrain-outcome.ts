import type { StageState } from '../lifecycle/next-state.js';
import type { RetrainOutcome } from './retrain-helped.js';

/** Where the version of a retrain stands. */
export interface RetrainPlace extends StageState {
  /** Submissions so far. */
  readonly round: number;
  /** The newest approval request was not answered in time. */
  readonly expired: boolean;
  /** It served at some time. */
  readonly served: boolean;
}

/**
 * How the release of a retrain ended so far, from where its version stands; null while it goes on by itself or waits for
 * approvers. A person may take up what ended (submit again, deploy again): then it goes on.
 */
export function retrainOutcome({ stage, status, round, expired, served }: RetrainPlace): RetrainOutcome | null {
  switch (stage) {
    case 'development':
      if (status === 'failed') return 'trainingFailed';
      // Sent back: changes were asked for, or it was withdrawn. The first time it submits itself.
      return status === 'passed' && round > 0 ? 'rejected' : null;
    case 'validation':
      return status === 'failed' ? 'gateFailed' : null;
    case 'approval':
      return status === 'failed' ? (expired ? 'expired' : 'rejected') : null;
    case 'deployment':
      return status === 'failed' ? 'deploymentFailed' : null;
    case 'production':
      return status === 'failed' ? 'rolledBack' : 'deployed';
    case 'retired':
      return served ? 'deployed' : 'retired';
  }
}
