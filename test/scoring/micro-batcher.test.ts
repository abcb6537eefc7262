import { describe, expect, it } from '@jest/globals';
import { Failure } from '../../domain/failure/failure.js';
import type { Columns } from '../../domain/model/columns.js';
import { MicroBatcher } from '../../scoring/batch/micro-batcher.js';

const limits = { maxBatchRows: 4, maxQueuedRows: 10 };
const soon = () => false;

function rows(...values: number[]): Columns {
  return { rows: values.length, columns: { x: Float64Array.from(values) } };
}

/** Notes each run and gives every row back; a run with a negative number fails as `failure`. */
function echo(runs: number[][], failure?: Failure, maxBatch = Infinity) {
  return {
    maxBatch,
    score: async (batch: Columns): Promise<Columns> => {
      const values = [...(batch.columns['x'] as Float64Array)];
      runs.push(values);
      if (failure !== undefined && values.some((value) => value < 0)) throw failure;
      return batch;
    },
  };
}

describe('a micro-batcher', () => {
  it('forms one run of the requests of the same moment, up to the row limit', async () => {
    const runs: number[][] = [];
    const batcher = new MicroBatcher(echo(runs), limits);
    const answers = await Promise.all(
      [rows(1), rows(2, 3), rows(4), rows(5)].map((batch) => batcher.score(batch, soon)),
    );
    expect(runs).toEqual([[1, 2, 3, 4], [5]]);
    expect(answers).toEqual([rows(1), rows(2, 3), rows(4), rows(5)]);
  });

  it('splits a request that is longer than a run', async () => {
    const runs: number[][] = [];
    expect(await new MicroBatcher(echo(runs), limits).score(rows(1, 2, 3, 4, 5, 6), soon)).toEqual(
      rows(1, 2, 3, 4, 5, 6),
    );
    expect(runs).toEqual([
      [1, 2, 3, 4],
      [5, 6],
    ]);
  });

  it('does not batch for a model of exactly one row', async () => {
    const runs: number[][] = [];
    const batcher = new MicroBatcher(echo(runs, undefined, 1), limits);
    await Promise.all([rows(1), rows(2)].map((batch) => batcher.score(batch, soon)));
    expect(runs).toEqual([[1], [2]]);
  });

  it('repeats a failed run request by request, once', async () => {
    const runs: number[][] = [];
    const timeout = new Failure('ScoringTimeout', 'too slow');
    const batcher = new MicroBatcher(echo(runs, timeout), limits);
    const answers = await Promise.allSettled([rows(1), rows(-1), rows(2)].map((batch) => batcher.score(batch, soon)));
    expect(answers.map((answer) => answer.status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(runs).toEqual([[1, -1, 2], [1], [-1], [2]]);
  });

  it('repeats a single request only when the process died under it', async () => {
    const tries = async (failure: Failure): Promise<number> => {
      const runs: number[][] = [];
      const scoring = new MicroBatcher(echo(runs, failure), limits).score(rows(-1), soon);
      await expect(scoring).rejects.toBe(failure);
      return runs.length;
    };
    expect(await tries(new Failure('ScoringCrashed', 'killed'))).toBe(2);
    expect(await tries(new Failure('ScoringCrashed', 'bad row', { processAlive: true }))).toBe(1);
    expect(await tries(new Failure('ScoringTimeout', 'too slow'))).toBe(1);
  });

  it('refuses with 429 what would make too many rows wait', async () => {
    const batcher = new MicroBatcher(echo([]), limits);
    const first = batcher.score(rows(1, 2, 3, 4, 5, 6), soon);
    await expect(batcher.score(rows(1, 2, 3, 4, 5), soon)).rejects.toMatchObject({ status: 429, code: 'Overload' });
    await first;
  });

  it('does not score what nobody waits for any more', async () => {
    const runs: number[][] = [];
    const batcher = new MicroBatcher(echo(runs), limits);
    void batcher.score(rows(1), () => true);
    await batcher.score(rows(2), soon);
    expect(runs).toEqual([[2]]);
  });
});
