import type { GroundTruth } from '../../../domain/monitoring/labels/ground-truth.js';
import { readGroundTruth } from '../../../domain/monitoring/labels/read-ground-truth.js';
import type { Actor } from '../../../domain/people/actor.js';
import { recordLabels, type StoreCore } from '../../../store/index.js';
import { problemError } from '../../errors/problem-error.js';
import type { LabelItem } from './label-item.js';

/** What became of a delivery of labels. */
export interface TakenLabels {
  /** Lines whose label is stored, or was before. */
  accepted: number;
  /** Accepted ones whose prediction is not known yet; they are joined when it comes. */
  unknown: number;
  /** The first hundred of them. */
  readonly unknownIds: string[];
  refused: number;
  /** The first hundred of them. */
  readonly refusedLines: { readonly line: number; readonly reason: string }[];
}

/** Labels of one transaction. */
const batchSize = 2_000;
/** Unknown ids and refused lines that are told one by one. */
const told = 100;

/**
 * Takes labels batch by batch while they come. A wrong line is refused with its number and the reason, and the others are
 * kept: labels stand each for itself, and a large delivery should not fail for one of them. Batches that are in stay in
 * should the connection break: sent again, they change nothing.
 */
export async function takeLabels(
  store: StoreCore,
  actor: Actor,
  model: string,
  items: AsyncIterable<LabelItem>,
): Promise<TakenLabels> {
  const taken: TakenLabels = { accepted: 0, unknown: 0, unknownIds: [], refused: 0, refusedLines: [] };
  const refuse = (line: number, reason: string): void => {
    taken.refused += 1;
    if (taken.refusedLines.length < told) taken.refusedLines.push({ line, reason });
  };
  let batch: { line: number; truth: GroundTruth }[] = [];
  const flush = async (): Promise<void> => {
    const outcome = await recordLabels(store, actor, { model, labels: batch.map(({ truth }) => truth) });
    if (!outcome.ok) throw problemError(outcome.problem);
    const { accepted, unknown, noSlot } = outcome.value;
    taken.accepted += accepted;
    taken.unknown += unknown.length;
    taken.unknownIds.push(...unknown.slice(0, told - taken.unknownIds.length));
    for (const { line, truth } of batch.filter((one) => noSlot.includes(one.truth.environment))) {
      refuse(line, `The model was never deployed in ${truth.environment}.`);
    }
    batch = [];
  };
  for await (const one of items) {
    const read = 'reason' in one ? { ok: false as const, reason: one.reason } : readGroundTruth(one.item);
    if (read.ok) batch.push({ line: one.line, truth: read.truth });
    else refuse(one.line, read.reason);
    if (batch.length >= batchSize) await flush();
  }
  await flush();
  taken.refusedLines.sort((one, other) => one.line - other.line);
  return taken;
}
