import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { catalogue } from '../../../domain/statistics/catalogue.js';
import { toolCalls } from '../../../domain/statistics/catalogue/tool-calls.js';
import { computeStatistic } from '../../../domain/statistics/compute-statistic.js';
import { decodeValue } from '../../../domain/statistics/encoding/decode-value.js';
import { encodeValue } from '../../../domain/statistics/encoding/encode-value.js';
import { referenceCases } from './reference-cases.js';

interface Facts {
  readonly [name: string]: unknown;
}

const root = fileURLToPath(new URL('../../..', import.meta.url));
const script = (name: string) => import(new URL(`../../../scripts/statistics/${name}.js`, import.meta.url).href);
const { statisticsDocument } = (await script('document')) as { statisticsDocument: (facts: Facts) => string };
const { functionsOf } = (await script('functions-of')) as {
  functionsOf: (root: string, entries: typeof catalogue) => ReadonlyMap<string, readonly { readonly doc: string }[]>;
};
const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');

describe('docs/statistics.md', () => {
  const functions = functionsOf(root, catalogue);

  it('is as the code and the answers of the other tools make it', () => {
    const text = statisticsDocument({
      catalogue,
      compute: (family: string, variant: string, inputs: unknown) =>
        encodeValue(computeStatistic(family, variant, decodeValue(inputs) as Record<string, unknown>)),
      toolCalls,
      examples: JSON.parse(read('docs/statistics/other-tools.json')) as unknown,
      cases: referenceCases,
      functions,
    });
    expect(text === read('docs/statistics.md')).toBe(true);
  });

  it('names a function with a docstring for every statistic but two that are a share and a root in one line', () => {
    const without = [...functions]
      .filter(([, found]) => !found.some(({ doc }) => doc.length > 30))
      .map(([name]) => name);
    expect(without.sort()).toEqual(['dataset_drift/share', 'sampling_error/roc_auc']);
  });

  it('names reference cases for every statistic but three, which other tools and tests of their own prove', () => {
    const proved = new Set(referenceCases.map(({ family, variant }) => `${family}/${variant}`));
    const unproved = catalogue.map(({ family, variant }) => `${family}/${variant}`).filter((name) => !proved.has(name));
    expect(unproved.sort()).toEqual([
      'cbpe/multiclass.macro',
      'proportion_ratio_interval/log_normal',
      'rank_moves/by_attribution',
    ]);
  });
});
