import { Inject, Injectable } from '@nestjs/common';
import type { Actor } from '../../domain/people/actor.js';
import type { Problem } from '../../domain/problem/problem.js';
import {
  acknowledgeAlert,
  pauseMonitoring,
  recordGroundTruth,
  resumeMonitoring,
  runMonitoringNow,
} from '../../store/index.js';
import { apiDependencies, type ApiDependencies } from '../api-dependencies.js';
import { always } from '../loaders/load-one.js';
import type { Loaders } from '../loaders/loaders.js';
import type { AcknowledgeAlertInput } from '../schema/inputs/acknowledge-alert-input.js';
import type { MonitoringInput } from '../schema/inputs/monitoring-input.js';
import type { RecordGroundTruthInput } from '../schema/inputs/record-ground-truth-input.js';
import { fromOpaqueId } from '../schema/node/opaque-id.js';
import { linkWorkflow } from '../view/link-workflow.js';
import { answer } from './answer.js';

type Values = Readonly<Record<string, unknown>>;

/** Commands about monitoring: what really happened, when to look, and who has seen an alert. */
@Injectable()
export class MonitoringCommands {
  constructor(@Inject(apiDependencies) private readonly dependencies: ApiDependencies) {}

  async recordGroundTruth(actor: Actor, load: Loaders, input: RecordGroundTruthInput) {
    const items = input.items.map(({ environment, observedAt, values, ...item }) => ({
      ...item,
      environment: environment ?? 'production',
      observedAt: observedAt.toISOString(),
      values: (values ?? null) as Values | null,
    }));
    const outcome = await recordGroundTruth(this.dependencies.store, actor, { ...input, items });
    return answer(outcome, load, async ({ accepted, unknown }) => ({ accepted, unknown }));
  }

  async pauseMonitoring(actor: Actor, load: Loaders, input: MonitoringInput) {
    const outcome = await pauseMonitoring(this.dependencies.store, actor, { ...input });
    return answer(outcome, load, async ({ slotId }) => monitoring(load, slotId, null));
  }

  async resumeMonitoring(actor: Actor, load: Loaders, input: MonitoringInput) {
    const outcome = await resumeMonitoring(this.dependencies.store, actor, { ...input });
    return answer(outcome, load, async ({ slotId }) => monitoring(load, slotId, null));
  }

  async runMonitoringNow(actor: Actor, load: Loaders, input: MonitoringInput) {
    const outcome = await runMonitoringNow(this.dependencies.store, actor, { ...input });
    return answer(outcome, load, async ({ slotId, workflowId }) =>
      monitoring(load, slotId, linkWorkflow(workflowId, this.dependencies.settings)),
    );
  }

  async acknowledgeAlert(actor: Actor, load: Loaders, input: AcknowledgeAlertInput) {
    const node = fromOpaqueId(input.alertId);
    if (node?.type !== 'Alert') return noSuchAlert;
    const muteUntil = input.muteUntil?.toISOString() ?? null;
    const asked = { ...input, alertId: node.id, muteUntil };
    const outcome = await acknowledgeAlert(this.dependencies.store, actor, asked);
    return answer(outcome, load, async ({ alertId }) => ({ alert: await load.alert.load(always(alertId)) }));
  }
}

async function monitoring(load: Loaders, slotId: string, workflow: object | null) {
  return { monitoring: await load.monitorOfSlot.load(always(slotId)), workflow };
}

const noSuchAlert: Problem = {
  kind: 'notFound',
  code: 'AlertNotFound',
  message: 'There is no such alert.',
  hint: 'Take the id from alerts; only an alert that has fired can be acknowledged.',
  path: ['input', 'alertId'],
};
