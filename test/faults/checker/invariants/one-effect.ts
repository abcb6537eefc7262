import { groupBy, indexBy, rowsOf, text } from '../facts/row.js';
import { toldOk } from '../facts/told.js';
import type { Invariant } from './invariant.js';

const makers = ['registerVersion', 'trainVersion', 'retrain'];

export const oneEffect: Invariant = {
  name: 'one-effect',
  promise: 'A key makes one version, two keys make two, and there is no version that nobody and no alert asked for.',
  judge(facts) {
    const models = indexBy(rowsOf(facts, 'model'));
    const told = makers.flatMap((op) => toldOk(facts, op));
    const violations: string[] = [];
    const numbers = new Map<string, string>();
    for (const { key, model, answers } of told) {
      for (const { answer } of answers.filter(({ result }) => result === 'ok')) {
        const number = (answer?.['version'] as { number?: unknown } | undefined)?.number;
        const id = `${model}/${String(number)}`;
        const other = numbers.get(id);
        if (other !== undefined && other !== key) violations.push(`${id}: made by ${other} and by ${key}`);
        numbers.set(id, key);
      }
    }
    for (const row of rowsOf(facts, 'model_version')) {
      const id = `${text(models.get(text(row, 'model_id')) ?? {}, 'key')}/${text(row, 'number')}`;
      if (text(row, 'origin') === 'person' && !numbers.has(id)) violations.push(`${id}: nobody was told of it`);
    }
    const retrains = rowsOf(facts, 'retrain').filter((row) => row['alert_id'] !== null);
    for (const [alert, rows] of groupBy(retrains, 'alert_id')) {
      if (rows.length > 1) violations.push(`alert ${alert}: answered by ${rows.length} retrains`);
    }
    return { checked: told.length + retrains.length, violations };
  },
};
