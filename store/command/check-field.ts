import { invalidInput } from '../problem/problems.js';

// No hyphen in front: such a key would be an option of whatever program is given it.
const keyForm = /^[a-z0-9][a-z0-9-]{0,62}$/;

/** Throws `InvalidInput` unless `value` is a key: 1 to 63 of a-z, 0-9 and hyphen, no hyphen in front. */
export function checkKey(field: string, value: string): void {
  if (keyForm.test(value)) return;
  throw invalidInput(
    ['input', field],
    `${field} must be 1 to 63 characters of a-z, 0-9 and hyphen, with no hyphen in front.`,
    'For example flight-delay.',
  );
}

/** Throws `InvalidInput` unless the text has something visible in it and at most `max` characters. */
export function checkText(field: string, value: string, max = 200): void {
  if (value.trim() === '') throw invalidInput(['input', field], `${field} must not be empty.`);
  if (value.length > max)
    throw invalidInput(['input', field], `${field} has ${value.length} characters; ${max} are allowed.`);
}

/** A reason that a person gives: at most 4,000 characters. */
export function checkReason(value: string): void {
  checkText('reason', value, 4000);
}
