import type { Facts } from '../facts/facts.js';
import { groupBy, indexBy, rowsOf, text } from '../facts/row.js';
import { toldByKey } from '../facts/told.js';
import type { Invariant } from './invariant.js';

export const predictionsCounted: Invariant = {
  name: 'predictions-counted',
  promise:
    'Ids that were acknowledged are keys that are stored are rows that are stored are rows that are counted; no row was never asked for.',
  judge(facts) {
    const slots = indexBy(rowsOf(facts, 'slot'));
    const models = indexBy(rowsOf(facts, 'model'));
    const modelOf = (slotId: string) => text(models.get(text(slots.get(slotId) ?? {}, 'model_id')) ?? {}, 'key');
    const keys = new Set(
      rowsOf(facts, 'prediction_key').map((row) => `${modelOf(text(row, 'slot_id'))} ${text(row, 'id')}`),
    );
    const rows = new Set(
      rowsOf(facts, 'prediction').map((row) => `${modelOf(text(row, 'slot_id'))} ${text(row, 'id')}`),
    );
    const told = toldByKey(facts).filter(({ op }) => op === 'predict');
    const called = new Set(told.map(({ model, key }) => `${model} ${key}`));
    const acknowledged = told.filter(({ answers }) => answers.some(({ result }) => result === 'ok'));
    // Without an unknown answer in between, a refusal means that nothing was stored.
    const deniedButStored = told.filter(
      ({ model, key, calls, answers }) =>
        keys.has(`${model} ${key}`) &&
        calls.length === answers.length &&
        answers.every(({ result }) => result === 'refused' || result === 'failed'),
    );
    const violations = [
      ...acknowledged.flatMap(({ model, key }) =>
        keys.has(`${model} ${key}`) ? [] : [`${key}: acknowledged and not stored`],
      ),
      ...[...keys].filter((key) => !rows.has(key)).map((key) => `${key}: a key without its row`),
      ...[...rows].filter((key) => !keys.has(key)).map((key) => `${key}: a row without its key`),
      ...[...keys].filter((key) => !called.has(key)).map((key) => `${key}: stored and never asked for`),
      ...deniedButStored.map(({ key }) => `${key}: stored, though every answer said that it is not`),
      ...twice(facts),
      ...countFaults(facts),
    ];
    return { checked: acknowledged.length, violations };
  },
};

/** Rows of a deployment, and the sum of what was folded of it. */
function countFaults(facts: Facts): string[] {
  const folded = new Map<string, number>();
  for (const table of ['profile_increment', 'profile_hour']) {
    for (const row of rowsOf(facts, table)) {
      if (text(row, 'segment') !== '') continue;
      const id = text(row, 'deployment_id');
      folded.set(id, (folded.get(id) ?? 0) + Number(row['rows']));
    }
  }
  const stored = groupBy(rowsOf(facts, 'prediction'), 'deployment_id');
  return [...new Set([...folded.keys(), ...stored.keys()])].flatMap((id) => {
    const [rows, counted] = [stored.get(id)?.length ?? 0, folded.get(id) ?? 0];
    return rows === counted ? [] : [`deployment ${id}: ${rows} rows stored, ${counted} counted`];
  });
}

/** The rows lie in a table for each day, which cannot see that another day has the id too. */
function twice(facts: Facts): string[] {
  const named = rowsOf(facts, 'prediction').map((row) => ({
    ...row,
    name: `${text(row, 'slot_id')} ${text(row, 'id')}`,
  }));
  return [...groupBy(named, 'name')].flatMap(([name, rows]) =>
    rows.length > 1 ? [`${name}: ${rows.length} rows`] : [],
  );
}
