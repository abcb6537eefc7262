import { indexBy, rowsOf, text } from '../facts/row.js';
import { toldOk } from '../facts/told.js';
import type { Invariant } from './invariant.js';

export const sameAnswer: Invariant = {
  name: 'same-answer',
  promise: 'Every answer to an id is the one that is stored for it: outputs and version.',
  judge(facts) {
    const versions = indexBy(rowsOf(facts, 'model_version'));
    const stored = new Map(rowsOf(facts, 'prediction').map((row) => [text(row, 'id'), row]));
    const violations: string[] = [];
    const told = toldOk(facts, 'predict');
    for (const { key, answers } of told) {
      const row = stored.get(key);
      if (row === undefined) continue;
      const number = Number(versions.get(text(row, 'version_id'))?.['number']);
      for (const { answer } of answers.filter(({ result }) => result === 'ok')) {
        if (Number(answer?.['version']) !== number)
          violations.push(`${key}: told version ${String(answer?.['version'])}, stored ${number}`);
        if (!sameOutputs(answer?.['outputs'], row['outputs']))
          violations.push(`${key}: told other outputs than are stored`);
      }
    }
    return { checked: told.length, violations };
  },
};

function sameOutputs(told: unknown, stored: unknown): boolean {
  const [left, right] = [told ?? {}, stored ?? {}] as Record<string, unknown>[];
  const names = Object.keys(right ?? {});
  return (
    names.length === Object.keys(left ?? {}).length &&
    names.every((name) => Math.abs(Number(left?.[name]) - Number(right?.[name])) <= 1e-7)
  );
}
