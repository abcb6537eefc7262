import type { RefusalDetails } from '../refusal.js';
import { Refusal } from '../refusal.js';

/** A 400 that names the field, what was expected there and what came. */
export function badInput(code: string, details: Required<RefusalDetails>): Refusal {
  const message = `${details.field}: expected ${details.expected}, got ${details.got}.`;
  return new Refusal(400, code, message, details);
}
