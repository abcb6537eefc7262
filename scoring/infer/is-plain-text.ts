import { isStorableText } from '../../domain/serving/is-storable-text.js';

/** True for a text of 1 to `most` characters that the database can hold. */
export function isPlainText(value: unknown, most: number): value is string {
  return typeof value === 'string' && value.length >= 1 && value.length <= most && isStorableText(value);
}
