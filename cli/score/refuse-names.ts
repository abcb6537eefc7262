import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

/** Throws `InputsDiffer` (exit 2) when names are missing or unknown; never guesses a value. */
export function refuseNames(given: Iterable<string>, expected: readonly string[], what: string): void {
  const names = new Set(given);
  const missing = expected.filter((name) => !names.has(name));
  const unknown = [...names].filter((name) => !expected.includes(name));
  if (missing.length === 0 && unknown.length === 0) return;
  const parts = [
    ...(missing.length > 0 ? [`missing: ${missing.join(', ')}`] : []),
    ...(unknown.length > 0 ? [`unknown: ${unknown.join(', ')}`] : []),
  ];
  throw new CliError(exitCodes.usage, 'InputsDiffer', `The ${what} differ from the model's: ${parts.join('; ')}.`, {
    hint: `The model takes ${expected.join(', ')}. An empty value (name=) means: missing.`,
  });
}
