import { Inject, Injectable } from '@nestjs/common';
import type { ShownAlertState } from '../../domain/monitoring/alerts/shown-alert-state.js';
import type { Actor } from '../../domain/people/actor.js';
import type { ModelRecord } from '../../store/queries/models.js';
import { now } from '../../store/queries/moment.js';
import { countOpenAlerts } from '../../store/queries/monitoring/count-open-alerts.js';
import { listAlerts } from '../../store/queries/monitoring/list-alerts.js';
import { listWindows } from '../../store/queries/monitoring/list-windows.js';
import type { MonitorRecord } from '../../store/queries/monitoring/monitors.js';
import type { AlertRecord } from '../../store/queries/monitoring/shown-alerts.js';
import type { WindowRecord } from '../../store/queries/monitoring/windows.js';
import { scopeOf } from '../../store/queries/scope.js';
import type { VersionRecord } from '../../store/queries/versions.js';
import { releaseWorkflowId } from '../../workflows/messages.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import { toConnection } from '../paging/to-connection.js';
import { keyForms, toPageRequest } from '../paging/to-page-request.js';
import type { PageArgs } from '../schema/node/page-args.js';
import { linkWorkflow } from '../view/link-workflow.js';
import { baselineView } from '../view/monitoring/baseline-view.js';
import { columnViews, type ColumnView } from '../view/monitoring/column-view.js';
import { columnHistogram, type HistogramView, labelHistogram } from '../view/monitoring/histogram-view.js';
import type { MetricView } from '../view/monitoring/metric-view.js';
import { performanceViews } from '../view/monitoring/performance-views.js';
import { qualityViews } from '../view/monitoring/quality-views.js';
import { serviceViews } from '../view/monitoring/service-views.js';
import { worstColumn } from '../view/monitoring/worst-column.js';
import { BaselinesService } from './baselines.service.js';

/** Reads about windows and alerts, within the actor's scope. */
@Injectable()
export class MonitoringService {
  constructor(
    @Inject(apiDependencies) private readonly dependencies: ApiDependencies,
    private readonly baselines: BaselinesService,
  ) {}

  private get reader() {
    return this.dependencies.store.database;
  }

  async windows(model: ModelRecord, args: PageArgs) {
    return toConnection(
      await listWindows(this.reader, model, toPageRequest(args, keyForms.window)),
      (window) => window,
    );
  }

  async alerts(actor: Actor, model: string | null, state: ShownAlertState | null, args: PageArgs) {
    const page = toPageRequest(args, keyForms.alert);
    return toConnection(await listAlerts(this.reader, { model, state }, scopeOf(actor), now, page), (alert) => alert);
  }

  async alertsOf(model: ModelRecord, state: ShownAlertState | null, load: Loaders): Promise<AlertRecord[]> {
    return (await load.alertsOf.load(model)).filter((alert) => state === null || alert.state === state);
  }

  async versionOf({ deploymentId, moment }: AlertRecord, load: Loaders): Promise<VersionRecord | null> {
    const deployment = await load.deployment.load({ id: deploymentId, moment });
    return deployment && load.version.load({ id: deployment.versionId, moment });
  }

  async releaseOf({ releaseVersionId: id, modelId, moment }: AlertRecord, load: Loaders) {
    const version = id === null ? null : await load.version.load({ id, moment });
    const model = await load.model.load({ id: modelId, moment });
    if (!version || !model) return null;
    return linkWorkflow(releaseWorkflowId(model.key, version.number), this.dependencies.settings);
  }

  countOpenAlerts(actor: Actor): Promise<number> {
    return countOpenAlerts(this.reader, scopeOf(actor));
  }

  /** Of the champion; without one, everything in it is null. */
  async baseline(monitor: MonitorRecord, load: Loaders): Promise<object> {
    const { championVersionId: id, moment } = monitor;
    const champion = id === null ? null : await load.version.load({ id, moment });
    const digest = champion?.baselineDigest ?? null;
    return baselineView(digest, champion?.number ?? null, await this.baselines.find(digest));
  }

  /** Null where it is not watched any more. */
  async scheduleId({ slotId: id }: MonitorRecord, load: Loaders): Promise<string | null> {
    return (await load.schedule.load(always(id)))?.scheduleId ?? null;
  }

  async columns(window: WindowRecord, load: Loaders): Promise<ColumnView[]> {
    const verdicts = await load.verdicts.load(window);
    return verdicts ? columnViews(window, verdicts) : [];
  }

  async worstColumn(window: WindowRecord, load: Loaders): Promise<ColumnView | null> {
    return worstColumn(await this.columns(window, load));
  }

  async histogram({ column, role, segment, window, verdicts }: ColumnView, load: Loaders): Promise<HistogramView> {
    const baseline = await this.baselines.find(window.baselineDigest);
    if (role === 'label') return labelHistogram(segment === null ? verdicts.performance : null, baseline);
    const profile = segment === null ? ((await load.profile.load(window))?.profile ?? null) : null;
    return columnHistogram(column, role, profile, baseline);
  }

  async performance(window: WindowRecord, load: Loaders): Promise<MetricView[]> {
    const verdicts = await load.verdicts.load(window);
    return verdicts ? performanceViews(window, verdicts) : [];
  }

  async quality(window: WindowRecord, load: Loaders): Promise<MetricView[]> {
    const verdicts = await load.verdicts.load(window);
    return verdicts ? qualityViews(verdicts.close, await this.baselines.find(window.baselineDigest)) : [];
  }

  async worstMissing(window: WindowRecord, load: Loaders): Promise<MetricView | null> {
    const missing = (await this.quality(window, load)).filter(
      ({ name, value }) => name === 'missing' && value !== null,
    );
    return missing.toSorted((one, other) => Number(other.value) - Number(one.value))[0] ?? null;
  }

  async service(window: WindowRecord, load: Loaders): Promise<MetricView[]> {
    if (window.revision === 0) return [];
    return serviceViews(window.rows, (await load.service.load(window))?.service ?? null);
  }

  /** What a reader should know of the comparison itself. */
  async notes(window: WindowRecord, load: Loaders): Promise<string[]> {
    const verdicts = await load.verdicts.load(window);
    return [...(verdicts?.close.notes ?? []), ...(verdicts?.maturity?.notes ?? [])];
  }
}
