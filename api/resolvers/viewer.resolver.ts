import { Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import type { GrantRecord, PersonRecord } from '../../store/queries/people.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { Grant } from '../schema/types/grant.js';
import { Person } from '../schema/types/person.js';
import { Team } from '../schema/types/team.js';
import { Viewer } from '../schema/types/viewer.js';
import { ApprovalsService } from '../services/approvals.service.js';
import { MonitoringService } from '../services/monitoring.service.js';

@Resolver(() => Viewer)
export class ViewerResolver {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly monitoring: MonitoringService,
  ) {}

  @Query(() => Viewer, { description: 'Who asks.' })
  @May('read')
  viewer(@CurrentActor() actor: Actor) {
    return { roles: [...new Set(actor.grants.map((grant) => grant.role))] };
  }

  @ResolveField(() => Person)
  person(@CurrentActor() actor: Actor, @Load() load: Loaders) {
    return load.person.load(always(actor.personId));
  }

  @ResolveField()
  openApprovals(@CurrentActor() actor: Actor) {
    return this.approvals.countWaiting(actor);
  }

  @ResolveField()
  openAlerts(@CurrentActor() actor: Actor) {
    return this.monitoring.countOpenAlerts(actor);
  }
}

@Resolver(() => Person)
export class PersonResolver {
  @ResolveField(() => [Grant])
  grants(@Parent() person: PersonRecord, @Load() load: Loaders) {
    return load.grants.load(always(person.id));
  }
}

@Resolver(() => Grant)
export class GrantResolver {
  @ResolveField(() => Team, { nullable: true })
  team(@Parent() grant: GrantRecord, @Load() load: Loaders) {
    return grant.teamId && load.team.load(always(grant.teamId));
  }
}
