import { indexBy, rowsOf, text } from '../facts/row.js';
import { plainId, toldOk } from '../facts/told.js';
import type { Invariant } from './invariant.js';

export const noLostApproval: Invariant = {
  name: 'no-lost-approval',
  promise: 'A decision that a person was told is taken is in the database, his and about the package that he saw.',
  judge(facts) {
    const decisions = indexBy(rowsOf(facts, 'approval_decision'));
    const people = indexBy(rowsOf(facts, 'person'));
    const violations: string[] = [];
    const told = toldOk(facts, 'decideApproval');
    for (const { key, calls, answers } of told) {
      const ok = answers.find(({ result }) => result === 'ok');
      const id = plainId((ok?.answer?.['decision'] as { id?: unknown } | undefined)?.id);
      const row = decisions.get(id);
      const args = calls[0]?.args ?? {};
      if (row === undefined) violations.push(`${key}: the decision ${id} is not in the database`);
      else if (text(row, 'package_digest') !== args['packageDigest']) violations.push(`${key}: about another package`);
      else if (text(people.get(text(row, 'person_id')) ?? {}, 'key') !== ok?.client)
        violations.push(`${key}: it is not the decision of ${ok?.client}`);
    }
    return { checked: told.length, violations };
  },
};
