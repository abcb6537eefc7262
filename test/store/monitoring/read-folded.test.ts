import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { countLatencies } from '../../../domain/monitoring/profiles/latency-histogram.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { profileFold } from '../../../domain/profile/profile-fold.js';
import { readFolded } from '../../../store/monitoring/read-folded.js';
import { startTestStore, type TestStore } from '../support/start-test-store.js';

let test: TestStore;

const column = (...values: number[]) => ({ rows: values.length, columns: { x: Float32Array.from(values) } });
const { layouts } = profileColumns(column(1, 2, 3), [{ name: 'x', type: 'FP32' }]);

function folded(...values: number[]): FoldedRows {
  const fold = profileFold(layouts);
  fold.add(column(...values));
  return {
    rows: values.length,
    inputs: fold.profile(),
    outputs: fold.profile(),
    service: countLatencies(values.map(() => 100)),
  };
}

async function store(
  table: 'profile_increment' | 'profile_hour',
  deploymentId: string,
  hour: string,
  rows: FoldedRows,
  edges = 'edges',
): Promise<void> {
  const isHour = table === 'profile_hour';
  await test.store.database.query(
    `insert into ${table} (deployment_id, hour, edges_digest, rows, inputs, outputs, service
       ${isHour ? '' : ', scorer, flush_seq'}) values ($1, $2, $3, $4, $5, $6, $7 ${isHour ? '' : ', $8, 1'})`,
    [
      deploymentId,
      hour,
      edges,
      rows.rows,
      JSON.stringify(rows.inputs),
      JSON.stringify(rows.outputs),
      JSON.stringify(rows.service),
      ...(isHour ? [] : [randomUUID()]),
    ],
  );
}

const day = [new Date('2001-02-01T00:00:00Z'), new Date('2001-02-02T00:00:00Z')] as const;

describe('store monitoring read folded', () => {
  beforeAll(async () => {
    test = await startTestStore();
  });
  afterAll(() => test.stop());

  describe('the folded rows of a deployment', () => {
    it('are the sum of increments and summed hours in the half-open time', async () => {
      const deployment = randomUUID();
      await store('profile_increment', deployment, '2001-02-01T00:00:00Z', folded(1, 2));
      await store('profile_increment', deployment, '2001-02-01T00:00:00Z', folded(9));
      await store('profile_hour', deployment, '2001-02-01T00:00:00Z', folded(3, Number.NaN));
      await store('profile_hour', deployment, '2001-02-01T23:00:00Z', folded(2));
      await store('profile_increment', deployment, '2001-02-02T00:00:00Z', folded(1));
      await store('profile_increment', deployment, '2001-01-31T23:00:00Z', folded(1));
      const sum = await readFolded(test.store.database, deployment, ...day);
      expect(sum).toMatchObject({
        rows: 6,
        inputs: [{ name: 'x', rows: 6, nans: 1, counts: [1, 2, 1, 1], unseen: 1, moments: { count: 5, max: 9 } }],
        outputs: [{ rows: 6 }],
        service: countLatencies([100, 100, 100, 100, 100, 100]),
      });
    });

    it('are none where nothing was folded', async () => {
      expect(await readFolded(test.store.database, randomUUID(), ...day)).toBeNull();
    });

    it('are refused when they were counted by two sets of edges', async () => {
      const deployment = randomUUID();
      await store('profile_increment', deployment, '2001-02-01T00:00:00Z', folded(1));
      await store('profile_increment', deployment, '2001-02-01T01:00:00Z', folded(1), 'others');
      await expect(readFolded(test.store.database, deployment, ...day)).rejects.toThrow('2 sets of edges');
    });
  });
});
