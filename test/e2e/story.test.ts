import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { mutate, showModel, showVersion, waitFor, waitForVersion } from '../../client/index.js';
import { refusalOf } from '../support/refusal-of.js';
import { replayHistoriesAt } from '../support/replay-histories.js';
import { runCli } from '../support/run-cli.js';
import type { ProcessEnd } from '../support/run-process.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { until } from '../support/until.js';

const flight = {
  id: 'flight-1',
  inputs: [
    { name: 'minute_of_day', datatype: 'INT64', shape: [1, 1], data: [1085] },
    { name: 'weekday', datatype: 'INT64', shape: [1, 1], data: [1] },
    { name: 'distance', datatype: 'FP32', shape: [1, 1], data: [2475] },
    { name: 'origin', datatype: 'BYTES', shape: [1, 1], data: ['JFK'] },
    { name: 'destination', datatype: 'BYTES', shape: [1, 1], data: ['LAX'] },
  ],
};

interface Scored {
  readonly id: string;
  readonly outputs: readonly { readonly name: string; readonly data: readonly number[] }[];
}

describe('the example, from the first start to retirement', () => {
  let tenure: Tenure;
  beforeAll(async () => {
    tenure = await startTenure({ seed: true });
  }, 240_000);
  afterAll(async () => tenure?.stop(), 240_000);

  const cli = (...args: string[]): Promise<ProcessEnd> => runCli(tenure.home, ...args);
  const decide = (user: string): Promise<ProcessEnd> =>
    cli('approval', 'decide', 'flight-delay/1', 'approve', '--reason', 'looked at it', '--as', user);
  const infer = (body: unknown = flight): Promise<Response> =>
    fetch(`${tenure.scoringUrl}/v2/models/flight-delay/infer`, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    });
  const idle = (): Promise<unknown> =>
    waitFor(
      async () => ((await showModel(tenure.as('auditor-1'), 'flight-delay')).pendingCommand === null ? true : null),
      { timeoutMs: 120_000, what: 'the command to be done' },
    );

  it('trains, validates and waits for two people', async () => {
    await until(() => tenure.printed().includes('waits for two people'));
    const version = await showVersion(tenure.as('auditor-1'), 'flight-delay', 1);
    expect(version.stageStatus).toBe('PENDING');
    expect(version.validation?.gates.map((gate) => gate.passed)).toEqual(Array(8).fill(true));
    const list = await cli('approval', 'list', '--json');
    expect(JSON.parse(list.stdout)).toMatchObject({
      nodes: [{ requiredApprovals: 2, subject: { key: 'flight-delay' } }],
    });
    expect((await infer()).status).toBe(404);
  }, 240_000);

  it('refuses the submitter with every reason', async () => {
    const answer = await decide('developer-1');
    expect(answer.exitCode).toBe(4);
    expect(answer.stderr.split('\n').filter((line) => line.startsWith('  - ')).length).toBeGreaterThan(1);
  });

  it('takes two people into production, and hears no third opinion', async () => {
    expect(await decide('approver-1')).toMatchObject({ exitCode: 0 });
    expect((await showVersion(tenure.as('auditor-1'), 'flight-delay', 1)).stage).toBe('APPROVAL');
    expect(await decide('approver-2')).toMatchObject({ exitCode: 0 });
    expect((await decide('approver-1')).exitCode).toBe(4);
    const waited = await cli('wait', 'flight-delay/1', '--for', 'production:inProgress', '--timeout', '120');
    expect(waited.stdout).toContain('production inProgress');
  }, 240_000);

  it('scores by HTTP and by command line, and keeps every prediction once', async () => {
    const first = (await (await infer()).json()) as Scored;
    const again = (await (await infer()).json()) as Scored;
    expect(again).toEqual({ ...first, parameters: { replayed: true } });
    const raw = ['date=2001-01-15T18:05', 'distance=2475', 'origin=JFK', 'destination=LAX'];
    const byCli = await cli('score', 'flight-delay', '--raw', ...raw, '--id', 'flight-2', '--json');
    expect((JSON.parse(byCli.stdout) as Scored).outputs).toEqual(first.outputs);
    const database = new pg.Client(tenure.databaseUrl);
    await database.connect();
    const { rows } = await database.query('select id from prediction order by id');
    await database.end();
    expect(rows).toEqual([{ id: 'flight-1' }, { id: 'flight-2' }]);
  });

  it('answers 503 while suspended, and scores again when resumed', async () => {
    expect((await cli('suspend', 'flight-delay', '--reason', 'check', '--as', 'operator-1')).exitCode).toBe(0);
    await idle();
    const refused = await infer();
    expect(refused.status).toBe(503);
    expect(JSON.stringify(await refused.json())).toContain('Suspended');
    expect((await cli('resume', 'flight-delay', '--reason', 'checked', '--as', 'operator-1')).exitCode).toBe(0);
    await idle();
    expect((await infer()).status).toBe(200);
  }, 240_000);

  it('answers 404 once retired, which needs an approval too', async () => {
    expect((await cli('model', 'retire', 'flight-delay', '--reason', 'end', '--as', 'owner-1')).exitCode).toBe(0);
    await waitFor(async () => ((await cli('approval', 'list')).stdout.includes('retirement') ? true : null), {
      timeoutMs: 120_000,
      what: 'the request to retire',
    });
    const approved = await cli(
      'approval',
      'decide',
      'flight-delay',
      'approve',
      '--reason',
      'agreed',
      '--as',
      'approver-1',
    );
    expect(approved.exitCode).toBe(0);
    const version = await waitForVersion(tenure.as('auditor-1'), 'flight-delay', 1, ['RETIRED'], {
      timeoutMs: 120_000,
    });
    expect(version.stageStatus).toBe('PASSED');
    const refused = await infer();
    expect(refused.status).toBe(404);
    expect(JSON.stringify(await refused.json())).toContain('ModelRetired');
    const suspend = mutate(tenure.as('operator-1'), 'suspend', { model: 'flight-delay', reason: 'too late' });
    expect((await refusalOf(suspend)).kind).toBe('Refused');
  }, 240_000);

  it('leaves an intact audit chain', async () => {
    const verified = await cli('audit', 'verify', '--json');
    expect(verified.exitCode).toBe(0);
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, firstBadSeq: null });
  }, 240_000);

  it('leaves only histories that replay', async () => {
    expect(await replayHistoriesAt(tenure.temporalAddress)).toBeGreaterThan(2);
  }, 240_000);
});
