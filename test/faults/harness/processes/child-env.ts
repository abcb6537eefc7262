import { join } from 'node:path';
import { webhookSecret } from '../../../support/webhook-receiver.js';
import type { WorkerName } from './fleet.js';
import type { Ports } from './ports.js';

export interface ChildSurroundings {
  readonly home: string;
  readonly name: WorkerName;
  readonly ports: Ports;
  readonly databaseUrl: string;
  readonly webhookUrl: string;
  readonly url: string;
}

/** What a worker is told, as an operator would set it for processes on several machines. */
export function childEnv({ home, name, ports, databaseUrl, webhookUrl, url }: ChildSurroundings): NodeJS.ProcessEnv {
  const second = name === 'scoring2';
  const scoringPort = second ? ports.scoring2 : ports.scoring;
  return {
    PATH: process.env['PATH'],
    TMPDIR: process.env['TMPDIR'],
    TZ: process.env['TZ'],
    // The second scoring server is on a machine of its own, with the public keys and the artifacts of the first.
    TENURE_HOME: second ? join(home, 'second') : home,
    TENURE_VERIFY_KEYS_FILE: join(home, 'keys', 'verify.jwks.json'),
    TENURE_ARTIFACTS: join(home, 'artifacts'),
    TENURE_AUDIT_SINK: join(home, 'sink'),
    DATABASE_URL: databaseUrl,
    TENURE_API_PORT: String(ports.api),
    TENURE_SCORING_PORT: String(scoringPort),
    TENURE_URL: url,
    TENURE_SCORING_URL: `http://127.0.0.1:${scoringPort}`,
    TENURE_METRICS_PORT: '0',
    TENURE_RECONCILE_SECONDS: '2',
    TENURE_WEBHOOK_URL: webhookUrl,
    TENURE_WEBHOOK_SECRET: webhookSecret,
    TENURE_WEBHOOK_ALLOW_PRIVATE: 'true',
    TENURE_WEBHOOK_ALLOW_HTTP: 'true',
    // It leaves with the harness, whatever ends that.
    TENURE_SUPERVISED: '1',
  };
}
