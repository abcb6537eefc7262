import { Parent, ResolveField, Resolver } from '@nestjs/graphql';
import type { WindowRecord } from '../../store/queries/monitoring/windows.js';
import { Load } from '../context/context.decorators.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { enums } from '../schema/enums/enums.js';
import { JsonScalar } from '../schema/scalars/json.js';
import { ColumnVerdict } from '../schema/types/column-verdict.js';
import { Metric } from '../schema/types/metric.js';
import { Model } from '../schema/types/model.js';
import { ModelVersion } from '../schema/types/model-version.js';
import { MonitoringWindow } from '../schema/types/monitoring-window.js';
import { MonitoringService } from '../services/monitoring.service.js';
import type { ColumnView } from '../view/monitoring/column-view.js';
import { windowStatus, windowVerdict } from '../view/monitoring/window-verdict.js';

@Resolver(() => MonitoringWindow)
export class MonitoringWindowResolver {
  constructor(private readonly monitoring: MonitoringService) {}

  @ResolveField(() => Model)
  model(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return load.model.load({ id: window.modelId, moment: window.moment });
  }

  @ResolveField(() => ModelVersion, { description: 'The version that served.' })
  version(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return load.version.load(always(window.versionId));
  }

  @ResolveField(() => enums.WindowStatus)
  status(@Parent() window: WindowRecord) {
    return windowStatus(window);
  }

  @ResolveField(() => enums.VerdictStatus)
  verdict(@Parent() window: WindowRecord) {
    return windowVerdict(window);
  }

  @ResolveField(() => [ColumnVerdict], { description: 'Inputs and outputs, and the labels once they are mature.' })
  columns(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.columns(window, load);
  }

  @ResolveField(() => ColumnVerdict, {
    nullable: true,
    description: 'The input or output that moved farthest, in floors of the policy.',
  })
  worstColumn(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.worstColumn(window, load);
  }

  @ResolveField(() => [Metric], { description: 'Realised quality, by the labels that have come.' })
  performance(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.performance(window, load);
  }

  @ResolveField(() => [Metric], { description: 'Quality estimated without labels. Empty: not measured.' })
  estimated() {
    return [];
  }

  @ResolveField(() => [Metric], { description: 'Differences between groups. Empty: not measured.' })
  fairness() {
    return [];
  }

  @ResolveField(() => [Metric], {
    description: 'schema, missing, nonFinite, outOfRange and unseen by column, and the volume.',
  })
  quality(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.quality(window, load);
  }

  @ResolveField(() => Metric, {
    nullable: true,
    description: 'The column with the largest share of missing values; null where none was counted.',
  })
  worstMissing(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.worstMissing(window, load);
  }

  @ResolveField(() => [Metric], { description: 'latencyP50Ms, latencyP95Ms, latencyP99Ms, rows.' })
  service(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.service(window, load);
  }

  @ResolveField(() => [String], { description: 'What a reader should know of the comparison itself.' })
  notes(@Parent() window: WindowRecord, @Load() load: Loaders) {
    return this.monitoring.notes(window, load);
  }
}

@Resolver(() => ColumnVerdict)
export class ColumnVerdictResolver {
  constructor(private readonly monitoring: MonitoringService) {}

  @ResolveField(() => JsonScalar, {
    description: 'kind, bins (from and to, value or category; reference and window counts), reference and window sums.',
  })
  histogram(@Parent() column: ColumnView, @Load() load: Loaders) {
    return this.monitoring.histogram(column, load);
  }
}
