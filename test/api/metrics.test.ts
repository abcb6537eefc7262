import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Registry } from 'prom-client';
import { registerStateMetrics } from '../../api/metrics/register-state-metrics.js';
import { mutate } from '../../client/index.js';
import { openDatabase } from '../../store/index.js';
import { openFinding } from '../../store/findings/open-finding.js';
import { readInstallationState } from '../../store/queries/installation-state.js';
import { parseMetrics, scrape } from '../support/scrape.js';
import { registerModel, registerVersion, validate } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

let api: TestApi;

describe('api metrics', () => {
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  describe('the gauges of the API', () => {
    it('say how the installation stands, as the database has it when they are scraped', async () => {
      const waiting = await registerModel(api, 'waiting', { required: 2 });
      await registerVersion(api, 'waiting');
      await validate(api, 'waiting', 1);
      await registerModel(api, 'young');
      const [{ id } = { id: '' }] = await api.owner.query<{ id: string }[]>('select id from model where key = $1', [
        waiting.key,
      ]);
      const finding = { versionId: null, cause: 'test', title: 'Something', reason: 'as the test says' };
      await openFinding(api.store, { ...finding, modelId: id, severity: 'high' });
      const [{ seq, sent } = { seq: 0, sent: 0 }] = await api.owner.query<{ seq: number; sent: number }[]>(
        `select (select seq::int from audit_head) as seq,
         (select count(*)::int from outbox where kind = 'notification') as sent`,
      );
      const scraped = await scrape(api.url);
      expect(scraped).toMatchObject({
        tenure_database_up: 1,
        'tenure_approvals_pending{kind="release"}': 1,
        'tenure_approvals_pending{kind="retirement"}': 0,
        'tenure_models{stage="approval"}': 1,
        'tenure_models{stage="development"}': 1,
        'tenure_models{stage="production"}': 0,
        'tenure_findings_open{severity="high"}': 1,
        'tenure_findings_open{severity="low"}': 0,
        'tenure_alerts_firing{level="major"}': 0,
        'tenure_outbox_messages{to="notification"}': sent,
        tenure_audit_head_seq: seq,
        'tenure_monitors{state="paused"}': 0,
        tenure_monitoring_lag_seconds: 0,
      });
      expect(sent).toBe(2);
      expect(scraped['tenure_outbox_messages{to="workflow"}']).toBeGreaterThan(2);
      expect(scraped['tenure_outbox_oldest_seconds{to="workflow"}']).toBeGreaterThan(0);
    });

    it('are absent rather than wrong while the database does not answer, and the rest is served', async () => {
      const database = await openDatabase((api.store.database.options as { url?: string }).url ?? '');
      await database.destroy();
      const registry = new Registry();
      registerStateMetrics(registry, () => readInstallationState(database));
      expect(parseMetrics(await registry.metrics())).toEqual({ tenure_database_up: 0 });
    });

    it('do not keep a scrape waiting for a database that hangs, and ask it once', async () => {
      const registry = new Registry();
      let asked = 0;
      const hanging = new Promise<never>(() => undefined);
      registerStateMetrics(registry, () => {
        asked += 1;
        return hanging;
      });
      for (let i = 0; i < 2; i += 1) expect(parseMetrics(await registry.metrics())).toEqual({ tenure_database_up: 0 });
      expect(asked).toBe(1);
    });
  });

  describe('the counters of the API', () => {
    it('tell operations by root field and outcome, and how long they took', async () => {
      const before = await scrape(api.url);
      await api.ask('owner-1', 'query AnyNameAtAll { models { totalCount } }');
      await mutate(api.as('owner-1'), 'registerUseCase', { key: 'counted', title: 'Counted', team: 'default' });
      const after = await scrape(api.url);
      const grown = (series: string) => (after[series] ?? 0) - (before[series] ?? 0);
      expect(grown('tenure_api_requests_total{field="models",kind="query",outcome="ok"}')).toBe(1);
      expect(grown('tenure_api_requests_total{field="registerUseCase",kind="mutation",outcome="ok"}')).toBe(1);
      expect(grown('tenure_api_request_seconds_count{field="models",kind="query"}')).toBe(1);
      expect(Object.keys(after).join()).not.toContain('AnyNameAtAll');
    });

    it('tell problems by mutation and code', async () => {
      const attempt = mutate(api.as('developer-1'), 'submitForValidation', { model: 'unknown', version: 1 });
      await expect(attempt).rejects.toMatchObject({ code: 'ModelNotFound' });
      expect(await scrape(api.url)).toMatchObject({
        'tenure_api_problems_total{code="ModelNotFound",mutation="submitForValidation"}': 1,
        'tenure_api_requests_total{field="submitForValidation",kind="mutation",outcome="problem"}': 1,
      });
    });

    it('tell errors by code of the catalogue, and never by a name that a client made up', async () => {
      await api.ask(null, '{ models { totalCount } }');
      await api.ask('owner-1', '{ madeUpField }');
      await api.ask('owner-1', '{ models(first: 1000) { totalCount } }');
      await fetch(`${api.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: 'Bearer nonsense' },
        body: JSON.stringify({ query: '{ models { totalCount } }' }),
      });
      const scraped = await scrape(api.url);
      expect(scraped).toMatchObject({
        'tenure_api_errors_total{code="Unauthenticated"}': 2,
        'tenure_api_errors_total{code="GraphqlValidationFailed"}': 1,
        'tenure_api_errors_total{code="InvalidPage"}': 1,
        'tenure_api_requests_total{field="none",kind="none",outcome="error"}': 1,
        'tenure_api_requests_total{field="models",kind="query",outcome="error"}': 3,
      });
      expect(Object.keys(scraped).join()).not.toContain('madeUpField');
    });
  });
});
