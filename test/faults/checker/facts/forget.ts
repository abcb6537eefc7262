import type { Facts } from './facts.js';

/**
 * Facts without a stretch of time that was lost with a restore: whatever was asked or told in it, delivered in it, or
 * signed in it is not held against a database that never saw it.
 */
export function forget(facts: Facts, from: string, to: string): Facts {
  const lost = (at: string): boolean => at >= from && at <= to;
  const keys = new Set(
    facts.history.filter(({ at, key }) => key !== null && lost(at)).map(({ op, key }) => `${op} ${key}`),
  );
  return {
    ...facts,
    history: facts.history.filter(({ at, op, key }) => !lost(at) && !(key !== null && keys.has(`${op} ${key}`))),
    delivered: facts.delivered.filter(({ at }) => !lost(at)),
    checkpoints: facts.checkpoints.filter(({ text }) => !lost(/^time (.+)$/m.exec(text)?.[1] ?? '')),
  };
}
