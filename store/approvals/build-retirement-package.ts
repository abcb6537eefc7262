import type { Reader } from '../database/reader.js';
import type { RetirementRow } from '../entities/retirement-row.js';
import { consumersOf } from '../facts/consumers-of.js';
import { plainJson } from '../transaction/plain-json.js';
import type { RetirementPackage } from './decision-package.js';
import { gatherChampion, gatherFindings, gatherModel, gatherPerson } from './gather-package.js';

/** Gathers what the approvers of a retirement see, from rows that hold now. */
export async function buildRetirementPackage(
  reader: Reader,
  attempt: RetirementRow,
  opened: { readonly requestId: string; readonly openedAt: Date },
): Promise<RetirementPackage> {
  const { modelId } = attempt;
  const gathered = await gatherModel(reader, modelId, null);
  const { required, separation, deadline } = gathered.document.approvals.retirement;
  const shown = {
    schemaVersion: 1,
    kind: 'retirement',
    requestId: opened.requestId,
    openedAt: opened.openedAt,
    model: gathered.model,
    attempt: attempt.attempt,
    reason: attempt.reason,
    consumers: await consumersOf(reader, modelId),
    champion: await gatherChampion(reader, gathered.state.championVersionId),
    findings: await gatherFindings(reader, modelId),
    policy: gathered.policy,
    approval: { required, separation, deadline },
    submitter: await gatherPerson(reader, attempt.requestedBy),
  };
  return plainJson(shown) as RetirementPackage;
}
