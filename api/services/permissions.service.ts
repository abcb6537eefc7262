import { Inject, Injectable } from '@nestjs/common';
import { judgeDecision } from '../../domain/approval/judge-decision.js';
import { allowedCommands, type AllowedCommand } from '../../domain/lifecycle/allowed-commands.js';
import type { Actor } from '../../domain/people/actor.js';
import { databaseNow } from '../../store/database/database-now.js';
import { loadCommandFacts, requestFacts } from '../../store/index.js';
import type { ApprovalRecord } from '../../store/queries/approval-requests.js';
import type { ModelRecord } from '../../store/queries/models.js';
import type { Moment } from '../../store/queries/moment.js';
import type { VersionRecord } from '../../store/queries/versions.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';

/** Says in advance what a mutation would answer: it gathers the same facts and asks the same rules. */
@Injectable()
export class PermissionsService {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  private get reader() {
    return this.dependencies.store.database.manager;
  }

  async ofModel(actor: Actor, model: ModelRecord): Promise<AllowedCommand[]> {
    return offered(model.moment, allowedCommands(await loadCommandFacts(this.reader, actor, model.id, null)));
  }

  async ofVersion(actor: Actor, version: VersionRecord): Promise<AllowedCommand[]> {
    const facts = await loadCommandFacts(this.reader, actor, version.modelId, version.id);
    return offered(version.moment, allowedCommands(facts));
  }

  async mayDecide(actor: Actor, request: ApprovalRecord): Promise<AllowedCommand> {
    const facts = await requestFacts(this.reader, request.id);
    const attempt = { actor, decision: 'approve', reason: '', packageDigest: request.packageDigest } as const;
    const reasons = judgeDecision(facts, attempt, (await databaseNow(this.reader)).toISOString());
    const [answer] = offered(request.moment, [{ command: 'decideApproval', allowed: reasons.length === 0, reasons }]);
    return answer as AllowedCommand;
  }
}

/** In the past nothing is allowed any more. */
function offered(moment: Moment, answers: AllowedCommand[]): AllowedCommand[] {
  if (!moment.at) return answers;
  const rule = 'inThePast';
  const message = 'You look at the past. Look at the present (without asOf) to see what may be done now.';
  return answers.map(({ command }) => ({ command, allowed: false, reasons: [{ rule, message }] }));
}
