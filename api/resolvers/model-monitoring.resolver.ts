import { Args, Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { ShownAlertState } from '../../domain/monitoring/alerts/shown-alert-state.js';
import type { ModelRecord } from '../../store/queries/models.js';
import type { MonitorRecord } from '../../store/queries/monitoring/monitors.js';
import { Load } from '../context/context.decorators.js';
import type { Loaders } from '../loaders/loaders.js';
import { enums } from '../schema/enums/enums.js';
import { PageArgs } from '../schema/node/page-args.js';
import { DurationScalar } from '../schema/scalars/duration.js';
import { JsonScalar } from '../schema/scalars/json.js';
import { Alert } from '../schema/types/alert.js';
import { Model } from '../schema/types/model.js';
import { Monitoring } from '../schema/types/monitoring.js';
import { MonitoringWindowConnection } from '../schema/types/monitoring-window.js';
import { MonitoringService } from '../services/monitoring.service.js';

@Resolver(() => Model)
export class ModelMonitoringResolver {
  constructor(private readonly service: MonitoringService) {}

  @ResolveField(() => Monitoring, {
    nullable: true,
    description: 'Null where the policy names no monitoring, or nothing was deployed yet.',
  })
  monitoring(@Parent() model: ModelRecord, @Load() load: Loaders) {
    return load.monitor.load(model);
  }

  @ResolveField(() => MonitoringWindowConnection, {
    description: 'Newest first: of the present deployment and of the earlier ones in its environment.',
  })
  windows(@Parent() model: ModelRecord, @Args() page: PageArgs) {
    return this.service.windows(model, page);
  }

  @ResolveField(() => [Alert], {
    description: 'At most 100 in each state: open episodes first, closed ones last; the newest first among equals.',
  })
  alerts(
    @Parent() model: ModelRecord,
    @Args('state', { type: () => enums.AlertState, nullable: true }) state: ShownAlertState | null,
    @Load() load: Loaders,
  ) {
    return this.service.alertsOf(model, state ?? null, load);
  }
}

@Resolver(() => Monitoring)
export class MonitoringResolver {
  constructor(private readonly service: MonitoringService) {}

  @ResolveField(() => DurationScalar)
  cadence(@Parent() monitor: MonitorRecord) {
    return monitor.policy.cadence;
  }

  @ResolveField(() => DurationScalar)
  windowSize(@Parent() monitor: MonitorRecord) {
    return monitor.policy.window;
  }

  @ResolveField(() => String, { nullable: true })
  scheduleId(@Parent() monitor: MonitorRecord, @Load() load: Loaders) {
    return this.service.scheduleId(monitor, load);
  }

  @ResolveField(() => JsonScalar, { description: "The champion's: of how many rows, and how each column is counted." })
  baseline(@Parent() monitor: MonitorRecord, @Load() load: Loaders) {
    return this.service.baseline(monitor, load);
  }
}
