import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import type { ApprovalRecord, ApprovalStatus } from '../../store/queries/approval-requests.js';
import { countWaitingApprovals } from '../../store/queries/count-waiting-approvals.js';
import { listApprovals } from '../../store/queries/list-approvals.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import type { Loaders } from '../loaders/loaders.js';
import { always } from '../loaders/load-one.js';
import { toConnection } from '../paging/to-connection.js';
import { keyForms, toPageRequest } from '../paging/to-page-request.js';
import { fromOpaqueId } from '../schema/node/opaque-id.js';
import type { PageArgs } from '../schema/node/page-args.js';
import { NodesService } from './nodes.service.js';

/** Reads about approval requests, within the actor's scope. */
@Injectable()
export class ApprovalsService {
  constructor(
    @Inject(apiDependencies) private readonly dependencies: ApiDependencies,
    private readonly nodes: NodesService,
  ) {}

  private get reader() {
    return this.dependencies.store.database;
  }

  async find(actor: Actor, load: Loaders, opaqueId: string): Promise<ApprovalRecord | null> {
    const id = fromOpaqueId(opaqueId);
    if (id?.type !== 'ApprovalRequest' || !(await this.nodes.find(actor, load, opaqueId))) return null;
    return load.approval.load(always(id.id));
  }

  async list(actor: Actor, status: ApprovalStatus | null, mine: boolean, args: PageArgs) {
    const filter = { status, waitingFor: mine ? actor.personId : null };
    const page = await listApprovals(this.reader, filter, scopeOf(actor), toPageRequest(args, keyForms.seqAndId));
    return toConnection(page, (request) => request);
  }

  countWaiting(actor: Actor): Promise<number> {
    return countWaitingApprovals(this.reader, actor.personId);
  }
}
