import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { driftMethodOf } from '../../../domain/statistics/catalogue/compatibility.js';
import { driftInputs } from '../../../domain/statistics/catalogue/compatibility/drift-inputs.js';
import type { ComparedColumn, ComparedTool } from '../../../domain/statistics/catalogue/compatibility/drift-method.js';
import { isDrift } from '../../../domain/statistics/catalogue/compatibility/is-drift.js';
import { nannymlChunkThreshold } from '../../../domain/statistics/catalogue/compatibility/nannyml-chunk-threshold.js';
import { nannymlChunks } from '../../../domain/statistics/catalogue/compatibility/nannyml-chunks.js';
import {
  comparedColumn,
  presentValues,
  type ColumnValue,
} from '../../../domain/statistics/catalogue/compatibility/present-values.js';
import { computeStatistic } from '../../../domain/statistics/compute-statistic.js';

interface Recurrence {
  readonly recurrence: { readonly count: number; readonly seed: number; readonly span: number; readonly shift: number };
}

interface Judgement {
  readonly method: string;
  readonly score: number;
  readonly threshold: number;
  readonly detected: boolean;
}

interface Case {
  readonly name: string;
  readonly kind: ComparedColumn['kind'];
  readonly reference: readonly ColumnValue[] | Recurrence;
  readonly current: readonly ColumnValue[] | Recurrence;
  readonly evidently: Judgement;
  readonly nannyml: Judgement;
  readonly nannyml_chunks: {
    readonly reference_scores: readonly number[];
    readonly threshold: number;
    readonly scores: readonly number[];
    readonly detected: readonly boolean[];
  };
}

const cases = JSON.parse(readFileSync(new URL('compatibility.json', import.meta.url), 'utf8')) as Case[];
const named = cases.map((one) => [one.name, one] as const);

/** The columns that docs/statistics/compatibility-cases.py makes. */
function valuesOf(column: readonly ColumnValue[] | Recurrence): readonly ColumnValue[] {
  if (!('recurrence' in column)) return column;
  const { count, seed, span, shift } = column.recurrence;
  let state = seed;
  return Array.from({ length: count }, () => {
    state = (75 * state + 74) % 65537;
    return (state % span) / 10 + shift;
  });
}

function judge(tool: ComparedTool, kind: ComparedColumn['kind'], ...sides: (readonly ColumnValue[])[]) {
  const [reference = [], current = []] = sides.map((side) => presentValues(tool, side));
  const method = driftMethodOf(tool, comparedColumn(kind, reference, current));
  const answer = computeStatistic(method.family, method.variant, driftInputs(method, reference, current));
  const score = answer[method.answer] as number;
  return { method, score, threshold: method.threshold, detected: isDrift(method, score) };
}

describe('drift as another tool judges it', () => {
  it.each(named)('is what Evidently found: %s', (_name, one) => {
    const got = judge('evidently', one.kind, valuesOf(one.reference), valuesOf(one.current));
    expect(got).toMatchObject({ threshold: one.evidently.threshold, detected: one.evidently.detected });
    expect(got.score).toBeCloseTo(one.evidently.score, 10);
  });

  it.each(named)('is what NannyML found for two whole files: %s', (_name, one) => {
    const got = judge('nannyml', one.kind, valuesOf(one.reference), valuesOf(one.current));
    expect(got).toMatchObject({ threshold: one.nannyml.threshold, detected: one.nannyml.detected });
    expect(got.score).toBeCloseTo(one.nannyml.score, 10);
  });

  it.each(named)('is what NannyML found chunk by chunk: %s', (_name, one) => {
    const reference = valuesOf(one.reference);
    const score = (chunk: readonly ColumnValue[]): number => judge('nannyml', one.kind, reference, chunk).score;
    const referenceScores = nannymlChunks(reference).map(score);
    const threshold = nannymlChunkThreshold(referenceScores);
    const scores = nannymlChunks(valuesOf(one.current)).map(score);
    expect(referenceScores).toHaveLength(one.nannyml_chunks.reference_scores.length);
    for (const [at, value] of one.nannyml_chunks.reference_scores.entries()) {
      expect(referenceScores[at]).toBeCloseTo(value, 10);
    }
    expect(threshold).toBeCloseTo(one.nannyml_chunks.threshold, 10);
    for (const [at, value] of one.nannyml_chunks.scores.entries()) expect(scores[at]).toBeCloseTo(value, 10);
    const detected = scores.map((value) => isDrift({ driftWhen: 'above', threshold }, value));
    expect(detected).toEqual(one.nannyml_chunks.detected);
  });

  it('changes the test of Evidently at 1000 reference rows, at five values and at 10,000 rows', () => {
    const variantOf = (referenceRows: number, distinct: number, currentRows = 100): string => {
      const { family, variant } = driftMethodOf('evidently', { kind: 'numeric', referenceRows, currentRows, distinct });
      return `${family}/${variant}`;
    };
    expect(variantOf(1000, 6)).toBe('kolmogorov_smirnov/two_sided.exact');
    expect(variantOf(1000, 6, 10_001)).toBe('kolmogorov_smirnov/two_sided.asymptotic_kstwo');
    expect(variantOf(1001, 6)).toBe('wasserstein_1/over_reference_std');
    expect(variantOf(1001, 5)).toBe('jensen_shannon/distance.base_e');
    expect(variantOf(1000, 5)).toBe('chi_square/goodness_of_fit');
    expect(variantOf(1000, 2)).toBe('z_test_proportions/pooled.two_sided');
  });

  it('counts a number on the threshold as drift only where the tool does', () => {
    const at = (driftWhen: 'below' | 'atMost' | 'above' | 'atLeast') => isDrift({ driftWhen, threshold: 0.1 }, 0.1);
    expect([at('below'), at('atMost'), at('above'), at('atLeast')]).toEqual([false, true, false, true]);
  });

  it('cannot cut fewer than ten rows into chunks', () => {
    expect(() => nannymlChunks([1, 2, 3])).toThrow('At least 10 rows');
  });
});
