import { Args, Query, Resolver } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor } from '../context/context.decorators.js';
import { PageArgs } from '../schema/node/page-args.js';
import { AuditEventConnection } from '../schema/types/audit-event.js';
import { AuditVerification } from '../schema/types/audit-verification.js';
import { AuditService } from '../services/audit.service.js';

@Resolver()
export class AuditResolver {
  constructor(private readonly service: AuditService) {}

  @Query(() => AuditEventConnection, { description: 'Newest first. target: an id, or the key of a model.' })
  @May('readAudit')
  auditEvents(
    @CurrentActor() viewer: Actor,
    @Args('target', { type: () => String, nullable: true }) target: string | null,
    @Args('actor', { type: () => String, nullable: true }) actor: string | null,
    @Args('type', { type: () => String, nullable: true }) type: string | null,
    @Args() page: PageArgs,
  ) {
    return this.service.list(viewer, { target, actor, type }, page);
  }

  @Query(() => AuditVerification, { nullable: true, description: 'The result of the last verification.' })
  @May('read')
  auditVerification() {
    return this.service.lastVerification();
  }
}
