import { failPointActions, type FailPoint } from './fail-point.js';
import { failPointNames, type FailPointName } from './fail-point-names.js';

/**
 * Reads `name=action[:once][,...]`; the name `*` stands for every place that is not named. Throws an Error that says which
 * part is wrong.
 */
export function parseFailPoints(text: string): readonly FailPoint[] {
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
