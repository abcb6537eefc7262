import { respond, type Response } from '../../domain/policy/response.js';
import type { AlertResponse } from '../../domain/ports/response-store.js';
import type { StoreCore } from '../core.js';
import type { Reader } from '../database/reader.js';
import type { ModelStateRow } from '../entities/model-state-row.js';
import { readRelease } from '../releases/read-release.js';
import { currentModel } from '../rows/current-state.js';
import { system } from '../transaction/audit-author.js';
import { writeTransaction } from '../transaction/write-transaction.js';
import { carryOut } from './carry-out.js';
import type { Decided } from './decided.js';
import { gatherFacts } from './gather-facts.js';
import { readAlert, type AlertToAnswer } from './read-alert.js';
import { readResponse } from './read-response.js';
import { recordResponse } from './record-response.js';

/**
 * Answers an alert by the policy that its version is bound to: decides under the model's lock, carries the answer out or
 * sends it on its way as an accepted command of the product, and records it on the alert. Once for each (alert, cause).
 */
export async function respondToAlert(
  store: StoreCore,
  modelId: string,
  alertId: string,
  cause: string,
): Promise<AlertResponse | null> {
  return writeTransaction(store.database, system, async (beginning) => {
    if ((await readAlert(beginning.reader, modelId, alertId)) === null) return null;
    const locked = await beginning.lock({ model: [modelId] });
    const earlier = await readResponse(locked.reader, alertId, cause);
    if (earlier !== null) return earlier;
    const model = await currentModel(locked.reader, modelId);
    // Facts are counted before the head of the chain is held: labels may be many.
    const seen = await readAlert(locked.reader, modelId, alertId);
    if (seen === null) return null;
    const decided = await decide(locked.reader, model, seen);
    const writing = await locked.lockHead();
    // Alerts open and close under the head: this one may have ended meanwhile.
    const alert = await readAlert(writing.reader, modelId, alertId);
    if (alert === null) return null;
    const over = overBecause(model, alert);
    const answer = over === null || decided.facts === null ? decided : { ...decided, ...doNothing(over), facts: null };
    const done = await carryOut(writing, model, alert, answer);
    return recordResponse(writing, alert, cause, answer, done);
  });
}

async function decide(reader: Reader, model: ModelStateRow, alert: AlertToAnswer): Promise<Decided> {
  const { policy, policyVersionId } = await readRelease(reader, alert.versionId);
  const without = { facts: null, basis: null, policyVersionId };
  const over = overBecause(model, alert);
  if (over !== null) return { ...doNothing(over), ...without };
  if (policy.response === undefined) {
    return { action: 'notify', reason: 'The policy names no response: people are told.', finding: null, ...without };
  }
  const { facts, basis } = await gatherFacts(reader, model, alert, policy.response);
  return { ...respond(alert, facts, policy.response), facts, basis, policyVersionId };
}

/** Why there is nothing to answer any more. */
function overBecause({ lifecycle }: ModelStateRow, alert: AlertToAnswer): string | null {
  if (lifecycle === 'retiring' || lifecycle === 'retired') return `The model is ${lifecycle}.`;
  if (!alert.current) return `Version ${alert.number} does not serve any more.`;
  return alert.closed ? `The alert is over (${alert.closeReason}).` : null;
}

const doNothing = (reason: string): Response => ({ action: 'none', reason, finding: null });
