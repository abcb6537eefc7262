import { readFileSync } from 'node:fs';
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
  const sections = readFileSync('docs/statistics/degenerate.md', 'utf8').split(/^## /m);

  it.each([
    ['Answers', renderAnswers(degenerateAnswers)],
    ['Answers that are not finite by definition', renderNotFinite()],
  ])('says under "%s" what this test proves, and nothing else', (heading, table) => {
    const section = sections.find((one) => one.startsWith(`${heading}\n`)) ?? '';
    expect(plain(section.slice(heading.length).trim())).toBe(plain(table));
  });
});
