import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../cli/run.js';
import { captureIo } from '../cli/capture-io.js';
import { until } from '../support/until.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';
import { addWindow, openEpisode, setSeries, watchModel, type WatchedModel } from './support/watched-model.js';

describe('the command line about monitoring', () => {
  let api: TestApi;
  let watched: WatchedModel;
  beforeAll(async () => {
    api = await startTestApi();
    watched = await watchModel(api, 'flights');
    await addWindow(api, watched, { day: 0, worse: 0 });
    const windowId = await addWindow(api, watched, { day: 1, worse: 0.4, moved: 0.8 });
    await addWindow(api, watched, { day: 2, rows: 0 });
    await openEpisode(api, watched, 'performance:logLoss', { windowId });
    await setSeries(api, watched, 'drift:distance', { phase: 'pending' });
    await setSeries(api, watched, 'drift:origin', { condition: 'noData' });
  });
  afterAll(() => api.stop());

  async function tenure(...args: string[]) {
    const io = captureIo({ TENURE_URL: api.url });
    const exitCode = await run(args, io);
    return { exitCode, out: io.stdout.join('\n'), err: io.stderr.join('\n') };
  }

  it('shows clock, the last windows with verdict and figures, and what is open', async () => {
    const { exitCode, out, err } = await tenure('monitor', 'status', 'flights');
    expect([exitCode, err]).toEqual([0, '']);
    expect(out).toMatch(/^clock +replay, 2001-02-01 00:00$/m);
    expect(out).toMatch(/^schedule +monitor\/flights\/production$/m);
    expect(out).toMatch(/^2001-02-01 00:00 +1 +1000 +stable +0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) +0\.\d{3} +0\.\d{3} /m);
    expect(out).toMatch(
      /^2001-02-02 00:00 +1 +1000 +degraded +0\.\d{3} \(0\.\d{3} to 0\.\d{3}\) ! .* distance 0\.\d{3} ! +0 % +1\.\d +100 %$/m,
    );
    expect(out).toMatch(/^2001-02-03 00:00 +1 +0 +noData /m);
    expect(out).toMatch(/^flights +performance:logLoss +firing +major /m);
    expect(out).toMatch(/^flights +drift:distance +pending /m);
    expect(out).not.toContain('drift:origin');
  });

  it('answers all of it as JSON, and nothing else', async () => {
    const { out } = await tenure('monitor', 'status', 'flights', '--windows', '2', '--json');
    expect(JSON.parse(out)).toMatchObject({
      key: 'flights',
      monitoring: { clock: 'replay', paused: false },
      windows: [
        { start: '2001-02-03T00:00:00.000Z', verdict: 'NO_DATA' },
        { verdict: 'DEGRADED', worstColumn: { column: 'distance' } },
      ],
      alerts: [{ state: 'FIRING' }, { state: 'PENDING' }],
    });
  });

  it('says that a model is not watched', async () => {
    const other = await watchModel(api, 'undeployed');
    await api.owner.query('delete from deployment where id = $1', [other.deploymentId]);
    expect(await tenure('monitor', 'status', 'undeployed')).toMatchObject({
      exitCode: 0,
      out: 'undeployed is not watched: its policy names no monitoring, or nothing was deployed yet.',
    });
    expect((await tenure('monitor', 'status', 'nobody')).exitCode).toBe(3);
  });

  it('lists alerts, all of them or those in a state', async () => {
    const all = await tenure('alerts');
    expect(all.out.split('\n')).toHaveLength(4);
    const firing = await tenure('alerts', 'flights', '--state', 'firing', '--json');
    expect(JSON.parse(firing.out)).toMatchObject({ totalCount: 1, nodes: [{ seriesKey: 'performance:logLoss' }] });
    expect((await tenure('alerts', 'flights', '--state', 'resolving')).out).toBe('No alerts.');
  });

  it('acknowledges the only open alert of a model by its key, and asks which where there are several', async () => {
    const seen = await tenure('alerts', 'acknowledge', 'flights', '--note', 'looking', '--as', 'operator-1');
    expect(seen).toMatchObject({ exitCode: 0, out: 'Acknowledged: performance:logLoss of flights.' });
    await openEpisode(api, watched, 'missing:origin');
    const which = await tenure('alerts', 'ack', 'flights', '--as', 'operator-1');
    expect(which.exitCode).toBe(2);
    expect(which.err).toContain('flights/performance:logLoss');
    const mute = ['--note', 'known', '--mute-until', '2001-03-01T00:00:00Z', '--as', 'operator-1'];
    const muted = await tenure('alerts', 'ack', 'flights/missing:origin', ...mute);
    expect(muted.out).toBe('Acknowledged: missing:origin of flights, muted until 2001-03-01 00:00.');
    expect((await tenure('alerts', 'ack', 'flights/drift:distance', '--as', 'operator-1')).exitCode).toBe(3);
  });

  it('pauses, resumes and runs, with the exit codes of refusals', async () => {
    const pause = ['monitor', 'pause', 'flights', '--reason', 'late data', '--as'];
    expect((await tenure(...pause, 'auditor-1')).exitCode).toBe(77);
    expect((await tenure(...pause, 'operator-1')).out).toMatch(/^Paused: monitoring of flights in production\./);
    expect((await tenure(...pause, 'operator-1')).exitCode).toBe(1);
    expect((await tenure('monitor', 'status', 'flights')).out).toMatch(/^paused +yes, late data$/m);
    const resumed = await tenure('monitor', 'resume', 'flights', '--as', 'operator-1', '--json');
    expect(JSON.parse(resumed.out)).toMatchObject({ monitoring: { paused: false } });
    const started = await tenure('monitor', 'run', 'flights', '--as', 'operator-1');
    expect(started.out).toMatch(/^Started: http:.*monitor%2Fflights%2Fproduction%2Fnow%2F/);
  });

  it('waits for an alert or a number of windows, and gives up with exit 6', async () => {
    const firing = await tenure('wait', 'flights', '--for', 'alert:firing');
    expect(firing).toMatchObject({ exitCode: 0, out: 'flights is at an alert that is firing, performance:logLoss.' });
    expect((await tenure('wait', 'flights', '--for', 'windows:3')).out).toBe('flights is at 3 windows.');
    expect((await tenure('wait', 'flights', '--for', 'windows:4', '--timeout', '1')).exitCode).toBe(6);
    expect((await tenure('wait', 'flights', '--for', 'windows:many')).exitCode).toBe(2);
    expect((await tenure('wait', 'flights', '--for', 'nonsense')).exitCode).toBe(2);
  });

  it('prints a line for each judged window and changed alert while it follows', async () => {
    const io = captureIo({ TENURE_URL: api.url });
    // It ends with the test's API: following has no end of its own.
    void run(['monitor', 'status', 'flights', '--follow', '--json'], io);
    const lines = () =>
      io.stdout.map((line) => JSON.parse(line) as Record<string, { verdict?: string; state?: string }>);
    await until(() => api.followers() === 2);
    await addWindow(api, watched, { day: 3 });
    await setSeries(api, watched, 'drift:probability', { phase: 'pending' });
    await until(() => lines().length === 3);
    expect(lines().slice(1)).toEqual(
      expect.arrayContaining([
        { window: expect.objectContaining({ verdict: 'STABLE' }) as object },
        { alert: expect.objectContaining({ state: 'PENDING', seriesKey: 'drift:probability' }) as object },
      ]),
    );
  });
});
