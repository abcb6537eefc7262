import {
  deployMutation,
  retireVersionMutation,
  submitForValidationMutation,
  withdrawMutation,
} from '../graph/operations/version-commands.js';
import type { Command } from '../graph/operations/schema-types.js';
import { act, type Act } from './act.js';

/** What can be done to one version, by command. */
export function versionActs(
  model: string,
  version: number,
  requestId: string | null,
): readonly (readonly [Command, Act])[] {
  return [
    [
      'SUBMIT_FOR_VALIDATION',
      act({
        name: 'submitForValidation',
        label: 'Submit',
        does: 'The gates of its policy are judged; when they pass, an approval is asked for.',
        reason: 'none',
        mutation: submitForValidationMutation,
        input: () => ({ model, version }),
      }),
    ],
    [
      'DEPLOY',
      act({
        name: 'deploy',
        label: 'Deploy',
        does: 'Scoring servers load it, prove it on the golden rows, and it takes over.',
        reason: 'none',
        mutation: deployMutation,
        input: () => ({ model, version }),
      }),
    ],
    [
      'WITHDRAW',
      act({
        name: 'withdraw',
        label: 'Withdraw',
        does: 'Takes the request for approval back; the version can be changed and submitted again.',
        reason: 'optional',
        mutation: withdrawMutation,
        input: (reason) => ({ requestId: requestId ?? '', ...(reason === '' ? {} : { reason }) }),
      }),
    ],
    [
      'RETIRE_VERSION',
      act({
        name: 'retireVersion',
        label: 'Retire version',
        does: 'Ends this version; it cannot be rolled back to any more.',
        grave: true,
        mutation: retireVersionMutation,
        input: (reason) => ({ model, version, reason }),
      }),
    ],
  ];
}
