import { createHash } from 'node:crypto';
import { canonicalJson } from '../../../domain/audit/canonical-json.js';

/**
 * The idempotency key of a step: its name and the digest of what it says. The same step with the same content happens
 * once however often the seed runs; changed content is a new step.
 */
export function stepKey(step: string, content: unknown): string {
  return `seed/${step}/${createHash('sha256').update(canonicalJson(content)).digest('hex').slice(0, 32)}`;
}
