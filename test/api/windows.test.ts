import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { toOpaqueId } from '../../domain/ids/to-opaque-id.js';
import { addOutsider } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';
import { addRevision, addWindow, deployAgain, watchModel, type WatchedModel } from './support/watched-model.js';

interface Metric {
  readonly name: string;
  readonly variant: string;
  readonly value: number | null;
  readonly lower: number | null;
  readonly upper: number | null;
  readonly n: string | null;
  readonly reference: number | null;
  readonly threshold: number | null;
  readonly status: string;
  readonly column: string | null;
}
const metric = 'name variant value lower upper n reference threshold status column';

describe('windows', () => {
  let api: TestApi;
  let watched: WatchedModel;
  const ids: string[] = [];
  beforeAll(async () => {
    api = await startTestApi();
    watched = await watchModel(api, 'flights');
    const days = [{ worse: 0 }, { worse: 0.4 }, { moved: 0.8, worse: 0 }, { rows: 0 }, { rows: 150 }, {}];
    for (const [day, of] of days.entries()) ids.push(await addWindow(api, watched, { day, ...of }));
    await addOutsider(api, 'outsider-1', 'elsewhere', ['owner', 'operator', 'auditor']);
  });
  afterAll(() => api.stop());

  async function read<T>(selection: string, variables = {}): Promise<T> {
    const named = Object.keys(variables).length > 0 ? '($after: String)' : '';
    const document = `query ${named} { model(key: "flights") { ${selection} } }`;
    const { data, errors } = await api.ask('auditor-1', document, variables);
    expect(errors).toEqual([]);
    return (data as { model: T }).model;
  }

  async function window<T>(id: string, selection: string): Promise<T> {
    const document = `query ($id: ID!) { node(id: $id) { ... on MonitoringWindow { ${selection} } } }`;
    const { data, errors } = await api.ask('auditor-1', document, { id: toOpaqueId('MonitoringWindow', id) });
    expect(errors).toEqual([]);
    return (data as { node: T }).node;
  }
  const at = (day: number) => String(ids[day]);

  it('come newest first, each with one word for what it says', async () => {
    const { windows } = await read<{ windows: { nodes: object[]; totalCount: number } }>(
      'windows { totalCount nodes { start end size partial status rows revision verdict labelCoverage mature version { number } } }',
    );
    const day = { size: 'P1D', partial: false, revision: 1, version: { number: 1 } };
    const full = { ...day, status: 'CLOSED', rows: '1000' };
    expect(windows.totalCount).toBe(6);
    expect(windows.nodes).toMatchObject([
      { ...full, verdict: 'STABLE', labelCoverage: 0, mature: false, start: '2001-02-06T00:00:00.000Z' },
      { ...day, status: 'INSUFFICIENT_DATA', rows: '150', verdict: 'INSUFFICIENT_DATA' },
      { ...day, status: 'NO_DATA', rows: '0', verdict: 'NO_DATA', labelCoverage: null },
      { ...full, verdict: 'DRIFT', labelCoverage: 1, mature: true },
      { ...full, verdict: 'DEGRADED' },
      { ...full, verdict: 'STABLE', start: '2001-02-01T00:00:00.000Z', end: '2001-02-02T00:00:00.000Z' },
    ]);
  });

  it('are paged once each, across deployments that shared a day', async () => {
    const again = await deployAgain(api, watched);
    const shared = await addWindow(api, again, { day: 5, rows: 300 });
    const seen: string[] = [];
    let after: string | null = null;
    do {
      type Page = { windows: { nodes: { id: string }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } };
      const page: Page = await read(
        'windows(first: 2, after: $after) { nodes { id } pageInfo { hasNextPage endCursor } }',
        {
          after,
        },
      );
      seen.push(...page.windows.nodes.map(({ id }) => id));
      after = page.windows.pageInfo.hasNextPage ? page.windows.pageInfo.endCursor : null;
    } while (after !== null);
    expect(seen).toEqual([shared, ...ids.toReversed()].map((id) => toOpaqueId('MonitoringWindow', id)));
  });

  it('tell realised quality with interval, reference and the threshold on its worse side', async () => {
    const { performance } = await window<{ performance: Metric[] }>(at(1), `performance { ${metric} }`);
    const [logLoss, rocAuc] = performance;
    expect(performance.map(({ name }) => name)).toEqual([
      'logLoss',
      'rocAuc',
      'calibration',
      'brierScore',
      'expectedCalibrationError',
    ]);
    expect(logLoss).toMatchObject({ variant: 'log_loss/binary', n: '1000', status: 'VIOLATION' });
    expect(Number(logLoss?.threshold)).toBeCloseTo(Number(logLoss?.reference) + 0.05, 12);
    expect(Number(logLoss?.value)).toBeGreaterThan(Number(logLoss?.threshold));
    expect(Number(logLoss?.lower)).toBeLessThan(Number(logLoss?.value));
    expect(Number(logLoss?.upper)).toBeGreaterThan(Number(logLoss?.value));
    expect(rocAuc?.variant).toBe('roc_auc/delong');
    expect(Number(rocAuc?.threshold)).toBeCloseTo(Number(rocAuc?.reference) - 0.05, 12);
  });

  it('have no realised quality before labels come, and never an invented one', async () => {
    const none = await window(at(5), 'performance { name } estimated { name } fairness { name }');
    expect(none).toEqual({ performance: [], estimated: [], fairness: [] });
  });

  it('tell each column under full variant names, with both histograms', async () => {
    const { columns, worstColumn } = await window<{
      columns: {
        column: string;
        role: string;
        verdict: string;
        effect: Metric;
        adjustedP: number | null;
        metrics: Metric[];
        histogram: { kind: string; bins: Record<string, number | string | null>[]; window: { rows: number } };
      }[];
      worstColumn: { column: string };
    }>(
      at(2),
      `columns { column role verdict effect { ${metric} } pValue adjustedP metrics { name variant value n } histogram }
       worstColumn { column }`,
    );
    expect(columns.map(({ column, role, verdict }) => [column, role, verdict])).toEqual([
      ['distance', 'input', 'DRIFT'],
      ['origin', 'input', 'STABLE'],
      ['probability', 'output', 'STABLE'],
      ['baseRate', 'label', 'STABLE'],
    ]);
    const [distance, origin, , baseRate] = columns;
    expect(worstColumn).toEqual({ column: 'distance' });
    expect(distance?.effect).toMatchObject({
      name: 'psi',
      variant: 'psi/counts.half_row.bias_corrected [q20.reference]',
      n: '1000',
      threshold: 0.05,
      status: 'VIOLATION',
    });
    expect(distance?.metrics.map(({ variant }) => variant)).toContain(
      'kolmogorov_smirnov/on_bins.limit [q20.reference]',
    );
    const sum = (bins: Record<string, unknown>[] | undefined, side: string) =>
      (bins ?? []).reduce((total, bin) => total + Number(bin[side]), 0);
    expect(distance?.histogram.kind).toBe('numeric');
    expect(distance?.histogram.bins).toHaveLength(20);
    expect(distance?.histogram.bins[0]).toMatchObject({ from: null, to: expect.any(Number) as unknown });
    expect(sum(distance?.histogram.bins, 'window')).toBe(1000);
    expect(sum(distance?.histogram.bins, 'reference')).toBe(5000);
    expect(origin?.histogram.bins.map(({ category }) => category)).toEqual(['ATL', 'JFK', 'LAX', null]);
    expect(sum(baseRate?.histogram.bins, 'window')).toBe(1000);
  });

  it('tell data quality by column beside the share in the baseline', async () => {
    const { quality } = await window<{ quality: Metric[] }>(at(0), `quality { ${metric} }`);
    const missing = quality.find(({ name, column }) => name === 'missing' && column === 'distance');
    expect(missing).toMatchObject({ variant: 'share', value: 0, reference: 0, status: 'OK' });
    const { worstMissing } = await window<{ worstMissing: Metric }>(at(0), `worstMissing { ${metric} }`);
    expect(worstMissing).toMatchObject({ name: 'missing', value: 0 });
    expect(quality.filter(({ name }) => name === 'unseen').map(({ column }) => column)).toEqual(['origin']);
  });

  it('tell latency from the folded histogram, never smaller than it was', async () => {
    const { service } = await window<{ service: Metric[] }>(at(0), 'service { name variant value n }');
    const [p50, p95, p99, rows] = service;
    expect(service.map(({ name }) => name)).toEqual(['latencyP50Ms', 'latencyP95Ms', 'latencyP99Ms', 'rows']);
    // Answers took 400 to 1,399 microseconds.
    for (const [metric, exact] of [
      [p50, 0.899],
      [p95, 1.349],
      [p99, 1.389],
    ] as const) {
      expect(Number(metric?.value)).toBeGreaterThanOrEqual(exact);
      expect(Number(metric?.value)).toBeLessThanOrEqual(exact * 1.13);
    }
    expect(rows).toMatchObject({ value: 1000, n: '1000' });
  });

  it('are told as they were judged last, and as of an instant as they were judged then', async () => {
    const before = await api.owner.query<{ now: Date }[]>('select clock_timestamp() as now');
    await addRevision(api, at(5), { day: 5, rows: 1200, worse: 0 });
    const document = `query ($asOf: DateTime) { model(key: "flights", asOf: $asOf) {
      windows(first: 2) { nodes { rows revision mature } } } }`;
    const ask = async (asOf?: Date) => (await api.ask('auditor-1', document, { asOf })).data;
    const windows = (node: object) => ({ model: { windows: { nodes: [expect.anything(), node] } } });
    expect(await ask()).toMatchObject(windows({ rows: '1200', revision: 2, mature: true }));
    expect(await ask(before[0]?.now)).toMatchObject(windows({ rows: '1000', revision: 1, mature: false }));
  });

  it('keep 60 of them with quality, worst column and service within the limit of a request', async () => {
    const page = await read<{ windows: { nodes: unknown[] } }>(
      `windows(first: 60) { nodes { id start end partial status rows revision verdict labelCoverage mature version { number }
        performance { ${metric} segment reason } worstColumn { column verdict reason effect { value threshold status } }
        service { name value } } }`,
    );
    expect(page.windows.nodes).toHaveLength(7);
  });

  it('ask the database no oftener for seven windows than for one', async () => {
    const { database } = api.store;
    const query = database.query.bind(database);
    let count = 0;
    database.query = ((...args: Parameters<typeof query>) => {
      count += 1;
      return query(...args);
    }) as typeof database.query;
    const queriesFor = async (first: number) => {
      count = 0;
      await read(
        `windows(first: ${first}) { nodes { verdict version { number } model { key } notes performance { value }
          columns { column histogram } quality { value } service { value } } }`,
      );
      return count;
    };
    await queriesFor(1);
    expect(await queriesFor(7)).toBe(await queriesFor(1));
    database.query = query;
  });

  it('are not there for other teams', async () => {
    const document = 'query ($id: ID!) { node(id: $id) { id } model(key: "flights") { windows { totalCount } } }';
    const { data } = await api.ask('outsider-1', document, { id: toOpaqueId('MonitoringWindow', at(0)) });
    expect(data).toEqual({ node: null, model: null });
  });

  it('refuse a cursor that this list did not give', async () => {
    const document = '{ model(key: "flights") { windows(after: "bm9wZSE") { totalCount } } }';
    expect((await api.ask('auditor-1', document)).errors[0]?.extensions.code).toBe('InvalidPage');
  });
});

