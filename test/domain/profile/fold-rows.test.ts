import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import type { Columns } from '../../../domain/model/columns.js';
import type { Signature } from '../../../domain/model/signature.js';
import { createRowFolder } from '../../../domain/monitoring/profiles/row-folder.js';
import { mergeFoldedRows } from '../../../domain/monitoring/profiles/merge-folded-rows.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import { edgesDigest } from '../../../domain/profile/edges-digest.js';
import { findBaselineFault } from '../../../domain/profile/find-baseline-fault.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { profileFold } from '../../../domain/profile/profile-fold.js';

const inputs: Columns = {
  rows: 40,
  columns: {
    delay: Float32Array.from({ length: 40 }, (_, k) => k / 10),
    carrier: Array.from({ length: 40 }, (_, k) => (k % 3 === 0 ? null : k % 2 === 0 ? 'AA' : 'UA')),
  },
};
const outputs: Columns = { rows: 40, columns: { late: Float32Array.from({ length: 40 }, (_, k) => k / 40) } };
const baseline: Baseline = {
  schemaVersion: 1,
  inputs: profileColumns(inputs, [
    { name: 'delay', type: 'FP32' },
    { name: 'carrier', type: 'BYTES' },
  ]),
  outputs: profileColumns(outputs, [{ name: 'late', type: 'FP32', range: [0, 1] }]),
  labels: { rows: 40, positives: 4 },
};
const tensor = (name: string, type: 'FP32' | 'BYTES', shape = [-1, 1]) => ({ name, type, shape, nullable: true });
const signature: Signature = {
  inputs: [tensor('delay', 'FP32'), tensor('carrier', 'BYTES')],
  outputs: [tensor('late', 'FP32')],
};
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest();
const folder = createRowFolder(baseline, 'edges');
const batch = { inputs, outputs };
const rowAt = (index: number) => ({ batch, index, latencyUs: 100 + index });
const places = Array.from({ length: 40 }, (_, index) => index);

describe('folding scored rows', () => {
  it('gives the profile of the table that they came in', () => {
    const folded = folder.fold(places.map(rowAt));
    expect(folded.inputs).toEqual(baseline.inputs.columns);
    expect(folded.outputs).toEqual(baseline.outputs.columns);
    expect(folded.rows).toBe(40);
    expect(Object.values(folded.service.counts).reduce((sum, count) => sum + count, 0)).toBe(40);
  });

  it('counts any choice of rows in any order, each fold beginning anew', () => {
    const chosen = [3, 4, 5, 30, 12, 11, 39, 0];
    const parts = [chosen.slice(0, 3), chosen.slice(3)].map((part) => folder.fold(part.map(rowAt)));
    const together = folder.fold(chosen.map(rowAt));
    const merged = parts.reduce(mergeFoldedRows);
    const counts = (rows: typeof merged) => [...rows.inputs, ...rows.outputs].map((column) => column.counts);
    expect(counts(merged)).toEqual(counts(together));
    expect(together.inputs[0]?.moments).toMatchObject({ count: 8, min: 0, max: Math.fround(3.9) });
    expect(folder.fold([]).inputs[0]?.rows).toBe(0);
  });

  it('rounds edges to the type of the column, as its values are', () => {
    const layout = { name: 'x', type: 'FP32', kind: 'numeric', edges: [0.1, 0.7], range: null } as const;
    const fold = profileFold([layout]);
    fold.add({ rows: 2, columns: { x: Float32Array.of(0.1, 0.7) } });
    fold.add({ rows: 2, columns: { x: Float64Array.of(0.1, 0.7) } });
    expect(fold.profile()[0]?.counts).toEqual([2, 2, 0]);
    const values = profileFold([{ name: 'x', type: 'FP32', kind: 'discrete', values: [0.1], range: null }]);
    values.add({ rows: 1, columns: { x: Float32Array.of(0.1) } });
    expect(values.profile()[0]?.counts).toEqual([1, 0]);
  });
});

describe('the digest of edges', () => {
  it('is the same for the same layouts, whatever the reference rows counted', () => {
    const reread = JSON.parse(JSON.stringify({ ...baseline, labels: { rows: 1, positives: 1 } })) as Baseline;
    const recounted = { ...reread, inputs: { ...reread.inputs, rows: 7, columns: [] } };
    expect(edgesDigest(recounted, sha256)).toBe(edgesDigest(baseline, sha256));
    expect(edgesDigest(baseline, sha256)).toMatch(/^sha256:[0-9a-f]{64}$/);
  });

  it('is another when one edge moves', () => {
    const [delay, carrier] = baseline.inputs.layouts;
    const moved = delay?.kind === 'numeric' ? { ...delay, edges: delay.edges.map((edge) => edge * 1.001) } : delay;
    const layouts = [moved, carrier].filter((layout) => layout !== undefined);
    expect(edgesDigest({ ...baseline, inputs: { ...baseline.inputs, layouts } }, sha256)).not.toBe(
      edgesDigest(baseline, sha256),
    );
  });
});

describe('a baseline', () => {
  const inputLayouts = (...layouts: unknown[]) => ({ ...baseline, inputs: { layouts } });
  const delay = { name: 'delay', type: 'FP32', kind: 'numeric', edges: [1, 2], range: null };

  it('fits the model that it was made with', () => {
    expect(findBaselineFault(JSON.parse(JSON.stringify(baseline)), signature)).toBeNull();
    expect(findBaselineFault(inputLayouts(delay), signature)).toBeNull();
  });

  it.each([
    ['that is none', 'text', 'schema version 1'],
    ['of another schema', { ...baseline, schemaVersion: 2 }, 'schema version 1'],
    ['without layouts', { schemaVersion: 1, inputs: {}, outputs: {} }, 'no inputs.layouts'],
    ['of an unknown column', inputLayouts({ ...delay, name: 'weather' }), '"weather"'],
    ['that names a column twice', inputLayouts(delay, delay), 'named twice'],
    ['of another type', inputLayouts({ ...delay, type: 'FP64' }), 'no layout for FP32'],
    ['of another kind', inputLayouts({ ...delay, kind: 'categorical', categories: [] }), 'no layout for FP32'],
    ['with edges that fall', inputLayouts({ ...delay, edges: [2, 1] }), 'no layout'],
    ['with edges that are one in float32', inputLayouts({ ...delay, edges: [1, 1 + 1e-12] }), 'no layout'],
    ['with an edge that is text', inputLayouts({ ...delay, edges: ['1'] }), 'no layout'],
    ['with an infinite edge', inputLayouts({ ...delay, edges: [1, Infinity] }), 'no layout'],
    ['with half a range', inputLayouts({ ...delay, range: [1] }), 'no layout'],
    [
      'with categories that are numbers',
      inputLayouts({ name: 'carrier', type: 'BYTES', kind: 'categorical', categories: [1] }),
      'no layout',
    ],
  ])('%s does not fit', (_what, document, fault) => {
    expect(findBaselineFault(document, signature)).toContain(fault);
  });

  it('of a tensor with several values a row does not fit', () => {
    const wide = { ...signature, inputs: [tensor('delay', 'FP32', [-1, 2])] };
    expect(findBaselineFault(inputLayouts(delay), wide)).toContain('several values');
  });
});
