import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../domain/statistics/catalogue.js';
import { toolCalls } from '../../../domain/statistics/catalogue/tool-calls.js';
import { computeStatistic } from '../../../domain/statistics/compute-statistic.js';
import { decodeValue } from '../../../domain/statistics/encoding/decode-value.js';
import { differences } from './reference-cases.js';

interface Answer {
  readonly call: string;
  readonly value: unknown;
  readonly tolerance?: number;
}

interface WorkedExample {
  readonly family: string;
  readonly variant: string;
  readonly inputs: unknown;
  readonly answers: readonly Answer[];
}

const examples = JSON.parse(
  readFileSync(new URL('../../../docs/statistics/other-tools.json', import.meta.url), 'utf8'),
) as WorkedExample[];
const nameOf = ({ family, variant }: { family: string; variant: string }): string => `${family}/${variant}`;

function ours({ family, variant, inputs }: WorkedExample): unknown {
  return computeStatistic(family, variant, decodeValue(inputs) as Record<string, unknown>);
}

function agrees(got: unknown, { value, tolerance = 1e-9 }: Answer): boolean {
  return differences(got, decodeValue(value), { default: { abs: 1e-12, rel: tolerance } }).length === 0;
}

describe('the calls of other tools', () => {
  it('have one worked example for every variant of the catalogue', () => {
    expect(examples.map(nameOf).sort()).toEqual(catalogue.map(nameOf).sort());
  });

  it.each(examples.map((one) => [nameOf(one), one] as const))('agree where they are named: %s', (name, one) => {
    const got = ours(one);
    const agreeing = one.answers.filter((answer) => agrees(got, answer)).map(({ call }) => call);
    expect(toolCalls[name] ?? []).toEqual(agreeing);
  });

  it('name each call once', () => {
    for (const { answers } of examples) {
      const calls = answers.map(({ call }) => call);
      expect(calls).toEqual([...new Set(calls)]);
    }
  });

  it('belong to variants that exist', () => {
    const known = new Set(catalogue.map(nameOf));
    expect(Object.keys(toolCalls).filter((name) => !known.has(name))).toEqual([]);
  });
});
