import { Args, Resolver, Subscription } from '@nestjs/graphql';
import type { Actor } from '../../domain/people/actor.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { Alert } from '../schema/types/alert.js';
import { ApprovalRequest } from '../schema/types/approval-request.js';
import { ModelChange } from '../schema/types/model-change.js';
import { ChangesService } from '../subscriptions/changes.service.js';

const asIs = { resolve: (value: unknown) => value };

@Resolver()
export class SubscriptionResolver {
  constructor(private readonly changes: ChangesService) {}

  @Subscription(() => ModelChange, {
    ...asIs,
    description:
      'Everything that happens to one model, or to all in scope: events of its timeline, judged windows, changed alerts.',
  })
  @May('read')
  modelChanged(
    @CurrentActor() actor: Actor,
    @Load() load: Loaders,
    @Args('key', { type: () => String, nullable: true }) key: string | null,
  ) {
    return this.changes.modelChanges(actor, load, key ?? null);
  }

  @Subscription(() => ApprovalRequest, { ...asIs, description: 'Requests as they open.' })
  @May('read')
  approvalRequested(@CurrentActor() actor: Actor, @Load() load: Loaders) {
    return this.changes.approvalRequests(actor, load);
  }

  @Subscription(() => Alert, { ...asIs, description: 'Alerts of one model, or of all in scope, as they change.' })
  @May('read')
  alertChanged(
    @CurrentActor() actor: Actor,
    @Load() load: Loaders,
    @Args('model', { type: () => String, nullable: true }) model: string | null,
  ) {
    return this.changes.alertChanges(actor, load, model ?? null);
  }
}
