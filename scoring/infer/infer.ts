import { setImmediate } from 'node:timers/promises';
import { v7 as uuidv7 } from 'uuid';
import type { FlushOutcome, LoggedRow, ScoredRow } from '../../domain/ports/serving.js';
import type { Clock } from '../clock.js';
import { inputDigest } from '../log/input-digest.js';
import type { PredictionLog } from '../log/prediction-log.js';
import { rowsToJson } from '../log/rows-to-json.js';
import type { ScoringMetrics } from '../metrics.js';
import { Refusal } from '../refusal.js';
import { leaseExpired } from '../serve/lease-expired.js';
import type { Admission } from '../serve/let-in.js';
import { letIn } from '../serve/let-in.js';
import { sliceColumns } from '../batch/slice-columns.js';
import type { ScoringLimits } from '../serve/scoring-limits.js';
import type { SlotFollower } from '../serve/slot-follower.js';
import { withinDeadline } from '../within-deadline.js';
import { countUnseen } from './count-unseen.js';
import { eventTimeRefused } from './event-time-refused.js';
import type { InferAnswer } from './infer-answer.js';
import { outputTensors } from './output-tensors.js';
import type { InferRequest } from './infer-request.js';
import { predictionIds } from './prediction-ids.js';
import { readInferRequest } from './read-infer-request.js';

export interface InferDependencies {
  readonly follower: SlotFollower;
  readonly log: PredictionLog;
  readonly limits: ScoringLimits;
  readonly clock: Clock;
  readonly metrics: ScoringMetrics;
  /** Named places where a test may kill the process. */
  readonly reachFailPoint: (name: 'predict.afterScore' | 'predict.afterCommit') => Promise<void>;
}

/** Rows that are made ready for the log in one turn of the event loop. */
const rowsATurn = 500;
/** How often a request is scored anew because its slot moved on meanwhile. */
const mostTries = 4;

/**
 * Scores one request and logs it durably before it is answered. When the slot changes between scoring and logging, the
 * request is scored again by what the slot serves then. Throws a `Refusal` for everything that is expected to go wrong.
 */
export async function infer(
  model: string,
  version: string | null,
  body: unknown,
  deps: InferDependencies,
): Promise<InferAnswer> {
  const { follower, limits, clock } = deps;
  const receivedAt = clock.now();
  const deadlineMs = clock.monotonicMs() + limits.requestTimeoutMs;
  const newId = uuidv7();
  for (let attempt = 1; attempt <= mostTries; attempt += 1) {
    const admission = await letIn(follower, model, deadlineMs, clock);
    try {
      const { engine, tenancy } = admission;
      if (version !== null && version !== String(engine.versionNumber)) throw versionNotServed(admission, version);
      const request = readInferRequest(body, engine.signature, limits.maxRequestRows);
      const rows = await scoreRows(request, request.id ?? newId, admission, receivedAt, deadlineMs, deps);
      await deps.reachFailPoint('predict.afterScore');
      const logged = { fence: tenancy.grant.fence, folder: engine.folder, rows };
      const logging = deps.log.append(tenancy.grant.slotId, logged);
      const outcome = await withinDeadline(logging, deadlineMs, clock, tooLate);
      if (outcome.kind === 'flushed') {
        await deps.reachFailPoint('predict.afterCommit');
        if (!follower.covered(tenancy.grant.slotId)) throw leaseExpired(model);
        return answer(request, request.id ?? newId, rows, outcome, admission);
      }
    } finally {
      admission.tenancy.leave();
    }
    await withinDeadline(follower.look(), deadlineMs, clock, tooLate);
  }
  throw new Refusal(503, 'ModelNotReady', `What "${model}" serves changes too often just now.`, {}, 1);
}

