import type { AlertResponse } from '../../domain/ports/response-store.js';
import type { Writing } from '../transaction/writing.js';
import type { CarriedOut } from './carry-out.js';
import type { Decided } from './decided.js';
import type { AlertToAnswer } from './read-alert.js';

/**
 * Writes an answer with the facts that it was decided by, and on the alert. What was set going for an alert stays named on
 * it, with its reason, when a later cause asks for nothing more.
 */
export async function recordResponse(
  writing: Writing,
  alert: AlertToAnswer,
  cause: string,
  { action, reason, finding, facts, policyVersionId }: Decided,
  { version, commandId, findingId }: CarriedOut,
): Promise<AlertResponse> {
  const { reader, now } = writing;
  const seq = writing.record({
    type: 'alert.responded',
    target: { type: 'Alert', id: alert.id },
    modelKey: alert.model,
    after: { episode: alert.episodeKey, cause, action, facts, version: version?.number ?? null, commandId, finding },
    reason,
  });
  await reader.query(
    `insert into alert_response (alert_id, cause, action, reason, facts, policy_version_id, version_id, command_id,
       finding_id, decided_at, seq)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      ...[alert.id, cause, action, reason, facts && JSON.stringify(facts), policyVersionId],
      ...[version?.id ?? null, commandId, findingId, now, seq],
    ],
  );
  await reader.query(
    `update alert set release_version_id = coalesce($4, release_version_id), finding_id = coalesce($5, finding_id),
       response = case when kept then response else $2 end,
       response_reason = case when kept and $6::text is null then response_reason else $3 end
     from (select response in ('retrain', 'rollback', 'suspend') and $2 in ('none', 'notify') as kept
       from alert where id = $1) as before
     where id = $1`,
    [alert.id, action, reason, version?.id ?? null, findingId, finding],
  );
  return { alertId: alert.id, action, reason, version: version?.number ?? null };
}
