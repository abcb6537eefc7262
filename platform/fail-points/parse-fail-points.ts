import { existsSync, readFileSync } from 'node:fs';
import { failPointActions, type FailPoint } from './fail-point.js';
import { failPointNames, type FailPointName } from './fail-point-names.js';

/**
 * Reads `name=action[:once][,...]`; the name `*` stands for every place that is not named, and `@path` for the content of
 * a file as it is now, so that a test may change it while processes run. Throws an Error that says which part is wrong.
 */
export function parseFailPoints(given: string): readonly FailPoint[] {
  const text = given.startsWith('@') ? readIfThere(given.slice(1)) : given;
  if (text === '') return [];
  const named = text.split(',').map((part) => read(part.trim()));
  const others = failPointNames.filter((name) => !named.some((point) => point.name === name));
  return named.flatMap(({ name, ...how }) => (name === '*' ? others : [name]).map((each) => ({ name: each, ...how })));
}

function read(part: string): Omit<FailPoint, 'name'> & { readonly name: FailPointName | '*' } {
  const [name = '', how = ''] = part.split('=');
  const known = name === '*' ? name : failPointNames.find((candidate) => candidate === name);
  if (known === undefined) throw new Error(`no fail point "${name}"; there are ${failPointNames.join(', ')}`);
  const [given, once] = how.split(':');
  const action = failPointActions.find((candidate) => candidate === given);
  if (action === undefined || (once !== undefined && once !== 'once')) {
    throw new Error(`"${part}" is not ${name}=${failPointActions.join('|')}[:once]`);
  }
  return { name: known, action, once: once === 'once' };
}

function readIfThere(path: string): string {
  return existsSync(path) ? readFileSync(path, 'utf8').trim() : '';
}
