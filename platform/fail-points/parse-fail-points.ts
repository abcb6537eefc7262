import { failPointNames, type FailPointName } from './fail-point-names.js';

export interface FailPoint {
  readonly name: FailPointName;
  readonly action: 'kill';
  /** Only the first process that comes by is hit. */
  readonly once: boolean;
}

/** Reads `name=kill[:once][,...]`. Throws an Error that says which part is wrong. */
export function parseFailPoints(text: string): readonly FailPoint[] {
  return text.split(',').map((part) => {
    const [name = '', action = ''] = part.trim().split('=');
    const known = failPointNames.find((candidate) => candidate === name);
    if (known === undefined) throw new Error(`no fail point "${name}"; there are ${failPointNames.join(', ')}`);
    if (action !== 'kill' && action !== 'kill:once') throw new Error(`"${part.trim()}" is not ${name}=kill[:once]`);
    return { name: known, action: 'kill', once: action === 'kill:once' };
  });
}
