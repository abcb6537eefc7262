import { setTimeout as sleep } from 'node:timers/promises';
import { Gauge, type Registry } from 'prom-client';
import type { InstallationState } from '../../store/queries/installation-state.js';
import { createBriefCache } from './brief-cache.js';

/** Label values that are shown although there is nothing of them: a graph that begins at 0 is no gap. */
const stages = ['development', 'validation', 'approval', 'deployment', 'production', 'retired'];
const severities = ['low', 'medium', 'high', 'critical'];

/** How long one reading serves, milliseconds: several scrapers must not multiply the questions to the database. */
const cacheMs = 5_000;
/** A scrape waits no longer for the database, milliseconds; the next one finds what the same reading brings. */
const patienceMs = 2_000;

/**
 * Gauges of the whole installation, read from the database when they are scraped. While it does not answer they are
 * absent, rather than old, and `tenure_database_up` is 0; the rest of the metrics is served all the same.
 */
export function registerStateMetrics(registry: Registry, read: () => Promise<InstallationState>): void {
  const cached = createBriefCache(cacheMs, async () => read().catch(() => null));
  const state = () => Promise.race([cached(), sleep(patienceMs, null, { ref: false })]);
  const gauge = (
    name: string,
    help: string,
    label: string | null,
    values: (state: InstallationState) => Readonly<Record<string, number>>,
  ) =>
    new Gauge({
      name,
      help,
      labelNames: label === null ? [] : [label],
      registers: [registry],
      async collect() {
        const found = await state();
        this.reset();
        // A gauge without labels stands at 0 after a reset: absent is honest, 0 is not.
        if (label === null) this.remove();
        if (found === null) return;
        for (const [key, value] of Object.entries(values(found))) {
          if (label === null) this.set(value);
          else this.set({ [label]: key }, value);
        }
      },
    });
  const of = (keys: readonly string[], counts: Readonly<Record<string, number>>) =>
    Object.fromEntries(keys.map((key) => [key, counts[key] ?? 0]));

  gauge('tenure_approvals_pending', 'Open requests for approval, by kind.', 'kind', ({ approvals }) =>
    of(['release', 'retirement'], approvals),
  );
  gauge('tenure_models', 'Models, by the stage they are in.', 'stage', ({ models }) => of(stages, models));
  gauge('tenure_alerts_firing', 'Alerts that fire, by level.', 'level', ({ alerts }) => of(['minor', 'major'], alerts));
  gauge('tenure_findings_open', 'Open findings, by severity.', 'severity', ({ findings }) => of(severities, findings));
  gauge('tenure_outbox_messages', 'Messages that are still to be sent, by whom they are for.', 'to', ({ outbox }) => ({
    workflow: outbox.workflow.messages,
    notification: outbox.notification.messages,
  }));
  gauge('tenure_outbox_oldest_seconds', 'Age of the oldest message that is still to be sent.', 'to', ({ outbox }) => ({
    workflow: outbox.workflow.oldest,
    notification: outbox.notification.oldest,
  }));
  gauge('tenure_audit_head_seq', 'Number of the newest audit event.', null, ({ auditSeq }) => ({ seq: auditSeq }));
  gauge('tenure_monitors', 'Monitors of serving models, by whether a person paused them.', 'state', (found) => ({
    ...found.monitors,
  }));
  gauge(
    'tenure_monitoring_lag_seconds',
    'How far the running monitor that is latest is behind its cadence; 0 when all are in time.',
    null,
    ({ monitoringLag }) => ({ lag: monitoringLag }),
  );
  new Gauge({
    name: 'tenure_database_up',
    help: 'Whether the database answered the questions behind the gauges (1) or not (0).',
    registers: [registry],
    async collect() {
      this.set((await state()) === null ? 0 : 1);
    },
  });
}
