import { indexBy, rowsOf, text, time } from '../facts/row.js';
import { toldByKey } from '../facts/told.js';
import type { Invariant } from './invariant.js';

export const retiredIsSilent: Invariant = {
  name: 'retired-is-silent',
  promise: 'After the record that a model is retired, no call to it is answered with a prediction, and none is stored.',
  judge(facts) {
    const models = indexBy(rowsOf(facts, 'model'));
    const events = indexBy(rowsOf(facts, 'audit_event'), 'seq');
    const retiredAt = new Map<string, number>();
    for (const row of rowsOf(facts, 'model_state')) {
      const at = time(events.get(text(row, 'from_seq')) ?? {}, 'recorded_at');
      if (text(row, 'lifecycle') === 'retired') retiredAt.set(text(models.get(text(row, 'id')) ?? {}, 'key'), at);
    }
    const stored = new Set(rowsOf(facts, 'prediction_key').map((row) => text(row, 'id')));
    const violations: string[] = [];
    let checked = 0;
    for (const { op, key, model, calls, answers } of toldByKey(facts)) {
      const at = retiredAt.get(model);
      if (op !== 'predict' || at === undefined || Date.parse(calls[0]?.at ?? '') <= at) continue;
      checked += 1;
      if (stored.has(key)) violations.push(`${key}: stored, and first asked for after ${new Date(at).toISOString()}`);
      if (answers.some(({ result }) => result === 'ok'))
        violations.push(`${key}: answered after ${new Date(at).toISOString()}`);
    }
    return { checked, violations };
  },
};
