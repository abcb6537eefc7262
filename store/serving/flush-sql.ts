import type { ScoredRow } from '../../domain/ports/serving.js';
import type { Increment } from './fold-increments.js';

/** SQL: what a slot's clock shows; to the millisecond, as event times are. */
export const clockSql = `case when clock = 'replay' and clock_at is not null then clock_at
  else date_trunc('milliseconds', clock_timestamp()) end`;

/** SQL: the UTC day of a time, the partition of a prediction. */
export const daySql = (time: string): string => `(${time} at time zone 'UTC')::date`;

/** SQL: the rows of `rowParameters`, which begin at parameter `first`. */
export function givenSql(first: number): string {
  return `unnest(${list(first, [
    'text',
    'uuid',
    'uuid',
    'timestamptz',
    'timestamptz',
    'jsonb',
    'jsonb',
    'integer',
    'jsonb',
    'text',
    'text',
  ])}) as given(id, deployment_id, version_id, event_time, received_at, inputs, outputs, latency_us, segment, entity_id,
    input_digest)`;
}

/** Rows column by column, for `givenSql`. */
export function rowParameters(rows: readonly ScoredRow[]): unknown[] {
  return [
    rows.map((row) => row.id),
    rows.map((row) => row.deploymentId),
    rows.map((row) => row.versionId),
    rows.map((row) => row.eventTime?.toISOString() ?? null),
    rows.map((row) => row.receivedAt.toISOString()),
    rows.map((row) => JSON.stringify(row.inputs)),
    rows.map((row) => JSON.stringify(row.outputs)),
    rows.map((row) => Math.min(row.latencyUs, 2 ** 31 - 1)),
    rows.map((row) => (row.segment === null ? null : JSON.stringify(row.segment))),
    rows.map((row) => row.entityId),
    rows.map((row) => row.inputDigest),
  ];
}

/** SQL: the sums of `incrementParameters`, which begin at parameter `first`. */
export function partsSql(first: number): string {
  return `unnest(${list(first, ['uuid', 'timestamptz', 'bigint', 'bigint', 'jsonb', 'jsonb', 'jsonb'])})
    as part(deployment_id, hour, flush_seq, rows, inputs, outputs, service)`;
}

/** Sums column by column, for `partsSql`. */
export function incrementParameters(increments: readonly Increment[]): unknown[] {
  return [
    increments.map((increment) => increment.deploymentId),
    increments.map((increment) => increment.hour?.toISOString() ?? null),
    increments.map((increment) => increment.flushSeq.toString()),
    increments.map((increment) => increment.folded.rows),
    increments.map((increment) => JSON.stringify(increment.folded.inputs)),
    increments.map((increment) => JSON.stringify(increment.folded.outputs)),
    increments.map((increment) => JSON.stringify(increment.folded.service)),
  ];
}

const list = (first: number, types: readonly string[]): string =>
  types.map((type, index) => `$${first + index}::${type}[]`).join(', ');