describe('monitoring', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  it('tells clock, cadence and what the champion is compared with', async () => {
    const watched = await watchModel(api, 'flights');
    await api.owner.query(
      `insert into monitor (slot_id, paused, reason, last_run_at) values ($1, true, 'maintenance', now())`,
      [watched.slotId],
    );
    const document = `{ model(key: "flights") { monitoring { environment paused reason cadence windowSize clock watermark
      closedUntil lastRunAt scheduleId baseline } } }`;
    const { data } = await api.ask('auditor-1', document);
    expect(data).toMatchObject({
      model: {
        monitoring: {
          environment: 'production',
          paused: true,
          reason: 'maintenance',
          cadence: 'PT5M',
          windowSize: 'P1D',
          clock: 'replay',
          watermark: '2001-02-01T00:00:00.000Z',
          closedUntil: null,
          scheduleId: 'monitor/flights/production',
          baseline: {
            version: 1,
            inputs: {
              rows: 5000,
              columns: [
                { name: 'distance', type: 'FP64', kind: 'numeric', bins: 20 },
                { name: 'origin', type: 'BYTES', kind: 'categorical', bins: 4 },
              ],
            },
            labels: { rows: 5000 },
          },
        },
      },
    });
  });

  it('names the Schedule that models of one cadence share', async () => {
    await watchModel(api, 'boats');
    const { data } = await api.ask('auditor-1', '{ model(key: "flights") { monitoring { scheduleId } } }');
    expect(data).toEqual({ model: { monitoring: { scheduleId: 'monitor/production/PT5M' } } });
  });

  it('is null where nothing was deployed', async () => {
    const { deploymentId } = await watchModel(api, 'undeployed');
    await api.owner.query('delete from deployment where id = $1', [deploymentId]);
    const { data } = await api.ask('auditor-1', '{ model(key: "undeployed") { monitoring { paused } } }');
    expect(data).toEqual({ model: { monitoring: null } });
  });
});
