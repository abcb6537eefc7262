import { mkdtempSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { checkPorts } from '../../cli/doctor/check-ports.js';
import { checkRunning } from '../../cli/doctor/check-running.js';
import { checkSettings } from '../../cli/doctor/check-settings.js';
import { refusePort } from '../../cli/up/up-ports.js';
import { recordProcess } from '../../cli/up/process-record.js';
import { writeEndpoints } from '../../cli/up/write-endpoints.js';
import { startAnsweringServer } from './answering-server.js';

const newHome = (): string => mkdtempSync(join(tmpdir(), 'tenure-doctor-'));
const addresses = (url: string) => ({
  databaseUrl: '',
  ownerUrl: null,
  temporalAddress: '127.0.0.1:1',
  temporalUi: null,
  url,
  scoringUrl: url,
});

describe('tenure doctor', () => {
  it('says that nothing runs in a home where nothing runs', async () => {
    expect(await checkRunning(newHome())).toMatchObject([{ name: 'Tenure', result: 'ok' }]);
  });

  it('asks the Tenure that runs there whether it is ready', async () => {
    const home = newHome();
    const server = await startAnsweringServer(() => ({ body: {} }));
    recordProcess(home, 'up', process.pid);
    writeEndpoints(home, addresses(server.url));
    const whileReady = await checkRunning(home);
    await server.stop();
    expect(whileReady.map(({ result }) => result)).toEqual(['ok', 'ok', 'ok']);
    const afterwards = await checkRunning(home);
    expect(afterwards.map(({ result }) => result)).toEqual(['ok', 'notice', 'notice']);
  });

  it.each([
    ['scoring', 90, 4190],
    ['api', 45, 4045],
  ])('names a port of %s that no browser calls', async (name, offset, port) => {
    const found = await checkPorts(newHome(), offset);
    expect(found.find((check) => check.name === `port of ${name}`)).toMatchObject({ result: 'failed' });
    await expect(refusePort(port, 'it')).rejects.toMatchObject({ code: 'PortBlocked' });
    await expect(fetch(`http://127.0.0.1:${port}`)).rejects.toMatchObject({ cause: { message: 'bad port' } });
  });

  it('names a port that another program has taken, but none that its own Tenure uses', async () => {
    const taken = createServer();
    await new Promise<void>((ready) => taken.listen(0, '127.0.0.1', ready));
    const { port } = taken.address() as AddressInfo;
    const offset = port - 4000;
    const home = newHome();
    const found = await checkPorts(home, offset);
    recordProcess(home, 'up', process.pid);
    const own = await checkPorts(home, offset);
    await new Promise((closed) => taken.close(closed));
    expect(found.find(({ name }) => name === 'port of api')).toMatchObject({ result: 'failed' });
    expect(own).toEqual([]);
  });

  it('names settings as people set them, without passwords', () => {
    const checks = checkSettings({
      DATABASE_URL: 'postgres://tenure_app:hidden@db:5432/tenure',
      TENURE_MIGRATION_DATABASE_URL: 'postgres://tenure_owner:hidden@db:5432/tenure',
      TENURE_HOME: '/srv/tenure',
    });
    expect(checks.find(({ name }) => name === 'TENURE_HOME')?.found).toBe('/srv/tenure');
    expect(JSON.stringify(checks)).not.toContain('hidden');
    expect(checks.every(({ result }) => result === 'ok')).toBe(true);
  });

  it('gives every fault of the settings', () => {
    const checks = checkSettings({ TENURE_API_PORT: 'many', TENURE_LOG: 'loud' });
    expect(checks.map(({ result }) => result)).toEqual(['failed', 'failed']);
  });
});
