import { Refusal } from '../refusal.js';

/** The answer when the right to answer could not be renewed in time. */
export function leaseExpired(model: string): Refusal {
  const message = `This server could not renew its right to answer for "${model}"; it tries on.`;
  return new Refusal(503, 'LeaseExpired', message, {}, 2);
}
