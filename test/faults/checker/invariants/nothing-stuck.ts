import { rowsOf, text } from '../facts/row.js';
import type { Invariant } from './invariant.js';

/** An activity that was tried so often waits for something that does not come. */
const mostAttempts = 8;

export const nothingStuck: Invariant = {
  name: 'nothing-stuck',
  promise:
    'When all is quiet no command is pending, no version is under way, no activity fails again and again, and nobody waited in vain.',
  judge(facts) {
    const violations: string[] = [];
    const current = (table: string) => rowsOf(facts, table).filter((row) => row['to_seq'] === null);
    for (const table of ['model_state', 'model_version_state']) {
      for (const row of current(table)) {
        if (row['pending_command'] !== null)
          violations.push(`${table} ${text(row, 'id')}: ${text(row, 'pending_command')} is pending`);
      }
    }
    for (const row of current('model_version_state')) {
      const at = `${text(row, 'stage')}/${text(row, 'status')}`;
      if (text(row, 'stage') !== 'production' && text(row, 'status') === 'inProgress')
        violations.push(`version ${text(row, 'id')} is at ${at}`);
    }
    for (const { id, attempts } of facts.workflows) {
      const most = Math.max(0, ...attempts);
      if (most > mostAttempts) violations.push(`${id}: an activity is tried for the ${most}th time`);
    }
    const vain = facts.history.filter(({ op }) => op === 'stuck');
    violations.push(...vain.map(({ args, model }) => `${model ?? ''}: ${JSON.stringify(args)}`));
    return {
      checked: current('model_state').length + current('model_version_state').length + facts.workflows.length,
      violations,
    };
  },
};
