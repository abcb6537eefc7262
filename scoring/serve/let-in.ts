import type { Clock } from '../clock.js';
import { Refusal } from '../refusal.js';
import { withinDeadline } from '../within-deadline.js';
import type { Engine } from './engine.js';
import { leaseExpired } from './lease-expired.js';
import type { SlotFollower } from './slot-follower.js';
import type { Tenancy } from './tenancy.js';

/** A request's place in a tenancy whose model may be scored. Whoever is let in must `tenancy.leave()`. */
export interface Admission {
  readonly tenancy: Tenancy;
  readonly engine: Engine;
}

/**
 * Lets a request in to what serves `model` now. A slot that is being swapped is waited for until `deadlineMs` (monotonic).
 * Throws `ModelNotFound` and `ModelRetired` (404), `Suspended`, `ModelNotReady`, `GrantRefused` and `LeaseExpired` (503).
 */
export async function letIn(
  follower: SlotFollower,
  model: string,
  deadlineMs: number,
  clock: Clock,
): Promise<Admission> {
  const slot = follower.slot(model);
  // A server that has just started does not know yet what there is.
  if (slot === undefined && !follower.informed(Infinity)) throw notReady(model);
  if (slot === undefined) throw new Refusal(404, 'ModelNotFound', `There is no model "${model}" here.`);
  const starting = slot.current === null && slot.moving !== null;
  if (slot.moving !== null && !starting) await withinDeadline(slot.moving, deadlineMs, clock, () => notReady(model));
  if (slot.refusal !== null) {
    const message = `What "${model}" should serve is not validly signed, so nothing is served; an operator has to look.`;
    throw new Refusal(503, 'GrantRefused', message, {}, 10);
  }
  const tenancy = slot.current;
  if (tenancy === null && !starting && !slot.deployed) {
    throw new Refusal(404, 'ModelNotFound', `No version of "${model}" is deployed.`);
  }
  if (tenancy === null) throw notReady(model);
  if (tenancy.grant.state === 'suspended') {
    throw new Refusal(503, 'Suspended', `"${model}" is suspended; it answers again when it is resumed.`, {}, 30);
  }
  if (tenancy.grant.state === 'retired') throw new Refusal(404, 'ModelRetired', `"${model}" is retired.`);
  if (!follower.covered(tenancy.grant.slotId)) throw leaseExpired(model);
  if (tenancy.engine === null) throw notReady(model);
  tenancy.enter();
  return { tenancy, engine: tenancy.engine };
}

function notReady(model: string): Refusal {
  return new Refusal(503, 'ModelNotReady', `"${model}" is being loaded.`, {}, 1);
}
