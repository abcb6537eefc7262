import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, showTimeline } from '../../client/index.js';
import { toOpaqueId } from '../../domain/ids/to-opaque-id.js';
import { addOutsider } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';
import { closeEpisode, openEpisode, setSeries, watchModel, type WatchedModel } from './support/watched-model.js';

const label = (predictionId: string) => ({ predictionId, label: 1, observedAt: '2001-02-03T00:00:00Z' });

describe('commands about monitoring', () => {
  let api: TestApi;
  let watched: WatchedModel;
  beforeAll(async () => {
    api = await startTestApi();
    watched = await watchModel(api, 'flights');
    await addOutsider(api, 'outsider-1', 'elsewhere', ['operator', 'developer', 'owner', 'service']);
    await api.owner.query(
      `insert into prediction_key (slot_id, id, deployment_id, event_day, input_digest) values ($1, 'known', $2, '2001-02-01', 'd')`,
      [watched.slotId, watched.deploymentId],
    );
  });
  afterAll(() => api.stop());
  const operator = () => api.as('operator-1');

  it('take labels, and say which have no prediction yet', async () => {
    const items = [label('known'), { ...label('later'), label: false, values: { cost: 3 } }];
    const answer = await mutate(operator(), 'recordGroundTruth', { model: 'flights', items });
    expect(answer).toMatchObject({ accepted: 2, unknown: ['later'] });
    const stored = await api.owner.query<object[]>(
      'select prediction_id, label, "values" from ground_truth order by prediction_id',
    );
    expect(stored).toEqual([
      { prediction_id: 'known', label: 1, values: null },
      { prediction_id: 'later', label: 0, values: { cost: 3 } },
    ]);
  });

  it('answer the same labels under the same key as the first time, and other labels with a conflict', async () => {
    const send = (id: string) =>
      mutate(operator(), 'recordGroundTruth', { model: 'flights', items: [label(id)], idempotencyKey: 'labels-1' });
    const first = await send('known');
    expect(await send('known')).toEqual(first);
    await expect(send('other')).rejects.toMatchObject({ kind: 'Conflict' });
  });

  it('refuse all labels where one is wrong, and name it', async () => {
    const items = [label('good'), { ...label('bad'), label: 'late' as unknown as number }];
    await expect(mutate(operator(), 'recordGroundTruth', { model: 'flights', items })).rejects.toMatchObject({
      kind: 'InvalidInput',
      path: ['input', 'items', '1', 'label'],
    });
    const stored = await api.owner.query<object[]>(`select 1 from ground_truth where prediction_id = 'good'`);
    expect(stored).toEqual([]);
  });

  it('pause and resume, with a reason in the timeline', async () => {
    const input = { model: 'flights', reason: 'airport data is late' };
    const paused = await mutate(operator(), 'pauseMonitoring', input);
    expect(paused).toMatchObject({ monitoring: { paused: true, reason: 'airport data is late' }, workflow: null });
    await expect(mutate(operator(), 'pauseMonitoring', input)).rejects.toMatchObject({ code: 'MonitoringPaused' });
    await expect(mutate(operator(), 'runMonitoringNow', { model: 'flights' })).rejects.toMatchObject({
      kind: 'Conflict',
    });
    const resumed = await mutate(operator(), 'resumeMonitoring', { model: 'flights' });
    expect(resumed).toMatchObject({ monitoring: { paused: false } });
    const { nodes } = await showTimeline(api.as('auditor-1'), 'flights', { first: 2 });
    expect(nodes.map(({ summary }) => summary)).toEqual([
      'The monitoring was resumed',
      'The monitoring was paused. airport data is late',
    ]);
  });

  it('start a run, and say where it can be watched', async () => {
    const { workflow } = await mutate(operator(), 'runMonitoringNow', { model: 'flights', environment: 'production' });
    expect(workflow?.workflowId).toMatch(/^monitor\/flights\/production\/now\//);
    expect(workflow?.url).toContain('http://127.0.0.1:8233/namespaces/default/workflows/monitor%2Fflights');
  });

  it('acknowledge an open alert, mute it in the clock of the model, and refuse a closed one', async () => {
    const id = toOpaqueId('Alert', await openEpisode(api, watched, 'performance:logLoss'));
    const seen = await mutate(operator(), 'acknowledgeAlert', { alertId: id, note: 'looking into it' });
    expect(seen.alert).toMatchObject({
      id,
      state: 'FIRING',
      note: 'looking into it',
      acknowledgedBy: { key: 'operator-1' },
    });
    const muteUntil = '2001-02-08T00:00:00.000Z';
    const muted = await mutate(operator(), 'acknowledgeAlert', { alertId: id, note: 'known', muteUntil });
    expect(muted.alert).toMatchObject({ state: 'MUTED', mutedUntil: muteUntil });
    const closed = await openEpisode(api, watched, 'drift:distance');
    await closeEpisode(api, closed);
    const late = mutate(operator(), 'acknowledgeAlert', { alertId: toOpaqueId('Alert', closed) });
    await expect(late).rejects.toMatchObject({ kind: 'Conflict', code: 'AlertClosed' });
  });

  it('find no alert in a series that did not fire, in another kind of id, or in nonsense', async () => {
    const pending = await setSeries(api, watched, 'drift:origin', { phase: 'pending' });
    for (const alertId of [toOpaqueId('Alert', pending), toOpaqueId('Model', watched.modelId), 'nonsense']) {
      await expect(mutate(operator(), 'acknowledgeAlert', { alertId })).rejects.toMatchObject({ kind: 'NotFound' });
    }
  });

  it('refuse whoever has not the role, and hide the model from other teams', async () => {
    const alertId = toOpaqueId('Alert', await openEpisode(api, watched, 'missing:distance'));
    const attempts = (user: string) => [
      mutate(api.as(user), 'recordGroundTruth', { model: 'flights', items: [label('known')] }),
      mutate(api.as(user), 'pauseMonitoring', { model: 'flights', reason: 'why not' }),
      mutate(api.as(user), 'resumeMonitoring', { model: 'flights' }),
      mutate(api.as(user), 'runMonitoringNow', { model: 'flights' }),
      mutate(api.as(user), 'acknowledgeAlert', { alertId }),
    ];
    const kinds = async (user: string) =>
      (await Promise.allSettled(attempts(user))).map((one) =>
        one.status === 'rejected' ? (one.reason as { kind: string }).kind : 'done',
      );
    expect(await kinds('auditor-1')).toEqual(Array.from({ length: 5 }, () => 'Forbidden'));
    expect(await kinds('outsider-1')).toEqual(Array.from({ length: 5 }, () => 'NotFound'));
  });

  it('refuse a model of which nothing is watched', async () => {
    const other = await watchModel(api, 'undeployed');
    await api.owner.query('delete from deployment where id = $1', [other.deploymentId]);
    const pause = mutate(operator(), 'pauseMonitoring', { model: 'undeployed', reason: 'why not' });
    await expect(pause).rejects.toMatchObject({ kind: 'Refused', reasons: [{ rule: 'notWatched' }] });
  });
});
