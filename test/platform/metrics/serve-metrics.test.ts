import { describe, expect, it } from '@jest/globals';
import { createMetrics } from '../../../platform/metrics/create-metrics.js';
import { serveMetrics } from '../../../platform/metrics/serve-metrics.js';
import { freePort } from '../../../platform/net/free-port.js';
import { createRelayMetrics } from '../../../relay/create-relay-metrics.js';
import { scrape } from '../../support/scrape.js';

describe('the metrics of a process without a server of its own', () => {
  it('are served on the port that settings name, with what the process counts', async () => {
    const registry = createMetrics('relay');
    const metrics = createRelayMetrics(registry);
    const metricsPort = await freePort();
    const stop = await serveMetrics(registry, { host: '127.0.0.1', metricsPort });
    const url = `http://127.0.0.1:${metricsPort}`;
    metrics.relayed('sent');
    metrics.relayed('sent');
    metrics.repaired('rowWithoutWorkflow');
    metrics.notified('webhook', 'failed');
    const scraped = await scrape(url);
    expect(scraped).toMatchObject({
      'tenure_relay_messages_total{outcome="sent"}': 2,
      'tenure_reconciler_repairs_total{kind="rowWithoutWorkflow"}': 1,
      'tenure_notification_attempts_total{outcome="failed",sink="webhook"}': 1,
    });
    expect(scraped['process_cpu_seconds_total']).toBeGreaterThan(0);
    expect((await fetch(`${url}/livez`)).status).toBe(200);
    expect((await fetch(`${url}/secrets`)).status).toBe(404);
    await stop();
    await expect(fetch(`${url}/livez`)).rejects.toThrow('fetch failed');
  });

  it('are not served on port 0', async () => {
    const stop = await serveMetrics(createMetrics('none'), { host: '127.0.0.1', metricsPort: 0 });
    await expect(stop()).resolves.toBeUndefined();
  });

  it('do not start where the port is taken', async () => {
    const listener = { host: '127.0.0.1', metricsPort: await freePort() };
    const stop = await serveMetrics(createMetrics('first'), listener);
    await expect(serveMetrics(createMetrics('second'), listener)).rejects.toMatchObject({ code: 'EADDRINUSE' });
    await stop();
  });
});
