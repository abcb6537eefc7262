import type { FailPointName } from './fail-point-names.js';

/**
 * What happens there. `kill`: the process ends as by `kill -9`. `throw`: an Error, as of infrastructure that fails.
 * `hang`: never goes on. `delay`: goes on after three seconds. `mark`: only notes that the place was reached.
 */
export const failPointActions = ['kill', 'throw', 'hang', 'delay', 'mark'] as const;

export type FailPointAction = (typeof failPointActions)[number];

/** A place and what happens to a process that comes by. */
export interface FailPoint {
  readonly name: FailPointName;
  readonly action: FailPointAction;
  /** Only the first process that comes by is hit. */
  readonly once: boolean;
}
