import { createServer } from 'node:http';
import type { Registry } from 'prom-client';

/**
 * Serves `/metrics` and `/livez` for a process without a server of its own; port 0 = not at all. Throws `EADDRINUSE` when
 * the port is taken.
 */
export async function serveMetrics(
  registry: Registry,
  { host, metricsPort }: { readonly host: string; readonly metricsPort: number },
): Promise<() => Promise<void>> {
  if (metricsPort === 0) return () => Promise.resolve();
  const server = createServer((request, response) => {
    if (request.url === '/livez') return void response.end('ok\n');
    if (request.url !== '/metrics') return void response.writeHead(404).end();
    registry.metrics().then(
      (text) => response.setHeader('content-type', registry.contentType).end(text),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((listening, refused) =>
    server.once('error', refused).listen(metricsPort, host, () => listening()),
  );
  return () =>
    new Promise((closed) => {
      server.close(() => closed());
      // A scraper keeps its connection; nothing is lost when it ends.
      server.closeIdleConnections();
    });
}
