import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { subscribe } from '../../client/index.js';
import { toOpaqueId } from '../../domain/ids/to-opaque-id.js';
import { initialAlertState } from '../../domain/monitoring/alerts/initial-alert-state.js';
import type { AlertPhase, AlertState } from '../../domain/monitoring/alerts/alert-state.js';
import { shownAlertState } from '../../domain/monitoring/alerts/shown-alert-state.js';
import { until } from '../support/until.js';
import { addOutsider } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';
import { addWindow, closeEpisode, firstDay, openEpisode, setSeries, watchModel } from './support/watched-model.js';
import type { WatchedModel } from './support/watched-model.js';

interface Shown {
  readonly seriesKey: string;
  readonly state: string;
  readonly episode: string | null;
}
const opaque = (id: string) => toOpaqueId('Alert', id);

describe('alerts', () => {
  let api: TestApi;
  let watched: WatchedModel;
  let firing: string;
  let closed: string;
  let pending: string;
  beforeAll(async () => {
    api = await startTestApi();
    watched = await watchModel(api, 'flights');
    closed = await openEpisode(api, watched, 'performance:logLoss');
    await closeEpisode(api, closed);
    firing = await openEpisode(api, watched, 'performance:logLoss', {
      number: 2,
      windowId: await addWindow(api, watched, { day: 0, worse: 0.4 }),
    });
    pending = await setSeries(api, watched, 'drift:distance', { phase: 'pending' });
    await setSeries(api, watched, 'drift:origin', { condition: 'noData' });
    await setSeries(api, watched, 'missing:origin', {});
    await addOutsider(api, 'outsider-1', 'elsewhere', ['owner', 'operator', 'auditor']);
  });
  afterAll(() => api.stop());

  async function ask<T>(document: string, variables = {}, user = 'auditor-1'): Promise<T> {
    const { data, errors } = await api.ask(user, document, variables);
    expect(errors).toEqual([]);
    return data as T;
  }

  it('are open episodes first, then what is about to fire or cannot be judged, then closed episodes', async () => {
    const document = '{ model(key: "flights") { alerts { seriesKey state episode } } alerts { nodes { seriesKey } } }';
    const { model, alerts } = await ask<{ model: { alerts: Shown[] }; alerts: { nodes: Shown[] } }>(document);
    expect(model.alerts).toEqual([
      { seriesKey: 'performance:logLoss', state: 'FIRING', episode: 'performance:logLoss#2' },
      { seriesKey: 'drift:distance', state: 'PENDING', episode: null },
      { seriesKey: 'drift:origin', state: 'NO_DATA', episode: null },
      { seriesKey: 'performance:logLoss', state: 'OK', episode: 'performance:logLoss#1' },
    ]);
    expect(alerts.nodes.map(({ seriesKey }) => seriesKey)).toEqual(model.alerts.map(({ seriesKey }) => seriesKey));
  });

  it('are paged once each, and filtered by model and state', async () => {
    const document = `query ($model: String, $state: AlertState, $after: String) {
      alerts(model: $model, state: $state, first: 1, after: $after) {
        totalCount nodes { id } pageInfo { hasNextPage endCursor } } }`;
    type Page = {
      alerts: { totalCount: number; nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Page = await ask<Page>(document, { model: 'flights', after });
      expect(page.alerts.totalCount).toBe(4);
      seen.push(...page.alerts.nodes.map(({ id }) => id));
      after = page.alerts.pageInfo.hasNextPage ? page.alerts.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Set(seen).size).toBe(4);
    expect([seen[0], seen[1], seen[3]]).toEqual([firing, pending, closed].map(opaque));
    const only = await ask<Page>(document, { state: 'PENDING' });
    expect(only.alerts).toMatchObject({ totalCount: 1, nodes: [{ id: opaque(pending) }] });
    expect((await ask<Page>(document, { model: 'another' })).alerts.totalCount).toBe(0);
  });

  it('tell the window, the release, the finding and who has seen it', async () => {
    const [finding] = await api.owner.query<{ id: string }[]>(
      `with made as (insert into finding (id, model_id, cause, opened_at)
         values (gen_random_uuid(), $1, 'f', now()) returning id)
       insert into finding_state (id, from_seq, severity, title, status, reason)
       select id, 1, 'high', 'It did not help', 'open', 'as the test says' from made returning id`,
      [watched.modelId],
    );
    await api.owner.query(
      `update alert set response = 'retrain', response_reason = 'the policy says so', release_version_id = $2, finding_id = $3,
         acknowledged_by = (select id from person where key = 'operator-1'), acknowledged_at = now(), note = 'seen'
       where id = $1`,
      [firing, watched.versionId, finding?.id],
    );
    const document = `query ($id: ID!) { node(id: $id) { ... on Alert { kind column level summary response responseReason note
      model { key } version { number } window { start verdict } release { workflowId url } releaseVersion { number }
      finding { title } acknowledgedBy { key } } } }`;
    expect(await ask(document, { id: opaque(firing) })).toEqual({
      node: {
        kind: 'performance',
        column: 'logLoss',
        level: 'major',
        summary: 'performance:logLoss is bad.',
        response: 'retrain',
        responseReason: 'the policy says so',
        note: 'seen',
        model: { key: 'flights' },
        version: { number: 1 },
        window: { start: '2001-02-01T00:00:00.000Z', verdict: 'DEGRADED' },
        release: {
          workflowId: 'release/flights/1',
          url: 'http://127.0.0.1:8233/namespaces/default/workflows/release%2Fflights%2F1',
        },
        releaseVersion: { number: 1 },
        finding: { title: 'It did not help' },
        acknowledgedBy: { key: 'operator-1' },
      },
    });
  });

  it('count for the viewer while they are open and not muted in the clock of the model', async () => {
    const count = async (user = 'auditor-1') =>
      (await ask<{ viewer: { openAlerts: number } }>('{ viewer { openAlerts } }', {}, user)).viewer.openAlerts;
    const mute = (day: number | null) =>
      api.owner.query('update alert set muted_until = to_timestamp($2::float8 / 1000) where id = $1', [
        firing,
        day === null ? null : firstDay + day * 86_400_000,
      ]);
    expect([await count(), await count('outsider-1')]).toEqual([1, 0]);
    await mute(1);
    expect(await count()).toBe(0);
    const muted = await ask('query ($id: ID!) { node(id: $id) { ... on Alert { state } } }', { id: opaque(firing) });
    expect(muted).toEqual({ node: { state: 'MUTED' } });
    await mute(-1);
    expect(await count()).toBe(1);
    await mute(null);
  });

  it('are shown in the word that the domain has for their state', async () => {
    const phases: AlertPhase[] = ['ok', 'pending', 'firing', 'resolving'];
    const conditions: AlertState['condition'][] = ['judged', 'noData', 'insufficientData'];
    const mutes = [null, firstDay - 1, firstDay + 1].map((time) =>
      time === null ? null : { until: time, reason: 'r', by: 'b' },
    );
    for (const phase of phases) {
      for (const condition of conditions) {
        for (const mute of mutes) {
          const state = { ...initialAlertState('drift:x'), phase, condition, mute };
          const id = await setSeries(api, watched, 'drift:x', state);
          const document = 'query ($id: ID!) { node(id: $id) { ... on Alert { state } } }';
          const { node } = await ask<{ node: { state: string } }>(document, { id: opaque(id) });
          const expected = shownAlertState(state, firstDay).replace(/([a-z])([A-Z])/g, '$1_$2');
          expect([phase, condition, mute?.until, node.state]).toEqual([
            phase,
            condition,
            mute?.until,
            expected.toUpperCase(),
          ]);
        }
      }
    }
    await api.owner.query(`delete from alert_series where series_key = 'drift:x'`);
  });

  it('are as of an instant those that had opened by then, open where they closed later', async () => {
    const [then] = await api.owner.query<{ at: Date }[]>(
      'select recorded_at as at from audit_event order by seq desc limit 1',
    );
    await api.owner.query(`update alert set seq = 1, opened_at = $2 where id = $1`, [closed, then?.at]);
    const document =
      'query ($asOf: DateTime) { model(key: "flights", asOf: $asOf) { alerts { episode state closedAt } } }';
    const { model } = await ask<{ model: { alerts: object[] } }>(document, { asOf: then?.at });
    expect(model.alerts).toContainEqual({ episode: 'performance:logLoss#1', state: 'FIRING', closedAt: null });
    expect(model.alerts).toHaveLength(2);
  });

  it('ask the database no oftener for four than for one', async () => {
    const { database } = api.store;
    const query = database.query.bind(database);
    let count = 0;
    database.query = ((...args: Parameters<typeof query>) => {
      count += 1;
      return query(...args);
    }) as typeof database.query;
    const queriesFor = async (first: number) => {
      count = 0;
      await ask(`{ alerts(first: ${first}) { nodes { state model { key } version { number } window { verdict }
        release { url } acknowledgedBy { key } finding { title } } } }`);
      return count;
    };
    await queriesFor(1);
    expect(await queriesFor(4)).toBe(await queriesFor(1));
    database.query = query;
  });

  it('are not there for other teams', async () => {
    const document = `query ($id: ID!, $series: ID!) { alerts { totalCount } node(id: $id) { id } }`;
    expect(await ask(document.replace(', $series: ID!', ''), { id: opaque(firing) }, 'outsider-1')).toEqual({
      alerts: { totalCount: 0 },
      node: null,
    });
  });

  it.each(['Alert:1', 'Alert:00000000-0000-4000-8000-000000000000', 'MonitoringWindow:x'])(
    'are null for the id %s',
    async (text) => {
      const id = Buffer.from(text).toString('base64url');
      expect(await ask('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({ node: null });
    },
  );
});

describe('a subscription to monitoring', () => {
  let api: TestApi;
  let watched: WatchedModel;
  beforeAll(async () => {
    api = await startTestApi();
    watched = await watchModel(api, 'flights');
    await addOutsider(api, 'outsider-1', 'elsewhere', ['owner', 'operator']);
  });
  afterAll(() => api.stop());

  async function follow<T>(user: string, document: string, variables = {}) {
    await until(() => api.followers() === 0);
    const events = subscribe<T>(api.as(user), document, variables);
    const first = events.next();
    await until(() => api.followers() === 1);
    return { first, events };
  }
  const alerts = `subscription ($model: String) { alertChanged(model: $model) { id seriesKey state episode model { key } } }`;
  type AlertChange = { alertChanged: Shown & { id: string } };

  it('tells of an alert through its whole life', async () => {
    const { first, events } = await follow<AlertChange>('auditor-1', alerts, { model: 'flights' });
    const key = 'performance:logLoss';
    const told = async (next: Promise<IteratorResult<AlertChange>>) =>
      ((await next).value as AlertChange).alertChanged.state;
    const series = await setSeries(api, watched, key, { phase: 'pending' });
    expect(((await first).value as AlertChange).alertChanged).toMatchObject({ id: opaque(series), state: 'PENDING' });
    const id = await openEpisode(api, watched, key);
    expect(((await events.next()).value as AlertChange).alertChanged).toMatchObject({
      id: opaque(id),
      state: 'FIRING',
    });
    await setSeries(api, watched, key, {
      phase: 'resolving',
      episode: { key: `${key}#1`, number: 1, firedAt: firstDay, level: 'major', clearedAt: null },
    });
    expect(await told(events.next())).toBe('RESOLVING');
    await closeEpisode(api, id);
    expect(await told(events.next())).toBe('OK');
    await setSeries(api, watched, key, { phase: 'pending' });
    expect(await told(events.next())).toBe('PENDING');
    await setSeries(api, watched, key, {});
    expect(await told(events.next())).toBe('OK');
    await events.return(undefined);
  });

  it('tells of judged windows and of alerts among the changes of a model', async () => {
    const document =
      'subscription { modelChanged(key: "flights") { model { key } entry { type summary seq actor { key } details } } }';
    const { first, events } = await follow<{ modelChanged: object }>('auditor-1', document);
    const windowId = await addWindow(api, watched, { day: 0, moved: 0.8 });
    expect((await first).value).toEqual({
      modelChanged: {
        model: { key: 'flights' },
        entry: {
          type: 'window.judged',
          summary: 'The window from 2001-02-01 00:00 was judged: drift',
          seq: null,
          actor: null,
          details: expect.objectContaining({
            window: toOpaqueId('MonitoringWindow', windowId),
            verdict: 'drift',
          }) as object,
        },
      },
    });
    await openEpisode(api, watched, 'drift:distance');
    expect((await events.next()).value).toMatchObject({
      modelChanged: {
        entry: { type: 'alert.changed', summary: 'drift of distance is firing. drift:distance is bad.' },
      },
    });
    await events.return(undefined);
  });

  it('is silent about other models and other teams', async () => {
    const theirs = await watchModel(api, 'theirs');
    await api.owner.query(
      `update model set team_id = (select id from team where key = 'elsewhere') where key = 'theirs'`,
    );
    const { first, events } = await follow<AlertChange>('outsider-1', alerts);
    await openEpisode(api, watched, 'drift:origin');
    await openEpisode(api, theirs, 'drift:theirs');
    expect(((await first).value as AlertChange).alertChanged.seriesKey).toBe('drift:theirs');
    await events.return(undefined);
  });
});
