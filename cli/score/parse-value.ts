import { CliError } from '../cli-error.js';
import { exitCodes } from '../exit-codes.js';

export type ScalarValue = string | number | boolean | null;

function fail(name: string, expected: string, text: string): never {
  throw new CliError(exitCodes.usage, 'BadValue', `${name}: expected ${expected}, got "${text}".`, { path: [name] });
}

/** One value as its tensor type wants it: numbers, whole numbers within 2^53, true or false, text. Empty = missing. */
export function parseValue(name: string, type: string, text: string): ScalarValue {
  if (text === '') return null;
  if (type === 'BYTES') return text;
  if (type === 'BOOL') return text === 'true' ? true : text === 'false' ? false : fail(name, 'true or false', text);
  const value = Number(text);
  if (type.startsWith('INT')) {
    return Number.isSafeInteger(value) ? value : fail(name, 'a whole number between -2^53 and 2^53', text);
  }
  return Number.isFinite(value) ? value : fail(name, 'a number', text);
}
