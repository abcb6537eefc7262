import { Inject } from '@nestjs/common';
import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import type { VersionRecord } from '../../store/queries/versions.js';
import { releaseWorkflowId } from '../../workflows/messages.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { AllowedCommand } from '../schema/types/allowed-command.js';
import { ApprovalRequest } from '../schema/types/approval-request.js';
import { Artifact } from '../schema/types/artifact.js';
import { DatasetVersion } from '../schema/types/dataset-version.js';
import { DecisionPackage } from '../schema/types/decision-package.js';
import { Model } from '../schema/types/model.js';
import { ModelVersion } from '../schema/types/model-version.js';
import { Person } from '../schema/types/person.js';
import { TrainingRun } from '../schema/types/training-run.js';
import { ValidationReport } from '../schema/types/validation-report.js';
import { WorkflowLink } from '../schema/types/workflow-link.js';
import { PermissionsService } from '../services/permissions.service.js';
import { linkWorkflow } from '../view/link-workflow.js';
import { viewPackage } from '../view/view-package.js';

@Resolver(() => ModelVersion)
export class ModelVersionResolver {
  constructor(
    @Inject(apiDependencies) private readonly dependencies: ApiDependencies,
    private readonly permissions: PermissionsService,
  ) {}

  @ResolveField(() => Model)
  model(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return load.model.load({ id: version.modelId, moment: version.moment });
  }

  @ResolveField(() => Artifact, { nullable: true })
  artifact(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return version.artifactDigest && load.artifact.load(always(version.artifactDigest));
  }

  @ResolveField(() => DatasetVersion, { nullable: true })
  dataset(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return version.datasetId && load.dataset.load(always(version.datasetId));
  }

  @ResolveField(() => TrainingRun, { nullable: true, description: 'The newest one, failed ones too.' })
  trainingRun(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return load.latestRun.load(version);
  }

  @ResolveField(() => ValidationReport, { nullable: true, description: 'The newest one.' })
  validation(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return load.latestReport.load(version);
  }

  @ResolveField(() => ApprovalRequest, { nullable: true, description: 'The newest one.' })
  approvalRequest(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return load.latestApproval.load(version);
  }

  @ResolveField(() => DecisionPackage, { nullable: true })
  async decisionPackage(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return viewPackage(await load.latestApproval.load(version));
  }

  @ResolveField(() => Person, { nullable: true })
  submittedBy(@Parent() version: VersionRecord, @Load() load: Loaders) {
    return version.submittedById && load.person.load(always(version.submittedById));
  }

  @ResolveField(() => [Person])
  async contributors(@Parent() version: VersionRecord, @Load() load: Loaders) {
    const contributors = await load.contributors.load(version);
    return load.person.loadMany(contributors.map(({ personId }) => always(personId)));
  }

  @ResolveField(() => [AllowedCommand])
  allowedCommands(@Parent() version: VersionRecord, @CurrentActor() actor: Actor) {
    return this.permissions.ofVersion(actor, version);
  }

  @ResolveField(() => WorkflowLink, { nullable: true })
  async workflow(@Parent() version: VersionRecord, @Load() load: Loaders) {
    const model = await load.model.load({ id: version.modelId, moment: version.moment });
    return model && linkWorkflow(releaseWorkflowId(model.key, version.number), this.dependencies.settings);
  }
}
