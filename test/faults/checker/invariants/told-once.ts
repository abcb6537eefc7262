import { rowsOf, text } from '../facts/row.js';
import type { Invariant } from './invariant.js';

export const toldOnce: Invariant = {
  name: 'told-once',
  promise: 'The outbox is empty; receivers got every notification, under one id each, and the same content each time.',
  judge(facts) {
    const violations = rowsOf(facts, 'outbox')
      .filter((row) => row['sent_at'] === null && row['refused_at'] === null)
      .map((row) => `outbox ${text(row, 'id')}: ${text(row, 'name')} to ${text(row, 'workflow_id')} was never sent`);
    const notifications = rowsOf(facts, 'notification');
    const ids = new Set(notifications.map((row) => `msg_${text(row, 'id')}`));
    const bodies = new Map<string, string>();
    for (const { id, body } of facts.delivered) {
      const content = JSON.stringify(body);
      if (bodies.has(id) && bodies.get(id) !== content) violations.push(`${id}: told differently the second time`);
      bodies.set(id, content);
      if (!ids.has(id)) violations.push(`${id}: told, and nothing of it is in the database`);
    }
    violations.push(...[...ids].filter((id) => !bodies.has(id)).map((id) => `${id}: the receiver never got it`));
    return { checked: notifications.length + facts.delivered.length, violations };
  },
};
