import { Inject } from '@nestjs/common';
import { Args, Int, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import type { ModelRecord } from '../../store/queries/models.js';
import { modelWorkflowId } from '../../workflows/messages.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { ModelFilter } from '../schema/inputs/model-filter.js';
import { PageArgs } from '../schema/node/page-args.js';
import { DateTimeScalar } from '../schema/scalars/date-time.js';
import { AllowedCommand } from '../schema/types/allowed-command.js';
import { Deployment } from '../schema/types/deployment.js';
import { Finding } from '../schema/types/finding.js';
import { Model, ModelConnection } from '../schema/types/model.js';
import { ModelVersion, ModelVersionConnection } from '../schema/types/model-version.js';
import { Person } from '../schema/types/person.js';
import { PolicyVersion } from '../schema/types/policy-version.js';
import { Team } from '../schema/types/team.js';
import { TimelineConnection } from '../schema/types/timeline-entry.js';
import { UseCase } from '../schema/types/use-case.js';
import { WorkflowLink } from '../schema/types/workflow-link.js';
import { ModelsService } from '../services/models.service.js';
import { PermissionsService } from '../services/permissions.service.js';
import { linkWorkflow } from '../view/link-workflow.js';

@Resolver(() => Model)
export class ModelResolver {
  constructor(
    @Inject(apiDependencies) private readonly dependencies: ApiDependencies,
    private readonly service: ModelsService,
    private readonly permissions: PermissionsService,
  ) {}

  @Query(() => ModelConnection)
  @May('read')
  models(
    @CurrentActor() actor: Actor,
    @Args('filter', { type: () => ModelFilter, nullable: true }) filter: ModelFilter | null,
    @Args() page: PageArgs,
  ) {
    return this.service.list(actor, filter ?? {}, page);
  }

  @Query(() => Model, { nullable: true, description: 'A model by key, now or as it was recorded at an instant.' })
  @May('read')
  model(
    @CurrentActor() actor: Actor,
    @Args('key', { type: () => String }) key: string,
    @Args('asOf', { type: () => DateTimeScalar, nullable: true }) asOf: Date | null,
  ) {
    return this.service.find(actor, key, asOf ?? null);
  }

  @ResolveField(() => Team)
  team(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return load.team.load(always(model.teamId));
  }

  @ResolveField(() => Person)
  owner(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return load.person.load(always(model.ownerId));
  }

  @ResolveField(() => UseCase, { nullable: true })
  useCase(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return model.useCaseId && load.useCase.load({ id: model.useCaseId, moment: model.moment });
  }

  @ResolveField(() => String, { nullable: true, description: 'What it waits for, in words.' })
  waitingFor(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return this.service.waitingFor(model, load);
  }

  @ResolveField(() => Boolean)
  suspended(@Parent() model: ModelRecord) {
    return model.lifecycle === 'suspended';
  }

  @ResolveField(() => PolicyVersion)
  policy(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return load.policy.load(always(model.policyVersionId));
  }

  @ResolveField(() => ModelVersion, { nullable: true })
  champion(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return model.championVersionId && load.version.load({ id: model.championVersionId, moment: model.moment });
  }

  @ResolveField(() => ModelVersion, { nullable: true })
  latestVersion(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return load.latestVersion.load(model);
  }

  @ResolveField(() => ModelVersion, { nullable: true })
  version(@Parent() model: ModelRecord, @Args('number', { type: () => Int }) number: number) {
    return this.service.version(model, number);
  }

  @ResolveField(() => ModelVersionConnection, { description: 'Newest first.' })
  versions(@Parent() model: ModelRecord, @Args() page: PageArgs) {
    return this.service.versions(model, page);
  }

  @ResolveField(() => [Deployment], { description: 'The newest 100, newest first.' })
  deployments(@Parent() model: ModelRecord) {
    return this.service.deployments(model);
  }

  @ResolveField(() => [Finding], { description: 'The newest 100, newest first.' })
  findings(@Parent() model: ModelRecord, @Args('open', { type: () => Boolean, nullable: true }) open: boolean | null) {
    return this.service.findings(model, open ?? null);
  }

  @ResolveField(() => TimelineConnection, { description: 'What happened to it, newest first.' })
  timeline(@Parent() model: ModelRecord, @Args() page: PageArgs) {
    return this.service.timeline(model, page);
  }

  @ResolveField(() => [AllowedCommand])
  allowedCommands(@Parent() model: ModelRecord, @CurrentActor() actor: Actor) {
    return this.permissions.ofModel(actor, model);
  }

  @ResolveField(() => WorkflowLink)
  workflow(@Parent() model: ModelRecord) {
    return linkWorkflow(modelWorkflowId(model.key), this.dependencies.settings);
  }
}
