import type { GroundTruth } from '../../domain/monitoring/labels/ground-truth.js';
import { readGroundTruth } from '../../domain/monitoring/labels/read-ground-truth.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Outcome } from '../../domain/problem/problem.js';
import { runCommand } from '../command/run-command.js';
import type { StoreCore } from '../core.js';
import { requireLabelSlots } from '../monitoring/labels/require-label-slots.js';
import { storeLabels } from '../monitoring/labels/store-labels.js';
import { requireRole } from '../people/require-role.js';
import { invalidInput } from '../problem/problems.js';
import { requireModel } from '../rows/model-subject.js';

export interface GroundTruthItem {
  readonly predictionId: string;
  /** `production` when it is left out. */
  readonly environment?: string;
  /** A finite number, or true or false. */
  readonly label: unknown;
  /** ISO 8601 with its zone. */
  readonly observedAt: string;
  readonly values?: Readonly<Record<string, unknown>> | null;
}

export interface RecordGroundTruthInput {
  readonly idempotencyKey: string;
  readonly model: string;
  readonly items: readonly GroundTruthItem[];
}

export interface RecordGroundTruthValue {
  readonly modelId: string;
  readonly accepted: number;
  /** Ids that no prediction has yet. */
  readonly unknown: readonly string[];
}

/** At most so many at once; more go over `POST /labels`. */
const maxItems = 10_000;

/**
 * Takes what really happened after predictions. All items or none: a wrong one is `InvalidInput` with its place. Labels of
 * unknown ids are kept and joined when their prediction comes. Who reported what is in the append-only rows themselves;
 * batches come many a minute, so they are not events of the chain.
 */
export async function recordGroundTruth(
  store: StoreCore,
  actor: Actor,
  input: RecordGroundTruthInput,
): Promise<Outcome<RecordGroundTruthValue>> {
  return runCommand(store, actor, 'recordGroundTruth', input, async ({ reader }, person) => {
    const truths = readItems(input.items);
    const subject = await requireModel(reader, person, input.model);
    requireRole(person, subject.team, 'recordGroundTruth');
    const slots = await requireLabelSlots(reader, subject.model, truths);
    const unknown: string[] = [];
    for (const [environment, slotId] of slots) {
      const labels = truths.filter((truth) => truth.environment === environment);
      unknown.push(...(await storeLabels(reader, slotId, person.personId, labels)).unknown);
    }
    return { modelId: subject.model.id, accepted: truths.length, unknown };
  });
}

function readItems(items: readonly unknown[]): GroundTruth[] {
  if (items.length > maxItems) {
    const message = `There are ${items.length} items; ${maxItems} are allowed.`;
    throw invalidInput(['input', 'items'], message, 'Send more over POST /labels.');
  }
  return items.map((item, place) => {
    const read = readGroundTruth(item);
    if (read.ok) return read.truth;
    const path = ['input', 'items', String(place), ...(read.member === '' ? [] : [read.member])];
    throw invalidInput(path, read.reason);
  });
}
