import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import pino from 'pino';
import { Registry } from 'prom-client';
import { createLogSink } from '../../activities/notifications/create-log-sink.js';
import { createNotifier } from '../../activities/notifications/create-notifier.js';
import { createWebhookSink } from '../../activities/notifications/webhook/create-webhook-sink.js';
import type { RetryRules } from '../../domain/notifications/next-step.js';
import { createRelayMetrics } from '../../relay/create-relay-metrics.js';
import { createSender } from '../../relay/create-sender.js';
import { startNotifying } from '../../relay/start-notifying.js';
import { startRelay } from '../../relay/start-relay.js';
import { tellPeople } from '../../store/notifications/tell-people.js';
import { system } from '../../store/transaction/audit-author.js';
import { writeTransaction } from '../../store/transaction/write-transaction.js';
import { startTestStore, type TestStore } from '../store/support/start-test-store.js';
import { Way, type TestModel } from '../store/support/way.js';
import { startRig } from '../support/rig.js';
import { until } from '../support/until.js';
import { startWebhookReceiver, verified, webhookSecret, type WebhookReceiver } from '../support/webhook-receiver.js';

let test: TestStore;
let way: Way;
let receiver: WebhookReceiver;
let told: Record<string, unknown>[];
let registry: Registry;
const stops: (() => Promise<void>)[] = [];

const silent = pino({ level: 'silent' });
const noFailPoint = async () => undefined;
/** A log whose lines are kept. */
const keeping = pino({}, { write: (line: string) => told.push(JSON.parse(line) as Record<string, unknown>) });
const notifierTo = (url: string, allowPrivate = true) => {
  const webhook = createWebhookSink({ url, secrets: [webhookSecret], allowPrivate, timeLimitMs: 5_000 });
  return createNotifier([createLogSink(keeping), webhook], 'https://tenure.example.com');
};
const patient: RetryRules = { firstMs: 20, longestMs: 100, giveUpAfterMs: 600_000 };

/** The relay's part for people, as in its process. */
async function notifying({ url = receiver.url, retry = patient, allowPrivate = true } = {}): Promise<void> {
  const { notifications } = test.store;
  const metrics = createRelayMetrics(registry);
  const notify = notifierTo(url, allowPrivate);
  const options = { notifications, notify, retry, reachFailPoint: noFailPoint, log: silent, metrics };
  stops.push(await startNotifying(options));
}

const tell = ({ modelId, model }: TestModel, key = 'w') =>
  writeTransaction(test.store.database, system, async (beginning) => {
    const writing = await (await beginning.lock({})).lockHead();
    const payload = { model, summary: `${key} of ${model}`, path: `/models/${model}`, details: {} };
    await tellPeople(writing, { modelId, kind: 'alerts.changed', key, payload });
  });

interface Delivery {
  readonly sink: string;
  readonly attempt: number;
  readonly outcome: string;
  readonly statusCode: number | null;
  readonly error: string | null;
}

const deliveries = ({ modelId }: TestModel, sink = 'webhook') =>
  test.owner.query<Delivery[]>(
    `select d.sink, d.attempt, d.outcome, d.status_code as "statusCode", d.error from notification_delivery d
     join notification n on n.id = d.notification_id where n.model_id = $1 and d.sink = $2 order by n.id, d.attempt`,
    [modelId, sink],
  );

/** Waits until the webhook of the model's only notification is over, and answers what became of each attempt. */
const settled = (model: TestModel) =>
  until(async () => {
    const rows = await deliveries(model);
    return rows.some(({ outcome }) => outcome === 'delivered' || outcome === 'givenUp') ? rows : null;
  });
const outcomes = (rows: readonly Delivery[]) => rows.map(({ outcome, statusCode }) => `${outcome} ${statusCode}`);
const webhookIds = () => receiver.received.map(({ headers }) => headers['webhook-id']);

