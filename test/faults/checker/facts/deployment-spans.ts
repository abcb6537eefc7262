import type { Facts } from './facts.js';
import { indexBy, rowsOf, text, time } from './row.js';

/** A time in which a version of a model was deployed, by the database's clock. */
export interface Span {
  readonly model: string;
  readonly slotId: string;
  readonly deploymentId: string;
  readonly versionId: string;
  readonly number: number;
  readonly since: number;
  /** Infinity while it is. */
  readonly until: number;
  readonly leaseMs: number;
}

/** Every deployment with its model and version number, in order of their beginnings. */
export function deploymentSpans(facts: Facts): readonly Span[] {
  const versions = indexBy(rowsOf(facts, 'model_version'));
  const models = indexBy(rowsOf(facts, 'model'));
  const slots = indexBy(rowsOf(facts, 'slot'));
  const spans = rowsOf(facts, 'deployment').map((row): Span => {
    const version = versions.get(text(row, 'version_id')) ?? {};
    const slot = slots.get(text(row, 'slot_id')) ?? {};
    return {
      model: text(models.get(text(version, 'model_id')) ?? {}, 'key'),
      slotId: text(row, 'slot_id'),
      deploymentId: text(row, 'id'),
      versionId: text(row, 'version_id'),
      number: Number(version['number']),
      since: time(row, 'since'),
      until: row['until'] === null ? Infinity : time(row, 'until'),
      leaseMs: Number(slot['lease_ttl_ms']),
    };
  });
  return spans.sort((left, right) => left.since - right.since);
}
