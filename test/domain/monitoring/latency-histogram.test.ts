import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  countLatencies,
  emptyLatency,
  latencyBound,
  latencyBucket,
  latencyQuantile,
  mergeLatencies,
} from '../../../domain/monitoring/profiles/latency-histogram.js';

const latency = fc.integer({ min: 0, max: 2 ** 31 - 1 });

describe('the latency histogram', () => {
  it('puts every latency into the one bucket that holds it, at most an eighth wide', () => {
    fc.assert(
      fc.property(latency, (value) => {
        const bucket = latencyBucket(value);
        const below = bucket === 0 ? 0 : latencyBound(bucket - 1);
        expect(value).toBeGreaterThanOrEqual(below);
        expect(value).toBeLessThan(latencyBound(bucket));
        expect(latencyBound(bucket) - below).toBeLessThanOrEqual(Math.max(1, below / 8));
      }),
    );
  });

  it('counts parts as it counts the whole', () => {
    fc.assert(
      fc.property(fc.array(latency), fc.array(latency), (a, b) => {
        expect(mergeLatencies(countLatencies(a), countLatencies(b))).toEqual(countLatencies([...a, ...b]));
      }),
    );
  });

  it('tells a quantile never smaller than it was, and at most an eighth larger', () => {
    fc.assert(
      fc.property(fc.array(latency, { minLength: 1 }), fc.double({ min: 0, max: 1, noNaN: true }), (values, q) => {
        const exact = values.toSorted((a, b) => a - b)[Math.max(1, Math.ceil(q * values.length)) - 1] as number;
        const told = latencyQuantile(countLatencies(values), q) as number;
        expect(told).toBeGreaterThan(exact);
        expect(told).toBeLessThanOrEqual(Math.max(exact + 1, exact * 1.125 + 1));
      }),
    );
  });

  it('knows no quantile of nothing', () => {
    expect(latencyQuantile(emptyLatency, 0.5)).toBeNull();
  });
});
