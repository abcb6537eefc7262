import type { GroundTruth } from '../../domain/monitoring/labels/ground-truth.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import type { StoreCore } from '../core.js';
import { storeLabels } from '../monitoring/labels/store-labels.js';
import { requireRole } from '../people/require-role.js';
import { answerProblem } from '../problem/answer-problem.js';
import { requireModel } from '../rows/model-subject.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';

export interface RecordLabelsInput {
  readonly model: string;
  readonly labels: readonly GroundTruth[];
}

export interface RecordLabelsValue {
  readonly accepted: number;
  /** Those of their predictions that are not known yet. */
  readonly unknown: readonly string[];
  /** Environments in which the model was never deployed; labels for them were not taken. */
  readonly noSlot: readonly string[];
}

/**
 * Takes one batch of a larger delivery of labels, in a transaction of its own. It needs no idempotency key: a label that
 * says the same again changes nothing, so a delivery that broke off is simply sent again.
 */
export async function recordLabels(
  { database }: StoreCore,
  actor: Actor,
  { model, labels }: RecordLabelsInput,
): Promise<Outcome<RecordLabelsValue>> {
  return answerProblem(async () => {
    const subject = await requireModel(database.manager, actor, model);
    requireRole(actor, subject.team, 'recordGroundTruth');
    const slots = await database.query<{ id: string; environment: string }[]>(
      'select id, environment from slot where model_id = $1 order by environment',
      [subject.model.id],
    );
    return writeTransaction(database, system, async ({ reader }) => {
      let accepted = 0;
      const unknown: string[] = [];
      for (const { id, environment } of slots) {
        const taken = labels.filter((label) => label.environment === environment);
        accepted += taken.length;
        unknown.push(...(await storeLabels(reader, id, actor.personId, taken)).unknown);
      }
      const known = new Set(slots.map(({ environment }) => environment));
      const noSlot = [...new Set(labels.map(({ environment }) => environment))].filter((one) => !known.has(one));
      return { accepted, unknown, noSlot };
    });
  });
}
