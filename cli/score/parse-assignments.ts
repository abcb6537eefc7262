import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** Reads `distance=500 origin=JFK` into texts by name. An empty value means: missing. Throws `BadAssignment` (exit 2). */
export function parseAssignments(texts: readonly string[]): ReadonlyMap<string, string> {
  const values = new Map<string, string>();
  for (const text of texts) {
    const at = text.indexOf('=');
    const name = text.slice(0, at);
    if (at < 1 || values.has(name)) {
      const why = at < 1 ? `"${text}" is not of the form name=value.` : `"${name}" is given twice.`;
      throw new CliError(exitCodes.usage, 'BadAssignment', why, {
        hint: 'Write one name=value for each, such as distance=500 origin=JFK.',
      });
    }
    values.set(name, text.slice(at + 1));
  }
  return values;
}
