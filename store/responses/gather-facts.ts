import { retrainHelped } from '../../domain/policy/retrain-helped.js';
import type { ResponseFacts } from '../../domain/policy/response-facts.js';
import type { ResponsePolicy } from '../../domain/policy/response-policy.js';
import type { Reader } from '../database/reader.js';
import type { ModelStateRow } from '../entities/model-state-row.js';
import { rollbackTargets } from '../facts/rollback-targets.js';
import { slotTime } from '../monitoring/slot-time.js';
import { listRetrains, runningRetrain, type Retrain } from '../retraining/list-retrains.js';
import { readRetrainBasis, type RetrainBasis } from '../retraining/read-retrain-basis.js';
import type { AlertToAnswer } from './read-alert.js';

/** What the rules of response look at, and what a retrain would begin with. */
export interface GatheredFacts {
  readonly facts: ResponseFacts;
  readonly basis: RetrainBasis | null;
}

/** Reads everything that decides an answer, under the model's lock. */
export async function gatherFacts(
  reader: Reader,
  model: ModelStateRow,
  alert: AlertToAnswer,
  policy: ResponsePolicy,
): Promise<GatheredFacts> {
  const retrains = await listRetrains(reader, model.id);
  const basis = await readRetrainBasis(reader, alert.slotId, alert.versionId);
  const now = basis?.now ?? (await slotTime(reader, alert.slotId));
  const [target] = await rollbackTargets(reader, model.id);
  return {
    basis,
    facts: {
      now: now.getTime(),
      suspended: model.lifecycle === 'suspended',
      pendingCommand: model.pendingCommand,
      trainedHere: basis !== null,
      retrainRunning: runningRetrain(retrains) !== null,
      retrainsStartedAt: retrains.map(({ startedAt }) => startedAt.getTime()),
      freshLabels: basis?.freshLabels ?? 0,
      unhelpfulRetrains: countUnhelpful(retrains, alert.seriesKey, policy.retrain.helpsForWindows),
      episodeRetrained: retrains.some(({ alertId }) => alertId === alert.id),
      rollbackTo: target?.number ?? null,
    },
  };
}

/** Since a person last asked for a retrain: then the count begins anew. */
function countUnhelpful(newestFirst: readonly Retrain[], seriesKey: string, helpsForWindows: number): number {
  const byPerson = newestFirst.findIndex(({ alertId }) => alertId === null);
  const since = byPerson < 0 ? newestFirst : newestFirst.slice(0, byPerson);
  return since.filter(
    (one) =>
      one.seriesKey === seriesKey &&
      one.outcome !== null &&
      retrainHelped(one.outcome, one.judgedWindows, one.firedAfterWindows, helpsForWindows) === false,
  ).length;
}
