import {
  resumeMutation,
  retrainMutation,
  retireMutation,
  rollbackMutation,
  suspendMutation,
} from '../graph/operations/model-commands.js';
import type { Command } from '../graph/operations/schema-types.js';
import { act, type Act } from './act.js';

/** What can be done to a model as a whole, by command. `warm`: numbers of versions that are kept for a rollback. */
export function modelActs(model: string, warm: readonly number[]): readonly (readonly [Command, Act])[] {
  return [
    [
      'SUSPEND',
      act({
        name: 'suspend',
        label: 'Suspend',
        does: 'Scoring servers answer 503 until somebody resumes it.',
        grave: true,
        mutation: suspendMutation,
        input: (reason) => ({ model, reason }),
      }),
    ],
    [
      'RESUME',
      act({
        name: 'resume',
        label: 'Resume',
        does: 'Its champion is scored again.',
        mutation: resumeMutation,
        input: (reason) => ({ model, reason }),
      }),
    ],
    [
      'ROLLBACK',
      act({
        name: 'rollback',
        label: 'Roll back',
        does: 'An earlier version that is kept warm takes over; the present one is not eligible again.',
        grave: true,
        choice:
          warm.length > 0
            ? { label: 'To', options: warm.map((number) => ({ value: `${number}`, label: `version ${number}` })) }
            : null,
        mutation: rollbackMutation,
        input: (reason, choice) => ({ model, reason, ...(choice === '' ? {} : { toVersion: Number(choice) }) }),
      }),
    ],
    [
      'RETRAIN',
      act({
        name: 'retrain',
        label: 'Retrain',
        does: 'Trains a new version on its data and the labelled predictions so far; it goes through the same gates and approvals.',
        mutation: retrainMutation,
        input: (reason) => ({ model, reason }),
      }),
    ],
    [
      'RETIRE',
      act({
        name: 'retire',
        label: 'Retire',
        does: 'Ends the model: traffic stops for good, after the approval that its policy asks for.',
        grave: true,
        mutation: retireMutation,
        input: (reason) => ({ model, reason }),
      }),
    ],
  ];
}