async function scoreRows(
  request: InferRequest,
  id: string,
  { engine, tenancy }: Admission,
  receivedAt: Date,
  deadlineMs: number,
  { clock, metrics }: InferDependencies,
): Promise<ScoredRow[]> {
  const { batch } = request;
  const startedMs = clock.monotonicMs();
  const scoring = engine.batcher.score(batch, () => clock.monotonicMs() >= deadlineMs);
  const scored = { inputs: batch, outputs: await withinDeadline(scoring, deadlineMs, clock, tooLate) };
  const latencyUs = Math.round((clock.monotonicMs() - startedMs) * 1000);
  countUnseen(engine.signature, batch, (feature, count) =>
    metrics.unseenCategories.inc({ model: tenancy.grant.model, feature }, count),
  );
  const ids = predictionIds(id, batch.rows, request.ids);
  const rows: ScoredRow[] = [];
  for (let from = 0; from < batch.rows; from += rowsATurn) {
    // A large request must not keep the small ones of others waiting.
    if (from > 0) await setImmediate();
    const to = Math.min(from + rowsATurn, batch.rows);
    const outputs = rowsToJson(engine.signature.outputs, sliceColumns(scored.outputs, from, to));
    for (const [place, inputs] of rowsToJson(engine.signature.inputs, sliceColumns(batch, from, to)).entries()) {
      const index = from + place;
      const eventTime = request.eventTimes[index] ?? null;
      rows.push({
        id: ids[index] ?? id,
        // A row with an id of its own is the same prediction alone and among others.
        inputDigest:
          request.ids === null
            ? inputDigest(batch.rows, index, inputs, eventTime)
            : inputDigest(1, 0, inputs, eventTime),
        deploymentId: tenancy.deploymentId,
        versionId: engine.versionId,
        eventTime,
        receivedAt,
        batch: scored,
        index,
        inputs,
        outputs: outputs[place] ?? {},
        latencyUs,
        segment: request.segment,
        entityId: request.entityId,
      });
    }
  }
  return rows;
}

function answer(
  request: InferRequest,
  id: string,
  rows: readonly ScoredRow[],
  outcome: Extract<FlushOutcome, { kind: 'flushed' }>,
  { engine, tenancy }: Admission,
): InferAnswer {
  const conflict = outcome.rows.findIndex((row) => row.kind === 'conflict');
  if (conflict !== -1) {
    const taken = request.ids?.[conflict] ?? id;
    const message = `The id "${taken}" was used for another input; an id names one prediction for ever.`;
    const field = request.ids === null ? 'id' : `parameters.ids[${conflict}]`;
    throw new Refusal(409, 'IdConflict', message, { field, expected: 'an unused id', got: taken });
  }
  for (const [index, row] of outcome.rows.entries()) {
    if (row.kind !== 'refused') continue;
    throw eventTimeRefused(row, request.eventTimes[index] ?? null, request.timedByRow ? index : null);
  }
  const stored = outcome.rows.find((row): row is Extract<LoggedRow, { kind: 'stored' }> => row.kind === 'stored');
  const answered = rows.map(({ outputs }, index) => {
    const logged = outcome.rows[index];
    return logged?.kind === 'stored' ? logged.outputs : outputs;
  });
  const parameters = {
    ...(rows.length > 1 && { prediction_ids: rows.map((row) => row.id) }),
    ...(stored && { replayed: true as const }),
  };
  return {
    model_name: tenancy.grant.model,
    model_version: String(stored?.versionNumber ?? engine.versionNumber),
    id,
    ...(Object.keys(parameters).length > 0 && { parameters }),
    outputs: outputTensors(engine.signature, request.outputs, answered),
  };
}

function versionNotServed({ engine, tenancy }: Admission, version: string): Refusal {
  const message = `"${tenancy.grant.model}" serves version ${engine.versionNumber}, not ${version}.`;
  return new Refusal(404, 'VersionNotServed', message);
}

function tooLate(): Refusal {
  const message = 'The request was not answered in time; sent again with the same id it is not counted twice.';
  return new Refusal(504, 'DeadlineExceeded', message);
}
