import type { Grant } from './grant.js';

const states = ['serving', 'suspended', 'retired'];

/** Reads a grant's text. Answers null when it is not the JSON of a grant. */
export function readGrant(text: string): Grant | null {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return null;
  }
  if (typeof value !== 'object' || value === null) return null;
  const grant = value as Partial<Record<keyof Grant, unknown>>;
  const texts = [grant.slotId, grant.model, grant.environment, grant.versionId, grant.artifactDigest, grant.commandId];
  const whole =
    texts.every((field) => typeof field === 'string' && field !== '') &&
    typeof grant.fence === 'string' &&
    /^\d{1,19}$/.test(grant.fence) &&
    states.includes(grant.state as string) &&
    Number.isSafeInteger(grant.versionNumber) &&
    Array.isArray(grant.decisionIds);
  return whole ? (value as Grant) : null;
}
