import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import { listTimeline } from '../../store/queries/audit-events.js';
import { listDeployments } from '../../store/queries/deployments.js';
import { findModel } from '../../store/queries/find-model.js';
import { findVersion } from '../../store/queries/find-version.js';
import { listFindings } from '../../store/queries/findings.js';
import { listModels } from '../../store/queries/list-models.js';
import { listVersions } from '../../store/queries/list-versions.js';
import type { ModelRecord } from '../../store/queries/models.js';
import { resolveMoment } from '../../store/queries/resolve-moment.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import type { Loaders } from '../loaders/loaders.js';
import { toConnection } from '../paging/to-connection.js';
import { keyForms, toPageRequest } from '../paging/to-page-request.js';
import type { ModelFilter } from '../schema/inputs/model-filter.js';
import type { PageArgs } from '../schema/node/page-args.js';
import { describeWaiting } from '../view/describe-waiting.js';
import { viewTimeline } from '../view/view-timeline.js';

/** Reads about models, within the actor's scope. */
@Injectable()
export class ModelsService {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  private get reader() {
    return this.dependencies.store.database;
  }

  async find(actor: Actor, key: string, asOf: Date | null) {
    return findModel(this.reader, key, await resolveMoment(this.reader, asOf), scopeOf(actor));
  }

  async list(actor: Actor, filter: ModelFilter, args: PageArgs) {
    const { waitingForMe, ...rest } = filter;
    const where = { ...rest, waitingFor: waitingForMe ? actor.personId : null };
    const page = await listModels(this.reader, where, scopeOf(actor), toPageRequest(args, keyForms.key));
    return toConnection(page, (model) => model);
  }

  async versions(model: ModelRecord, args: PageArgs) {
    const page = await listVersions(this.reader, model.id, model.moment, toPageRequest(args, keyForms.number));
    return toConnection(page, (version) => version);
  }

  version(model: ModelRecord, number: number) {
    return findVersion(this.reader, model.id, number, model.moment);
  }

  deployments(model: ModelRecord) {
    return listDeployments(this.reader, model.id, model.moment);
  }

  findings(model: ModelRecord, open: boolean | null) {
    return listFindings(this.reader, model.id, open, model.moment);
  }

  async timeline(model: ModelRecord, args: PageArgs) {
    const page = await listTimeline(this.reader, model.key, model.moment, toPageRequest(args, keyForms.seq));
    return toConnection(page, viewTimeline);
  }

  /** In words, with the count of approvals where it, or a successor of the version that serves, waits for those. */
  async waitingFor(model: ModelRecord, load: Loaders): Promise<string | null> {
    const latest = await load.latestVersion.load(model);
    const request = latest && (await load.latestApproval.load(latest));
    if (!request || request.status !== 'open') return describeWaiting(model, null);
    const decisions = await load.decisionsOn.load(request);
    const given = decisions.filter(({ decision }) => decision === 'approve').length;
    return describeWaiting(model, { version: latest.number, given, required: request.requiredApprovals });
  }
}
