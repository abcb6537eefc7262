import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import { Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { Person } from '../schema/types/person.js';
import { TimelineEntry } from '../schema/types/timeline-entry.js';
import type { TimelineView } from '../view/view-timeline.js';

@Resolver(() => TimelineEntry)
export class TimelineResolver {
  @ResolveField(() => Person, { nullable: true, description: 'Null when the system did it.' })
  actor(@Parent() entry: TimelineView, @Load() load: Loaders) {
    return /^[0-9a-f-]{36}$/.test(entry.actorId) ? load.person.load(always(entry.actorId)) : null;
  }
}
