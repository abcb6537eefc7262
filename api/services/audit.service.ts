import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import { rolesThatMay } from '../../domain/people/roles-that-may.js';
import { listAuditEvents, type AuditFilter } from '../../store/queries/audit-events.js';
import { lastAuditVerification } from '../../store/queries/last-audit-verification.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { toConnection } from '../paging/to-connection.js';
import { keyForms, toPageRequest } from '../paging/to-page-request.js';
import { fromOpaqueId } from '../schema/node/opaque-id.js';
import type { PageArgs } from '../schema/node/page-args.js';

/** Reads of the audit trail, within the actor's scope. */
@Injectable()
export class AuditService {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  private get reader() {
    return this.dependencies.store.database;
  }

  /** `target` and `actor` may be opaque ids, too. */
  async list(actor: Actor, filter: AuditFilter, args: PageArgs) {
    const inside = (id: string | null | undefined) => (id ? (fromOpaqueId(id)?.id ?? id) : null);
    const where = { ...filter, target: inside(filter.target), actor: inside(filter.actor) };
    const scope = scopeOf(actor, rolesThatMay('readAudit'));
    const page = await listAuditEvents(this.reader, where, scope, toPageRequest(args, keyForms.seq));
    return toConnection(page, (event) => event);
  }

  lastVerification() {
    return lastAuditVerification(this.reader);
  }
}
