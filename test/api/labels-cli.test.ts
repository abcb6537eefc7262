import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../cli/run.js';
import { captureIo } from '../cli/capture-io.js';
import { writeParquet } from '../profiling/parquet.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';
import { watchModel } from './support/watched-model.js';

describe('tenure labels send', () => {
  let api: TestApi;
  let folder: string;
  beforeAll(async () => {
    api = await startTestApi();
    folder = await mkdtemp(join(tmpdir(), 'tenure-labels-'));
    const { slotId, deploymentId } = await watchModel(api, 'flights');
    await api.owner.query(
      `insert into prediction_key (slot_id, id, deployment_id, event_day, input_digest)
       select $1, 'p' || i, $2, '2001-02-01', 'd' from generate_series(1, 12000) i`,
      [slotId, deploymentId],
    );
  });
  afterAll(() => api.stop());

  async function send(file: string, ...args: string[]) {
    const io = captureIo({ TENURE_URL: api.url });
    const exitCode = await run(['labels', 'send', 'flights', join(folder, file), ...args], io);
    return { exitCode, out: io.stdout.join('\n'), err: io.stderr.join('\n') };
  }
  const line = (predictionId: string, label: unknown = 1) =>
    JSON.stringify({ predictionId, label, observedAt: '2001-02-02T00:00:00Z' });
  const stored = async () => {
    const [row] = await api.owner.query<{ count: number }[]>('select count(*)::int as count from ground_truth');
    return row?.count;
  };

  it('sends a file in batches, counts lines across them, and says what was refused and what has no prediction', async () => {
    const lines = Array.from({ length: 12_000 }, (_, i) => line(`p${i + 1}`));
    lines[11_000] = line('p11001', 'late');
    lines.push(line('later-1'), '', line('later-2'));
    await writeFile(join(folder, 'many.ndjson'), lines.join('\n'));
    const { exitCode, out, err } = await send('many.ndjson', '--as', 'operator-1');
    expect(exitCode).toBe(1);
    expect(out).toMatch(/^accepted +12001$/m);
    expect(out).toMatch(/^without a prediction yet +2$/m);
    expect(out).toContain('Joined when their predictions come: later-1, later-2');
    expect(out).toMatch(/^11001 +label must be a finite number, or true or false\.$/m);
    expect(err).toContain('LabelsRefused: 1 labels were refused; the others are stored.');
    expect(await stored()).toBe(12_001);
  });

  it('changes nothing when the same file is sent again', async () => {
    await send('many.ndjson', '--as', 'operator-1');
    expect(await stored()).toBe(12_001);
  });

  it('sends Parquet, and answers JSON alone', async () => {
    await writeParquet(
      join(folder, 'some.parquet'),
      `select 'p' || (i + 1) as "predictionId", true as label, timestamp '2001-02-02 00:00:00' as "observedAt" from range(3) t(i)`,
    );
    const { exitCode, out, err } = await send('some.parquet', '--as', 'operator-1', '--json');
    expect([exitCode, err]).toEqual([0, '']);
    expect(JSON.parse(out)).toEqual({ accepted: 3, unknown: 0, unknownIds: [], refused: 0, refusedLines: [] });
  });

  it('says what is wrong with the file, the person or the model, with its exit code', async () => {
    const missing = await send('missing.ndjson', '--as', 'operator-1');
    expect(missing).toMatchObject({ exitCode: 2, out: '' });
    expect(missing.err).toContain('FileUnreadable');
    expect((await send('missing.parquet', '--as', 'operator-1')).exitCode).toBe(2);
    expect((await send('many.ndjson', '--as', 'auditor-1')).exitCode).toBe(77);
    expect((await send('many.ndjson')).exitCode).toBe(2);
    await writeFile(join(folder, 'broken.parquet'), 'nothing');
    expect((await send('broken.parquet', '--as', 'operator-1')).exitCode).toBe(2);
    const io = captureIo({ TENURE_URL: api.url });
    const unknown = ['labels', 'send', 'nobody', join(folder, 'many.ndjson'), '--as', 'operator-1'];
    expect(await run(unknown, io)).toBe(3);
  });
});
