import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { computeStatistic } from '../../../../domain/statistics/compute-statistic.js';
import { StatisticError } from '../../../../domain/statistics/statistic-error.js';
import { differences } from '../reference-cases.js';
import { degenerateAnswers } from './degenerate-answers.js';
import { renderAnswers, renderNotFinite } from './render-answers.js';

/** What is answered: the value, or the code of the error. */
function answer(name: string, inputs: Readonly<Record<string, unknown>>): unknown {
  const [family = '', variant = ''] = name.split('/');
  try {
    return computeStatistic(family, variant, inputs);
  } catch (error) {
    if (error instanceof StatisticError) return error.code;
    throw error;
  }
}

describe('degenerate inputs have exactly these answers', () => {
  it.each(degenerateAnswers.map((one) => [`${one.name}: ${one.input}`, one] as const))('%s', (_title, one) => {
    const got = answer(one.name, one.inputs);
    if (typeof one.answer === 'string') expect(got).toBe(one.answer);
    else expect(differences(got, one.answer, { default: { abs: 1e-12, rel: 1e-12 } })).toEqual([]);
  });
});

/** Without the padding of the columns. */
const plain = (table: string): string => table.replace(/ *\| */g, '|').replace(/-{3,}/g, '---');

describe('docs/statistics/degenerate.md', () => {
  const path = 'docs/statistics/degenerate.md';
  const written = readFileSync(path, 'utf8');

  it.each([
    ['the answers above', renderAnswers(degenerateAnswers)],
    ['the answers that are not finite by definition', renderNotFinite()],
  ])('holds %s, and no other (UPDATE_DOCS=1 writes them)', (_what, table) => {
    const [head = ''] = table.split('\n');
    const found = written.split('\n\n').find((block) => block.trimStart().startsWith(head)) ?? '';
    if (process.env['UPDATE_DOCS'] === '1')
      writeFileSync(path, readFileSync(path, 'utf8').replace(found.trim(), table));
    else expect(plain(found.trim())).toBe(plain(table));
  });
});
