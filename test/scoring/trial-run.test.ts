import { describe, expect, it } from '@jest/globals';
import type { Columns } from '../../domain/model/columns.js';
import { trialRun } from '../../scoring/trial/trial-run.js';
import {
  echoModel,
  loopModel,
  singleRowModel,
  sumModel,
  tableModel,
  tensor,
  truncatedModel,
} from '../support/onnx-models.js';
import { scoringLimits } from '../support/scoring-limits.js';

const limits = scoringLimits();

function floats(...values: number[]): Float32Array {
  return Float32Array.from(values);
}

describe('a trial run', () => {
  it('scores every row as the model says and times single rows', async () => {
    const rows: Columns = { rows: 3, columns: { x: floats(1, 2, 3), y: floats(10, 20, 30) } };
    const result = await trialRun({ ...sumModel(2), rows, limits });
    expect(result.outputs).toEqual({ rows: 3, columns: { sum: floats(12, 24, 36) } });
    expect(result.latenciesMs).toHaveLength(3);
    expect(result.latenciesMs.every((latency) => latency > 0)).toBe(true);
  });

  it('carries each type to the model and back unchanged, missing text as the empty text', async () => {
    const columns = {
      fp32: floats(0.1, Number.NaN),
      fp64: Float64Array.of(0.1, -1e300),
      int32: Int32Array.of(-1, 2 ** 31 - 1),
      int64: BigInt64Array.of(-1n, 2n ** 62n),
      bool: Uint8Array.of(1, 0),
      bytes: ['Zürich ✈', null],
    };
    const { outputs } = await trialRun({ ...echoModel(), rows: { rows: 2, columns }, limits });
    const expected = Object.entries({ ...columns, bytes: ['Zürich ✈', ''] }).map(([name, values]) => [
      `${name}_out`,
      values,
    ]);
    expect(outputs.columns).toEqual(Object.fromEntries(expected));
  });

  it('scores more rows than one run holds, and a model of exactly one row, run by run', async () => {
    const many = Float32Array.from({ length: 600 }, (_, index) => index);
    const rows: Columns = { rows: 600, columns: { x: many, y: new Float32Array(600) } };
    expect((await trialRun({ ...sumModel(), rows, limits })).outputs.columns['sum']).toEqual(many);
    const three: Columns = { rows: 3, columns: { x: floats(1, 2, 3), y: floats(1, 1, 1) } };
    const single = await trialRun({ ...singleRowModel(), rows: three, limits });
    expect(single.outputs.columns['sum']).toEqual(floats(2, 3, 4));
  });

  it('refuses a truncated file as ModelLoadFailed', async () => {
    const rows: Columns = { rows: 1, columns: { x: floats(1), y: floats(1) } };
    await expect(trialRun({ ...truncatedModel(), rows, limits })).rejects.toMatchObject({ type: 'ModelLoadFailed' });
  });

  it('names every difference between a model and its signature', async () => {
    const { bytes } = sumModel();
    const signature = { inputs: [tensor('x', 'INT64')], outputs: [tensor('total')] };
    const rows: Columns = { rows: 1, columns: { x: BigInt64Array.of(1n) } };
    await expect(trialRun({ bytes, signature, rows, limits })).rejects.toMatchObject({
      type: 'SignatureMismatch',
      evidence: {
        differences: [
          'input "x" is float32, not int64',
          'the model has no output tensor "total"',
          'the model also wants input "y"',
        ],
      },
    });
  });

  it('kills a model that loops for ever when its deadline has passed', async () => {
    const rows: Columns = { rows: 1, columns: { x: floats(1e18) } };
    const short = scoringLimits({ callTimeoutMs: 300 });
    await expect(trialRun({ ...loopModel(), rows, limits: short })).rejects.toMatchObject({ type: 'ScoringTimeout' });
  });

  it('kills a model that takes more memory than it may', async () => {
    const rows: Columns = { rows: 1, columns: { x: floats(1e18) } };
    const small = scoringLimits({ callTimeoutMs: 60_000, maxResidentBytes: 10_000_000 });
    await expect(trialRun({ ...loopModel(), rows, limits: small })).rejects.toThrow(
      /bytes of memory \(limit 10000000\)/,
    );
  });

  it('tells what the runtime says about rows that it cannot score', async () => {
    const rows: Columns = { rows: 1, columns: { x: BigInt64Array.of(7n) } };
    await expect(trialRun({ ...tableModel(), rows, limits })).rejects.toMatchObject({
      type: 'ScoringCrashed',
      evidence: { processAlive: true },
    });
  });
});
