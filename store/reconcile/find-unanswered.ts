import type { Discrepancy } from '../../domain/ports/outbox-store.js';
import type { Reader } from '../database/reader.js';
import { unmetGates } from '../facts/unmet-gates.js';
import { modelWorkflowId, releaseWorkflowId } from '../outbox/workflow-ids.js';

/**
 * Accepted commands and decisions, older than `olderThanMs`, that no state row shows as carried out and that no message
 * on its way carries. A pending `retire` waits for people and belongs to its own workflow, so it is not among them.
 */
export async function findUnanswered(reader: Reader, olderThanMs: number): Promise<readonly Discrepancy[]> {
  return [
    ...(await pendingCommands(reader, olderThanMs)),
    ...(await waiversWithoutMove(reader, olderThanMs)),
    ...(await closedRequests(reader, olderThanMs)),
  ];
}

/** No message about `$id` is still to be sent. */
const nothingOnItsWay = (id: string) => `not exists (
  select 1 from outbox o where o.sent_at is null and o.refused_at is null and o.payload->'args'->0->>${id})`;

interface CommandFound {
  readonly id: string;
  readonly command: string;
  readonly model: string;
  readonly number: number | null;
  readonly toModel: boolean;
}

async function pendingCommands(reader: Reader, olderThanMs: number): Promise<Discrepancy[]> {
  const rows = await reader.query<CommandFound[]>(
    `select c.id, c.command, m.key as model, v.number,
       (ms.id is not null or vs.stage = 'production') as "toModel"
     from command c join model m on m.id = c.model_id left join model_version v on v.id = c.version_id
     left join model_state ms on ms.id = c.model_id and ms.to_seq is null and ms.pending_command_id = c.id
     left join model_version_state vs on vs.id = c.version_id and vs.to_seq is null and vs.pending_command_id = c.id
     where (ms.id is not null or vs.id is not null) and c.command <> 'retire'
       and c.accepted_at < clock_timestamp() - $1 * interval '1 millisecond'
       and ${nothingOnItsWay(`'commandId' = c.id::text`)}
     order by c.seq`,
    [olderThanMs],
  );
  return rows.map(toDiscrepancy);
}

async function waiversWithoutMove(reader: Reader, olderThanMs: number): Promise<Discrepancy[]> {
  const rows = await reader.query<(CommandFound & { versionId: string; round: number })[]>(
    `select distinct on (v.id) c.id, c.command, m.key as model, v.number, false as "toModel",
       v.id as "versionId", s.round
     from command c join model m on m.id = c.model_id join model_version v on v.id = c.version_id
     join model_version_state s on s.id = v.id and s.to_seq is null
     where c.command = 'waiveGate' and s.stage = 'validation' and s.status = 'failed'
       and (c.payload->>'round')::int = s.round
       and c.accepted_at < clock_timestamp() - $1 * interval '1 millisecond'
       and ${nothingOnItsWay(`'commandId' = c.id::text`)}
     order by v.id, c.seq desc`,
    [olderThanMs],
  );
  const found: Discrepancy[] = [];
  for (const row of rows) {
    if ((await unmetGates(reader, row.versionId, row.round)).length === 0) found.push(toDiscrepancy(row));
  }
  return found;
}

function toDiscrepancy({ id, command, model, number, toModel }: CommandFound): Discrepancy {
  const workflowId = toModel || number === null ? modelWorkflowId(model) : releaseWorkflowId(model, number);
  const message = `${command} was accepted and nothing reacted; it is sent again`;
  return { kind: 'commandWithoutReaction', workflowId, targetId: id, message };
}

/** Requests that are closed while what they are about still waits for them. */
async function closedRequests(reader: Reader, olderThanMs: number): Promise<Discrepancy[]> {
  const rows = await reader.query<{ requestId: string; workflowId: string; decisionId: string | null }[]>(
    `select r.id as "requestId", r.workflow_id as "workflowId", d.id as "decisionId"
     from approval_request r join approval_request_state rs on rs.id = r.id and rs.to_seq is null
     left join lateral (
       select id from approval_decision d where d.request_id = r.id order by d.seq desc limit 1) d on true
     where rs.status <> 'open' and rs.closed_at < clock_timestamp() - $1 * interval '1 millisecond'
       and ((r.kind = 'release' and exists (
           select 1 from model_version_state s where s.id = r.version_id and s.to_seq is null
             and s.stage = 'approval' and s.status = 'pending' and s.round = r.round))
         or (r.kind = 'retirement' and exists (
           select 1 from retirement t join retirement_state ts on ts.id = t.id and ts.to_seq is null
           join model_state ms on ms.id = t.model_id and ms.to_seq is null
           where t.model_id = r.model_id and t.attempt = r.round and ts.status = 'inProgress'
             and ms.lifecycle not in ('retiring', 'retired'))))
       and ${nothingOnItsWay(`'requestId' = r.id::text`)}
     order by r.seq`,
    [olderThanMs],
  );
  return rows.map(({ requestId, workflowId, decisionId }) =>
    decisionId === null
      ? {
          kind: 'closedRequestStillWaiting' as const,
          workflowId,
          targetId: requestId,
          message: 'the request is closed and its workflow still waits; the workflow is started if it is missing',
        }
      : {
          kind: 'decisionWithoutReaction' as const,
          workflowId,
          targetId: decisionId,
          message: 'the decision closed its request and nothing reacted; it is sent again',
        },
  );
}
