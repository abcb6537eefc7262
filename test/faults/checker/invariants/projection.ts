import { indexBy, rowsOf, text } from '../facts/row.js';
import type { Invariant } from './invariant.js';

export const projection: Invariant = {
  name: 'projection',
  promise:
    'When all is quiet, rows and workflows say the same: what is open runs at the same stage, what is over does not run.',
  judge(facts) {
    const models = indexBy(rowsOf(facts, 'model'));
    const running = new Map(facts.workflows.filter(({ status }) => status === 'RUNNING').map((one) => [one.id, one]));
    const expected = new Set<string>();
    const violations: string[] = [];
    for (const row of rowsOf(facts, 'model_state').filter((state) => state['to_seq'] === null)) {
      if (text(row, 'lifecycle') !== 'retired') expected.add(`model/${text(models.get(text(row, 'id')) ?? {}, 'key')}`);
    }
    const versions = indexBy(rowsOf(facts, 'model_version'));
    for (const row of rowsOf(facts, 'model_version_state').filter((state) => state['to_seq'] === null)) {
      const stage = text(row, 'stage');
      if (['production', 'retired'].includes(stage)) continue;
      const version = versions.get(text(row, 'id')) ?? {};
      const id = `release/${text(models.get(text(version, 'model_id')) ?? {}, 'key')}/${text(version, 'number')}`;
      expected.add(id);
      const shown = running.get(id)?.stage;
      if (shown !== undefined && shown !== stage)
        violations.push(`${id}: the row says ${stage}, the workflow ${shown}`);
    }
    const attempts = indexBy(rowsOf(facts, 'retirement'));
    for (const row of rowsOf(facts, 'retirement_state').filter((state) => state['to_seq'] === null)) {
      const attempt = attempts.get(text(row, 'id')) ?? {};
      const model = text(models.get(text(attempt, 'model_id')) ?? {}, 'key');
      if (text(row, 'status') === 'inProgress') expected.add(`retirement/${model}/${text(attempt, 'attempt')}`);
    }
    violations.push(...[...expected].filter((id) => !running.has(id)).map((id) => `${id}: should run and does not`));
    const ours = [...running.keys()].filter((id) => /^(model|release|retirement)\//.test(id));
    violations.push(...ours.filter((id) => !expected.has(id)).map((id) => `${id}: runs without a row that needs it`));
    return { checked: expected.size + ours.length, violations };
  },
};
