import { toldByKey } from '../facts/told.js';
import type { Invariant } from './invariant.js';

export const unknownResolved: Invariant = {
  name: 'unknown-resolved',
  promise: 'Whoever asks again with the same key is told the same, however often, and is told something at last.',
  judge(facts) {
    const all = toldByKey(facts);
    const asked = all.filter(({ answers }) => answers.length > 1);
    const open = all.filter(({ answers }) => answers.every(({ result }) => result === 'unknown'));
    const violations = asked.flatMap(({ op, key, answers }) => {
      const known = answers.filter(({ result }) => result !== 'unknown');
      const texts = new Set(known.map(({ result, code, answer }) => JSON.stringify([result, code, stable(answer)])));
      return texts.size > 1 ? [`${op} ${key}: ${[...texts].join(' then ')}`.slice(0, 300)] : [];
    });
    violations.push(...open.map(({ op, key }) => `${op} ${key}: nobody was ever told what became of it`));
    return { checked: asked.length + open.length, violations };
  },
};

/** That an answer is a repetition is the one thing that may differ. */
function stable(answer: Readonly<Record<string, unknown>> | undefined): unknown {
  return answer === undefined ? null : { ...answer, replayed: undefined };
}
