import { Inject, Injectable } from '@nestjs/common';
import { rolesThatMay } from '../../domain/people/roles-that-may.js';
import type { Actor } from '../../domain/people/actor.js';
import type { Problem } from '../../domain/problem/problem.js';
import { databaseNow } from '../../store/database/database-now.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import type { VerifyAuditInput } from '../schema/inputs/verify-audit-input.js';

export interface Started {
  readonly startedAt: Date;
  readonly workflow: null;
}

/**
 * Verifies the whole chain in the background of this process. It only reads the chain, so repeating it is harmless: a
 * verification that runs already answers everybody who asks meanwhile. A restart of the API ends it; ask again then.
 */
@Injectable()
export class AuditCommands {
  private running: Promise<Started> | null = null;

  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async verifyAudit(actor: Actor, input: VerifyAuditInput): Promise<Started | Problem> {
    const roles = rolesThatMay('verifyAudit');
    const { length } = input.idempotencyKey;
    if (length < 1 || length > 128) return badKey;
    if (!actor.grants.some((grant) => grant.team === null && roles.includes(grant.role))) {
      const message = `verifyAudit needs the role ${roles.join(' or ')} for the whole installation.`;
      return { kind: 'forbidden', code: 'RoleMissing', message, hint: 'An administrator can grant it.' };
    }
    this.running ??= this.start(actor);
    return this.running;
  }

  private async start(actor: Actor): Promise<Started> {
    const { store, log } = this.dependencies;
    const startedAt = await databaseNow(store.database.manager);
    void store.audit
      .verify(actor.personId)
      .catch((error: unknown) => log.error({ err: error }, 'the verification of the audit chain failed'))
      .finally(() => (this.running = null));
    return { startedAt, workflow: null };
  }
}

const badKey: Problem = {
  kind: 'invalidInput',
  code: 'InvalidInput',
  message: 'An idempotency key has 1 to 128 characters.',
  path: ['input', 'idempotencyKey'],
};
