import { groupBy, indexBy, rowsOf, text } from '../facts/row.js';
import type { Invariant } from './invariant.js';

export const fencesRise: Invariant = {
  name: 'fences-rise',
  promise:
    'A command changes a slot once; the fences of its changes rise one by one, and the slot has the last of them.',
  judge(facts) {
    const slots = indexBy(rowsOf(facts, 'slot'));
    const changes = rowsOf(facts, 'slot_change');
    const violations: string[] = [];
    for (const [slotId, rows] of groupBy(changes, 'slot_id')) {
      const inOrder = [...rows].sort((left, right) => Number(left['seq']) - Number(right['seq']));
      inOrder.forEach((row, index) => {
        if (Number(row['fence']) !== index + 1)
          violations.push(`slot ${slotId}: change ${index + 1} has fence ${text(row, 'fence')}`);
      });
      const commands = rows.map((row) => text(row, 'command_id'));
      if (new Set(commands).size < commands.length) violations.push(`slot ${slotId}: a command changed it twice`);
      const fence = Number(slots.get(slotId)?.['fence']);
      if (fence !== inOrder.length)
        violations.push(`slot ${slotId}: its fence is ${fence} after ${inOrder.length} changes`);
    }
    const changed = new Set(changes.map((row) => text(row, 'slot_id')));
    for (const [slotId, slot] of slots) {
      if (Number(slot['fence']) > 0 && !changed.has(slotId)) violations.push(`slot ${slotId}: no change of it is kept`);
    }
    for (const [key, rows] of groupBy(rowsOf(facts, 'deployment').map(withKey), 'key')) {
      if (rows.length > 1) violations.push(`${rows.length} deployments of one command: ${key}`);
    }
    return { checked: changes.length, violations };
  },
};

function withKey(row: Readonly<Record<string, unknown>>) {
  return { ...row, key: `${text(row, 'slot_id')} ${text(row, 'command_id')}` };
}
