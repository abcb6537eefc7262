import { validate } from 'uuid';
import type { Actor } from '../../domain/people/actor.js';
import { maySee } from '../../domain/people/may-see.js';
import type { Reader } from '../database/reader.js';
import { ApprovalRequestRow } from '../entities/approval-request-row.js';
import { ModelRow } from '../entities/model-row.js';
import { notFound } from '../problem/problems.js';
import { teamOfModel } from '../rows/team-of-model.js';

export interface FoundRequest {
  readonly request: ApprovalRequestRow;
  readonly modelKey: string;
  readonly team: string;
}

/** The request with this id, where the actor may see its model. Throws `NotFound`. */
export async function requireRequest(reader: Reader, actor: Actor, id: string): Promise<FoundRequest> {
  const request = validate(id) ? await reader.findOneBy(ApprovalRequestRow, { id }) : null;
  const team = request && (await teamOfModel(reader, request.modelId));
  if (!request || !team || !maySee(actor.grants, team)) {
    throw notFound('ApprovalRequestNotFound', 'There is no such approval request.', { path: ['input', 'requestId'] });
  }
  const model = await reader.findOneByOrFail(ModelRow, { id: request.modelId });
  return { request, modelKey: model.key, team };
}
