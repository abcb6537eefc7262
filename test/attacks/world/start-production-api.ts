import { spawn } from 'node:child_process';
import { openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../../platform/net/free-port.js';
import type { Tenure } from '../../support/start-tenure.js';
import { until } from '../../support/until.js';

export interface ProductionApi {
  readonly url: string;
  readonly pid: number;
  /** What it logged. */
  printed(): string;
  stop(): Promise<void>;
}

/** A second API process on the same Postgres and Temporal, as it runs in production: with a real issuer, telling nothing. */
export async function startProductionApi(
  tenure: Tenure,
  issuer: string,
  more: Readonly<Record<string, string>> = {},
): Promise<ProductionApi> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const log = join(tenure.home, `production-${port}.log`);
  const out = openSync(log, 'a');
  const env = {
    ...process.env,
    NODE_ENV: 'production',
    TENURE_HOME: tenure.home,
    DATABASE_URL: tenure.databaseUrl,
    TEMPORAL_ADDRESS: tenure.temporalAddress,
    TENURE_API_PORT: String(port),
    TENURE_OIDC_ISSUER: issuer,
    // It leaves with the process of the test, whatever ends that.
    TENURE_SUPERVISED: '1',
    ...more,
  };
  const child = spawn(process.execPath, ['dist/workers/api.js'], { env, stdio: ['pipe', out, out] });
  const printed = () => readFileSync(log, 'utf8');
  await until(async () => {
    if (child.exitCode !== null) throw new Error(`the API left with ${child.exitCode}:\n${printed()}`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    return answer?.ok;
  });
  return {
    url,
    pid: child.pid as number,
    printed,
    async stop() {
      if (child.exitCode !== null) return;
      const left = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      await left;
    },
  };
}
