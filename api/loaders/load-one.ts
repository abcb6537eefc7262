import DataLoader from 'dataloader';
import { type Moment, now } from '../../store/queries/moment.js';

/** What one row is asked for by: its id, as of a moment. */
export interface Ref {
  readonly id: string;
  readonly moment: Moment;
}

export const refKey = (ref: Ref): string => `${ref.id}@${ref.moment.seq}`;

/** Batches the reads of one request: one query for each moment, however many fields ask. `keyOf` is the id asked by. */
export function loadOne<Row>(
  read: (ids: readonly string[], moment: Moment) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<Ref, Row | null, string> {
  return new DataLoader<Ref, Row | null, string>(
    async (refs) => {
      const found = new Map<string, Row>();
      for (const [moment, ids] of byMoment(refs)) {
        for (const row of await read(ids, moment)) found.set(refKey({ id: keyOf(row), moment }), row);
      }
      return refs.map((ref) => found.get(refKey(ref)) ?? null);
    },
    { cacheKeyFn: refKey, maxBatchSize: 1000 },
  );
}

/** The same for rows of which each id has several. */
export function loadMany<Row>(
  read: (ids: readonly string[], moment: Moment) => Promise<readonly Row[]>,
  keyOf: (row: Row) => string,
): DataLoader<Ref, readonly Row[], string> {
  return new DataLoader<Ref, readonly Row[], string>(
    async (refs) => {
      const found = new Map<string, Row[]>(refs.map((ref) => [refKey(ref), []]));
      for (const [moment, ids] of byMoment(refs)) {
        for (const row of await read(ids, moment)) found.get(refKey({ id: keyOf(row), moment }))?.push(row);
      }
      return refs.map((ref) => found.get(refKey(ref)) ?? []);
    },
    { cacheKeyFn: refKey, maxBatchSize: 1000 },
  );
}

/** A row that never changes is the same at every moment. */
export const always = (id: string): Ref => ({ id, moment: now });

function byMoment(refs: readonly Ref[]): Map<Moment, string[]> {
  const groups = new Map<string, [Moment, string[]]>();
  for (const { id, moment } of refs) {
    const group = groups.get(moment.seq) ?? [moment, []];
    group[1].push(id);
    groups.set(moment.seq, group);
  }
  return new Map(groups.values());
}
