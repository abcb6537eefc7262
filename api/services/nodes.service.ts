import { Inject, Injectable } from '@nestjs/common';
import { maySee } from '../../domain/people/may-see.js';
import { rolesThatMay } from '../../domain/people/roles-that-may.js';
import type { Actor } from '../../domain/people/actor.js';
import { artifactInScope } from '../../store/queries/artifact-in-scope.js';
import { findAuditEvent } from '../../store/queries/audit-events.js';
import { alertIdForm } from '../../store/queries/monitoring/alerts.js';
import { scopeOf } from '../../store/queries/scope.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import type { NodeRecord } from '../schema/node/node.js';
import { fromOpaqueId } from '../schema/node/opaque-id.js';

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const digest = /^sha256:[0-9a-f]{64}$/;

/** Finds anything by its opaque id; null when there is none, or when it lies outside the actor's scope. */
@Injectable()
export class NodesService {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  private get reader() {
    return this.dependencies.store.database;
  }

  async find(actor: Actor, load: Loaders, opaqueId: string): Promise<NodeRecord | null> {
    const node = fromOpaqueId(opaqueId);
    if (!node) return null;
    const record = await this.read(actor, load, node.type, node.id);
    return record ? { ...record, __nodeType: node.type } : null;
  }

  private read(actor: Actor, load: Loaders, type: string, id: string): Promise<object | null> {
    if (type === 'AuditEvent') return this.auditEvent(actor, id);
    if (type === 'Artifact') return this.artifact(actor, load, id);
    if (type === 'Alert') return this.alert(actor, load, id);
    return uuid.test(id) ? this.row(actor, load, type, id) : Promise.resolve(null);
  }

  private async row(actor: Actor, load: Loaders, type: string, id: string): Promise<object | null> {
    const ref = always(id);
    switch (type) {
      case 'Person':
        return load.person.load(ref);
      case 'PolicyVersion':
        return load.policy.load(ref);
      case 'DatasetVersion':
        return load.dataset.load(ref);
      case 'Team':
        return inTeam(actor, await load.team.load(ref), (team) => team.key);
      case 'UseCase':
        return inTeam(actor, await load.useCase.load(ref), (useCase) => useCase.teamKey);
      case 'Model':
        return inTeam(actor, await load.model.load(ref), (model) => model.teamKey);
      case 'ApprovalRequest':
        return inTeam(actor, await load.approval.load(ref), (request) => request.teamKey);
      case 'ModelVersion':
        return this.ofModel(actor, load, await load.version.load(ref));
      case 'Deployment':
        return this.ofModel(actor, load, await load.deployment.load(ref));
      case 'Finding':
        return this.ofModel(actor, load, await load.finding.load(ref));
      case 'MonitoringWindow':
        return this.ofModel(actor, load, await load.window.load(ref));
      case 'TrainingRun':
        return this.ofVersion(actor, load, await load.trainingRun.load(ref));
      case 'ValidationReport':
        return this.ofVersion(actor, load, await load.report.load(ref));
      case 'ApprovalDecision':
        return this.ofRequest(actor, load, await load.decision.load(ref));
      default:
        return null;
    }
  }

  private async ofModel<R extends { modelId: string }>(
    actor: Actor,
    load: Loaders,
    record: R | null,
  ): Promise<R | null> {
    const model = record && (await load.model.load(always(record.modelId)));
    return model && maySee(actor.grants, model.teamKey) ? record : null;
  }

  private async ofVersion<R extends { versionId: string }>(
    actor: Actor,
    load: Loaders,
    record: R | null,
  ): Promise<R | null> {
    const version = record && (await load.version.load(always(record.versionId)));
    return (await this.ofModel(actor, load, version)) ? record : null;
  }

  private async ofRequest<R extends { requestId: string }>(
    actor: Actor,
    load: Loaders,
    record: R | null,
  ): Promise<R | null> {
    const request = record && (await load.approval.load(always(record.requestId)));
    return request && maySee(actor.grants, request.teamKey) ? record : null;
  }

  private async alert(actor: Actor, load: Loaders, id: string): Promise<object | null> {
    return alertIdForm.test(id) ? this.ofModel(actor, load, await load.alert.load(always(id))) : null;
  }

  private async auditEvent(actor: Actor, seq: string): Promise<object | null> {
    const roles = rolesThatMay('readAudit');
    if (!/^\d{1,18}$/.test(seq) || !actor.grants.some((grant) => roles.includes(grant.role))) return null;
    return findAuditEvent(this.reader, seq, scopeOf(actor, roles));
  }

  private async artifact(actor: Actor, load: Loaders, id: string): Promise<object | null> {
    if (!digest.test(id) || !(await artifactInScope(this.reader, id, scopeOf(actor)))) return null;
    return load.artifact.load(always(id));
  }
}

function inTeam<R>(actor: Actor, record: R | null, teamOf: (record: R) => string): R | null {
  return record && maySee(actor.grants, teamOf(record)) ? record : null;
}
