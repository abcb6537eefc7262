import { Args, ID, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ApprovalStatus } from '../../domain/approval/approval-request.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ApprovalRecord } from '../../store/queries/approval-requests.js';
import type { DecisionRecord } from '../../store/queries/decisions.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { enums } from '../schema/enums/enums.js';
import { PageArgs } from '../schema/node/page-args.js';
import { AllowedCommand } from '../schema/types/allowed-command.js';
import { ApprovalDecision } from '../schema/types/approval-decision.js';
import { ApprovalRequest, ApprovalRequestConnection } from '../schema/types/approval-request.js';
import { DecisionPackage } from '../schema/types/decision-package.js';
import { Model } from '../schema/types/model.js';
import { ModelVersion } from '../schema/types/model-version.js';
import { Person } from '../schema/types/person.js';
import { ApprovalsService } from '../services/approvals.service.js';
import { PermissionsService } from '../services/permissions.service.js';
import { viewPackage } from '../view/view-package.js';

@Resolver(() => ApprovalRequest)
export class ApprovalRequestResolver {
  constructor(
    private readonly service: ApprovalsService,
    private readonly permissions: PermissionsService,
  ) {}

  @Query(() => ApprovalRequestConnection, { description: 'Newest first. mine: those that wait for the viewer.' })
  @May('read')
  approvalRequests(
    @CurrentActor() actor: Actor,
    @Args('status', { type: () => enums.ApprovalStatus, nullable: true }) status: ApprovalStatus | null,
    @Args('mine', { type: () => Boolean, nullable: true }) mine: boolean | null,
    @Args() page: PageArgs,
  ) {
    return this.service.list(actor, status ?? null, mine ?? false, page);
  }

  @Query(() => ApprovalRequest, { nullable: true })
  @May('read')
  approvalRequest(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('id', { type: () => ID }) id: string) {
    return this.service.find(actor, load, id);
  }

  @ResolveField(() => Model)
  subject(@Parent() request: ApprovalRecord, @Load() load: Loaders) {
    return load.model.load({ id: request.modelId, moment: request.moment });
  }

  @ResolveField(() => ModelVersion, { nullable: true })
  version(@Parent() request: ApprovalRecord, @Load() load: Loaders) {
    return request.versionId && load.version.load({ id: request.versionId, moment: request.moment });
  }

  @ResolveField(() => [ApprovalDecision], { description: 'Oldest first.' })
  decisions(@Parent() request: ApprovalRecord, @Load() load: Loaders) {
    return load.decisionsOn.load(request);
  }

  @ResolveField(() => DecisionPackage)
  package(@Parent() request: ApprovalRecord) {
    return viewPackage(request);
  }

  @ResolveField(() => AllowedCommand, { description: 'Whether the viewer may decide it; else every reason why not.' })
  mayDecide(@Parent() request: ApprovalRecord, @CurrentActor() actor: Actor) {
    return this.permissions.mayDecide(actor, request);
  }
}

@Resolver(() => ApprovalDecision)
export class ApprovalDecisionResolver {
  @ResolveField(() => Person)
  by(@Parent() decision: DecisionRecord, @Load() load: Loaders) {
    return load.person.load(always(decision.personId));
  }
}
