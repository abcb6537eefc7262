import { describe, expect, it } from '@jest/globals';
import type { Columns } from '../../../domain/model/columns.js';
import type { TensorSpec } from '../../../domain/model/signature.js';
import { compareGolden } from '../../../domain/serving/compare-golden.js';

const specs: TensorSpec[] = [
  { name: 'label', type: 'INT64', shape: [-1], nullable: false },
  { name: 'pair', type: 'FP32', shape: [-1, 2], nullable: false },
  { name: 'word', type: 'BYTES', shape: [-1], nullable: false },
];
const got: Columns = {
  rows: 2,
  columns: {
    label: BigInt64Array.of(0n, 1n),
    pair: Float32Array.of(0.5, 1000, Number.NaN, 2),
    word: ['a', 'b'],
  },
};
const golden = { label: [0, 1], pair: [0.5, 1000, null, 2], word: ['a', 'b'] };

describe('golden rows', () => {
  it('are reproduced by equal outputs, nested or flat, NaN as null', () => {
    expect(compareGolden(specs, golden, got)).toEqual({ same: true, largestDifference: 0, firstMismatch: null });
    const nested = {
      ...golden,
      pair: [
        [0.5, 1000],
        [null, 2],
      ],
    };
    expect(compareGolden(specs, nested, got).same).toBe(true);
  });

  it('allow real numbers to be off by the tolerance, relative above one', () => {
    const off = { ...golden, pair: [0.500005, 1000.005, null, 2] };
    expect(compareGolden(specs, off, got).same).toBe(true);
    expect(compareGolden(specs, off, got).largestDifference).toBeCloseTo(5e-6, 9);
    expect(compareGolden(specs, off, got, 1e-6).same).toBe(false);
  });

  it.each([
    ['another integer', { label: [0, 2] }, { output: 'label', row: 1, expected: 2, got: 1 }],
    ['another text', { word: ['a', 'c'] }, { output: 'word', row: 1, expected: 'c', got: 'b' }],
    ['a number for NaN', { pair: [0.5, 1000, 0, 2] }, { output: 'pair', row: 1, expected: 0, got: null }],
    ['a row less', { label: [0] }, { output: 'label', row: 1, expected: null, got: 1 }],
    ['a row more', { label: [0, 1, 1] }, { output: 'label', row: 2, expected: 1, got: null }],
    ['a missing output', { word: undefined }, { output: 'word', row: 0, expected: null, got: 'a' }],
  ])('are not reproduced by %s, and the place is named', (_case, changes, firstMismatch) => {
    const expected = { ...golden, ...changes } as Record<string, unknown[]>;
    expect(compareGolden(specs, expected, got)).toMatchObject({ same: false, firstMismatch });
  });
});
