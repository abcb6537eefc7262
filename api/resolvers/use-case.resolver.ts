import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { UseCaseRecord } from '../../store/queries/use-cases.js';
import { Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { Person } from '../schema/types/person.js';
import { Team } from '../schema/types/team.js';
import { UseCase } from '../schema/types/use-case.js';

@Resolver(() => UseCase)
export class UseCaseResolver {
  @ResolveField(() => Team)
  team(@Parent() useCase: UseCaseRecord, @Load() load: Loaders) {
    return load.team.load(always(useCase.teamId));
  }

  @ResolveField(() => Person)
  owner(@Parent() useCase: UseCaseRecord, @Load() load: Loaders) {
    return load.person.load(always(useCase.ownerId));
  }
}
