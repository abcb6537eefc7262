import { Args, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import type { ShownAlertState } from '../../domain/monitoring/alerts/shown-alert-state.js';
import type { Actor } from '../../domain/people/actor.js';
import type { AlertRecord } from '../../store/queries/monitoring/shown-alerts.js';
import { May } from '../auth/may.decorator.js';
import { CurrentActor, Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { enums } from '../schema/enums/enums.js';
import { PageArgs } from '../schema/node/page-args.js';
import { Alert, AlertConnection } from '../schema/types/alert.js';
import { Finding } from '../schema/types/finding.js';
import { Model } from '../schema/types/model.js';
import { ModelVersion } from '../schema/types/model-version.js';
import { MonitoringWindow } from '../schema/types/monitoring-window.js';
import { Person } from '../schema/types/person.js';
import { WorkflowLink } from '../schema/types/workflow-link.js';
import { MonitoringService } from '../services/monitoring.service.js';

@Resolver(() => Alert)
export class AlertResolver {
  constructor(private readonly service: MonitoringService) {}

  @Query(() => AlertConnection, {
    description: 'Open episodes first, closed ones last; the newest first among equals. model: its key.',
  })
  @May('read')
  alerts(
    @CurrentActor() actor: Actor,
    @Args('model', { type: () => String, nullable: true }) model: string | null,
    @Args('state', { type: () => enums.AlertState, nullable: true }) state: ShownAlertState | null,
    @Args() page: PageArgs,
  ) {
    return this.service.alerts(actor, model ?? null, state ?? null, page);
  }

  @ResolveField(() => Model)
  model(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return load.model.load({ id: alert.modelId, moment: alert.moment });
  }

  @ResolveField(() => ModelVersion, { description: 'The version that served.' })
  version(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return this.service.versionOf(alert, load);
  }

  @ResolveField(() => MonitoringWindow, { nullable: true, description: 'The window on which it fired.' })
  window(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return alert.windowId && load.window.load({ id: alert.windowId, moment: alert.moment });
  }

  @ResolveField(() => Person, { nullable: true })
  owner(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return alert.ownerId && load.person.load(always(alert.ownerId));
  }

  @ResolveField(() => Person, { nullable: true })
  acknowledgedBy(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return alert.acknowledgedById && load.person.load(always(alert.acknowledgedById));
  }

  @ResolveField(() => Finding, { nullable: true })
  finding(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return alert.findingId && load.finding.load({ id: alert.findingId, moment: alert.moment });
  }

  @ResolveField(() => WorkflowLink, { nullable: true, description: 'The release that the response asked for.' })
  release(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return this.service.releaseOf(alert, load);
  }

  @ResolveField(() => ModelVersion, { nullable: true, description: 'The version that this release makes.' })
  releaseVersion(@Parent() alert: AlertRecord, @Load() load: Loaders) {
    return alert.releaseVersionId && load.version.load({ id: alert.releaseVersionId, moment: alert.moment });
  }
}
