import { describe, expect, it } from '@jest/globals';
import type { TensorSpec } from '../../../domain/model/signature.js';
import { columnsFromJson } from '../../../domain/serving/columns-from-json.js';
import { columnToJson } from '../../../domain/serving/column-to-json.js';

const specs: TensorSpec[] = [
  { name: 'delay', type: 'FP32', shape: [-1, 1], nullable: true },
  { name: 'carrier', type: 'BYTES', shape: [-1, 1], nullable: false },
  { name: 'weather', type: 'FP64', shape: [-1, 2], nullable: false },
];
const rows = { delay: [1.5, null], carrier: ['AA', 'UA'], weather: [1, 2, 3, 4] };

describe('rows of JSON', () => {
  it('become columns of the types that the signature names, nested or flat', () => {
    const columns = {
      delay: Float32Array.of(1.5, Number.NaN),
      carrier: ['AA', 'UA'],
      weather: Float64Array.of(1, 2, 3, 4),
    };
    expect(columnsFromJson(specs, rows)).toEqual({ rows: 2, columns });
    const nested = {
      ...rows,
      delay: [[1.5], [null]],
      weather: [
        [1, 2],
        [3, 4],
      ],
    };
    expect(columnsFromJson(specs, nested)).toEqual({ rows: 2, columns });
  });

  it.each([
    ['a missing column', { delay: undefined }, 'The rows have no column "delay".'],
    ['a value that does not fit', { carrier: ['AA', 7] }, 'Column "carrier", value 1: expected text'],
    ['columns of different length', { carrier: ['AA'] }, 'Column "carrier" has 1 rows, others have 2.'],
    ['half a row', { weather: [1, 2, 3] }, 'Column "weather" has 1.5 rows, others have 2.'],
  ])('with %s are refused as SignatureMismatch', (_case, changes, message) => {
    const spoilt = { ...rows, ...changes } as Record<string, unknown[]>;
    expect(() => columnsFromJson(specs, spoilt)).toThrow(expect.objectContaining({ type: 'SignatureMismatch' }));
    expect(() => columnsFromJson(specs, spoilt)).toThrow(message);
  });

  it('come back as JSON that can hold them: NaN as null, long integers as text', () => {
    expect(columnToJson('FP64', Float64Array.of(0.5, Number.NaN, Infinity))).toEqual([0.5, null, null]);
    expect(columnToJson('INT64', BigInt64Array.of(2n ** 53n - 1n, 2n ** 53n))).toEqual([
      9007199254740991,
      '9007199254740992',
    ]);
    expect(columnToJson('BOOL', Uint8Array.of(0, 1))).toEqual([false, true]);
    expect(columnToJson('BYTES', ['a', null])).toEqual(['a', null]);
  });
});
