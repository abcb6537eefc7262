import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, showModel } from '../../client/index.js';
import { run } from '../../cli/run.js';
import { findActor } from '../../store/index.js';
import { captureIo } from '../cli/capture-io.js';
import { Retraining } from '../store/support/retraining/champion.js';
import { addOutsider } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

describe('retrain', () => {
  let api: TestApi;
  let way: Retraining;
  beforeAll(async () => {
    api = await startTestApi();
    const actor = async (key: string) => {
      const found = await findActor(api.store, key, 'test', 'test');
      if (!found) throw new Error(`There is no ${key}.`);
      return found;
    };
    way = new Retraining({ ...api, ownerUrl: '', actor });
    await addOutsider(api, 'outsider-1', 'elsewhere', ['developer', 'operator']);
  });
  afterAll(() => api.stop());

  const allowed = async (user: string, model: string) =>
    (await showModel(api.as(user), model)).allowedCommands.find(({ command }) => command === 'RETRAIN');

  it('answers with the version that it makes, once for the same key', async () => {
    const { model } = await way.champion(await way.responding()).then(async (champion) => {
      await way.labels(champion, 3_000);
      return champion;
    });
    expect(await allowed('developer-1', model)).toMatchObject({ allowed: true });
    const input = { model, reason: 'log loss rises', idempotencyKey: 'retrain-1' };
    const { version } = await mutate(api.as('developer-1'), 'retrain', input);
    expect(version).toMatchObject({ number: 2, stage: 'DEVELOPMENT', stageStatus: 'IN_PROGRESS' });
    expect((await mutate(api.as('developer-1'), 'retrain', input)).version.id).toBe(version.id);
    const again = mutate(api.as('operator-1'), 'retrain', { model, reason: 'once more' });
    await expect(again).rejects.toMatchObject({ kind: 'Refused', reasons: [{ rule: 'retrainRunning' }] });
  });

  it('is refused with every reason, as allowedCommands says in advance', async () => {
    const { model } = await way.champion(await way.responding());
    const rules = [expect.objectContaining({ rule: 'labelsMissing' })];
    expect(await allowed('developer-1', model)).toMatchObject({ allowed: false, reasons: rules });
    const attempt = mutate(api.as('developer-1'), 'retrain', { model, reason: 'nothing to learn' });
    await expect(attempt).rejects.toMatchObject({ kind: 'Refused', reasons: rules });
    const auditor = mutate(api.as('auditor-1'), 'retrain', { model, reason: 'not mine' });
    await expect(auditor).rejects.toMatchObject({ kind: 'Forbidden' });
    const outsider = mutate(api.as('outsider-1'), 'retrain', { model, reason: 'not ours' });
    await expect(outsider).rejects.toMatchObject({ kind: 'NotFound' });
  });

  it('is a command of the command line, with the exit code of the refusal', async () => {
    const champion = await way.champion(await way.responding());
    const tenure = async (...args: string[]) => {
      const io = captureIo({ TENURE_URL: api.url });
      const exitCode = await run(
        ['retrain', champion.model, '--reason', 'why not', '--as', 'developer-1', ...args],
        io,
      );
      return { exitCode, out: io.stdout.join('\n'), err: io.stderr.join('\n') };
    };
    const refused = await tenure();
    expect(refused.exitCode).toBe(4);
    expect(refused.err).toContain('(labelsMissing)');
    await way.labels(champion, 3_000);
    const { exitCode, out } = await tenure('--json');
    expect(exitCode).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ model: champion.model, number: 2 });
  });
});