describe('relay notifications', () => {
  beforeAll(async () => {
    test = await startTestStore();
    way = new Way(test);
  });
  afterAll(() => test.stop());
  beforeEach(async () => {
    receiver = await startWebhookReceiver();
    told = [];
    registry = new Registry();
  });
  afterEach(async () => {
    for (const stop of stops.splice(0).reverse()) await stop();
    await receiver.stop();
    await test.owner.query(`delete from outbox where kind = 'notification'`);
  });

  describe('the relay tells people', () => {
    it('by the webhook and by the log, each once, with a link to the portal', async () => {
      const model = await way.model('news');
      await Promise.all([tell(model), tell(model), tell(model)]);
      await notifying();
      await settled(model);
      await tell(model);
      const next = await way.model('news-later');
      await tell(next);
      await settled(next);
      const bodies = receiver.received.map(
        (request) => verified(request) as { data: { summary: string; url: string } },
      );
      expect(bodies.map(({ data }) => data.summary)).toEqual(['w of news', 'w of news-later']);
      expect(bodies[0]?.data.url).toBe('https://tenure.example.com/models/news');
      expect(told.map(({ msg, type, model }) => ({ msg, type, model }))).toEqual([
        { msg: 'w of news', type: 'alerts.changed', model: 'news' },
        { msg: 'w of news-later', type: 'alerts.changed', model: 'news-later' },
      ]);
      expect(await deliveries(model, 'log')).toMatchObject([{ attempt: 1, outcome: 'delivered' }]);
      expect(await registry.metrics()).toContain(
        'tenure_notification_attempts_total{sink="webhook",outcome="delivered"} 2',
      );
    });

    it('again after an error of the receiver, under the same id, and in the log only once', async () => {
      const model = await way.model('again');
      receiver.answerWith((response) => {
        response.writeHead(receiver.received.length < 3 ? 500 : 200).end('busy');
      });
      await tell(model);
      await notifying();
      expect(outcomes(await settled(model))).toEqual(['failed 500', 'failed 500', 'delivered 200']);
      expect(receiver.received).toHaveLength(3);
      expect(new Set(webhookIds()).size).toBe(1);
      expect(told).toHaveLength(1);
    });

    it('again after a refused connection', async () => {
      const model = await way.model('refused-connection');
      const { port, url } = receiver;
      await receiver.stop();
      await tell(model);
      await notifying({ url });
      const [first] = await until(async () => {
        const rows = await deliveries(model);
        return rows.length > 0 ? rows : null;
      });
      expect(first).toMatchObject({ attempt: 1, outcome: 'failed', statusCode: null });
      expect(first?.error).toContain('ECONNREFUSED');
      receiver = await startWebhookReceiver(port);
      expect((await settled(model)).at(-1)).toMatchObject({ outcome: 'delivered', statusCode: 204 });
    });

    it('no more when it is too old: it gives up, with an event and one finding a day, of which it makes no news', async () => {
      const model = await way.model('given-up');
      receiver.answerWith((response) => void response.writeHead(503).end());
      await tell(model, 'first');
      await tell(model, 'second');
      await notifying({ retry: { ...patient, giveUpAfterMs: 0 } });
      await until(async () => (await deliveries(model)).length === 2);
      expect(outcomes(await deliveries(model))).toEqual(['givenUp 503', 'givenUp 503']);
      const [counts] = await test.owner.query<object[]>(
        `select (select count(*)::int from audit_event where type = 'notification.givenUp' and model_key = 'given-up') as events,
         (select array_agg(s.title) from finding f join finding_state s on s.id = f.id where f.model_id = $1) as findings,
         (select count(*)::int from notification where model_id = $1) as notifications,
         (select count(*)::int from outbox where kind = 'notification' and refused_at is not null) as refused`,
        [model.modelId],
      );
      const day = new Date().toISOString().slice(0, 10);
      const findings = [`Notifications did not arrive on ${day}`];
      expect(counts).toEqual({ events: 2, findings, notifications: 2, refused: 2 });
      expect(await test.store.notifications.claim('other', 10, 1_000)).toEqual([]);
      expect((await test.store.audit.verify()).ok).toBe(true);
    });

    it('not at a private address, and says why in the record', async () => {
      const model = await way.model('private');
      await tell(model);
      await notifying({ allowPrivate: false, retry: { ...patient, giveUpAfterMs: 0 } });
      const [only] = await settled(model);
      expect(only?.error).toMatch(/^not connected: 127\.0\.0\.1 is a private or loopback address/);
      expect(receiver.received).toEqual([]);
    });

    it('again when it was killed between telling and recording, under the same id, and the record says so', async () => {
      const model = await way.model('killed');
      await tell(model);
      const notify = notifierTo(receiver.url);
      const [claimed] = await test.store.notifications.claim('killed relay', 1, 0);
      if (!claimed) throw new Error('nothing was claimed');
      await notify(claimed);
      await notifying();
      expect(outcomes(await settled(model))).toEqual(['unknown null', 'delivered 204']);
      const ids = webhookIds();
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    });

    it('no more when the webhook was taken out of the settings: what the log was told is over', async () => {
      const model = await way.model('taken-out');
      receiver.answerWith((response) => void response.writeHead(500).end());
      await tell(model);
      const [claimed] = await test.store.notifications.claim('relay-1', 1, 0);
      if (!claimed) throw new Error('nothing was claimed');
      const retry = { kind: 'retry' as const, inMs: 0 };
      await test.store.notifications.settle(claimed, await notifierTo(receiver.url)(claimed), retry);
      const [again] = await test.store.notifications.claim('relay-1', 1, 60_000);
      if (!again) throw new Error('nothing was claimed again');
      const logOnly = createNotifier([createLogSink(keeping)], 'https://tenure.example.com');
      expect(await logOnly(again)).toEqual([]);
      await test.store.notifications.settle(again, [], { kind: 'done' });
      const [row] = await test.owner.query<object[]>(
        `select sent_at is not null as sent, attempts from outbox where kind = 'notification'`,
      );
      expect(row).toEqual({ sent: true, attempts: 2 });
      expect(told).toHaveLength(1);
    });

    it('what is new before what a receiver refused often', async () => {
      const model = await way.model('order');
      await tell(model, 'old');
      const [old] = await test.store.notifications.claim('relay-1', 1, 0);
      await tell(model, 'new');
      const [first, second] = [
        ...(await test.store.notifications.claim('relay-1', 1, 60_000)),
        ...(await test.store.notifications.claim('relay-1', 1, 60_000)),
      ];
      expect([first?.payload.summary, first?.attempt]).toEqual(['new of order', 1]);
      expect([second?.id, second?.attempt]).toEqual([old?.id, 2]);
    });
  });

  describe('a receiver that does not answer', () => {
    it('keeps no workflow waiting', async () => {
      const rig = await startRig();
      stops.push(() => rig.stop());
      const answers: (() => void)[] = [];
      receiver.answerWith((response) => void answers.push(() => response.writeHead(204).end()));
      const model = await way.model('slow-receiver');
      for (let i = 0; i < 8; i += 1) await tell(model, `w${i}`);
      await notifying();
      await until(() => answers.length === 4);
      const { outbox } = test.store;
      const send = createSender(rig.client);
      const metrics = createRelayMetrics(new Registry());
      stops.push(await startRelay({ outbox, send, reachFailPoint: noFailPoint, log: silent, metrics }));
      await way.model('not-kept-waiting');
      const started = await until(() =>
        rig.client.workflow
          .getHandle('model/not-kept-waiting')
          .describe()
          .catch(() => null),
      );
      expect(started.status.name).toBe('RUNNING');
      expect(await deliveries(model)).toEqual([]);
      receiver.answerWith((response) => void response.writeHead(204).end());
      for (const answer of answers) answer();
      await until(async () => (await deliveries(model)).length === 8);
    });
  });
});
