import { Gauge, type Registry } from 'prom-client';
import type { PredictionLog } from './log/prediction-log.js';
import type { SlotFollower } from './serve/slot-follower.js';
import type { SlotStanding } from './serve/slot-standing.js';

/** Gauges of what this server serves and what waits in it, as it is when they are scraped. */
export function registerServingGauges(
  registry: Registry,
  follower: Pick<SlotFollower, 'standings'>,
  log: Pick<PredictionLog, 'waitingRows'>,
): void {
  const bySlot = <Label extends string>(
    name: string,
    help: string,
    labelNames: readonly Label[],
    set: (gauge: Gauge<Label>, standing: SlotStanding) => void,
  ) =>
    new Gauge({
      name,
      help,
      labelNames,
      registers: [registry],
      collect() {
        this.reset();
        for (const standing of follower.standings()) set(this, standing);
      },
    });

  bySlot(
    'tenure_slot_state',
    '1 for what a slot does on this server: empty, loading, serving, suspended, retired or refused.',
    ['model', 'state'],
    (gauge, { model, state }) => gauge.set({ model, state }, 1),
  );
  bySlot('tenure_slot_version', 'Number of the version that a slot grants.', ['model'], (gauge, { model, version }) => {
    if (version !== null) gauge.set({ model }, version);
  });
  bySlot(
    'tenure_slot_lease_seconds',
    'How long the lease of a slot still runs; at 0 this server is silent about it.',
    ['model'],
    (gauge, { model, leaseMs }) => gauge.set({ model }, leaseMs / 1000),
  );
  new Gauge({
    name: 'tenure_prediction_queue_rows',
    help: 'Scored rows that wait for their commit in the prediction log.',
    registers: [registry],
    collect() {
      this.set(log.waitingRows);
    },
  });
}
