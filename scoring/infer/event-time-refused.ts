import type { LoggedRow } from '../../domain/ports/serving.js';
import type { Refusal } from '../refusal.js';
import { badInput } from './bad-input.js';

/**
 * The answer to a row that is dated too far from what its slot's clock shows. Nothing of it was stored; rows of the same
 * request with times of their own may be, and are answered from the log when they are sent again.
 *
 * @param row its place in the request where each row has a time of its own, else null
 */
export function eventTimeRefused(
  { reason, clock }: Extract<LoggedRow, { kind: 'refused' }>,
  eventTime: Date | null,
  row: number | null,
): Refusal {
  const shown = `the slot's clock, which shows ${clock.toISOString()}`;
  const field = row === null ? 'parameters.event_time' : `parameters.event_times[${row}]`;
  const details = { field, got: eventTime?.toISOString() ?? 'nothing' };
  return reason === 'ahead'
    ? badInput('EventTimeAhead', { ...details, expected: `a time at most five minutes ahead of ${shown}` })
    : badInput('EventTimeTooOld', { ...details, expected: `a time within the policy's maxLateness of ${shown}` });
}
