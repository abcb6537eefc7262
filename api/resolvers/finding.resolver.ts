import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import type { FindingRecord } from '../../store/queries/findings.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { PageArgs } from '../schema/node/page-args.js';
import { Finding, FindingConnection } from '../schema/types/finding.js';
import { Model } from '../schema/types/model.js';
import { ModelVersion } from '../schema/types/model-version.js';
import { Person } from '../schema/types/person.js';
import { FindingsService } from '../services/findings.service.js';

@Resolver(() => Finding)
export class FindingResolver {
  constructor(private readonly service: FindingsService) {}

  @Query(() => FindingConnection, { description: 'Newest first. open: leaves open or closed ones.' })
  @May('read')
  findings(
    @CurrentActor() actor: Actor,
    @Args('open', { type: () => Boolean, nullable: true }) open: boolean | null,
    @Args() page: PageArgs,
  ) {
    return this.service.list(actor, open ?? null, page);
  }

  @ResolveField(() => Model)
  model(@Parent() finding: FindingRecord, @Load() load: Loaders) {
    return load.model.load({ id: finding.modelId, moment: finding.moment });
  }

  @ResolveField(() => ModelVersion, { nullable: true })
  version(@Parent() finding: FindingRecord, @Load() load: Loaders) {
    return finding.versionId && load.version.load({ id: finding.versionId, moment: finding.moment });
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() finding: FindingRecord, @Load() load: Loaders) {
    return finding.ownerId && load.person.load(always(finding.ownerId));
  }
}
