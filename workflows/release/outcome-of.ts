import type { ReleaseFinished } from '../messages.js';
import type { ReleaseView } from '../ports.js';
import type { ReleaseNotes } from './release-state.js';

type Place = Pick<ReleaseView, 'stage' | 'status'>;

/** What a step ended with, where nothing goes on by itself afterwards; null where something does. */
export function outcomeOf(before: Place, after: Place, { verdict }: ReleaseNotes): ReleaseFinished['outcome'] | null {
  const moved = before.stage !== after.stage || before.status !== after.status;
  if (!moved) return null;
  const decided = before.stage === 'approval' ? (verdict ?? null) : null;
  switch (`${after.stage} ${after.status}`) {
    case 'development failed':
      return 'trainingFailed';
    case 'validation failed':
      return 'gateFailed';
    case 'development passed':
    case 'approval failed':
      return decided;
    default:
      return null;
  }
}
