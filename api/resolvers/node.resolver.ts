import { Args, ID, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { Node } from '../schema/node/node.js';
import { NodesService } from '../services/nodes.service.js';

@Resolver()
export class NodeResolver {
  constructor(private readonly service: NodesService) {}

  @Query(() => Node, { nullable: true })
  @May('read')
  node(@CurrentActor() actor: Actor, @Load() load: Loaders, @Args('id', { type: () => ID }) id: string) {
    return this.service.find(actor, load, id);
  }
}
