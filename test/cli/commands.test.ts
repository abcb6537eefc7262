import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from '@jest/globals';
import { run } from '../../cli/run.js';
import { startAnsweringServer, type AnsweringServer } from './answering-server.js';
import { captureIo } from './capture-io.js';

const model = {
  id: 'm',
  key: 'demo',
  stage: 'PRODUCTION',
  stageStatus: 'IN_PROGRESS',
  suspended: false,
  pendingCommand: 'SUSPEND',
};
const suspend = ['suspend', 'demo', '--reason', 'check', '--as', 'operator-1'];

describe('commands', () => {
  let server: AnsweringServer | undefined;
  afterEach(async () => {
    await server?.stop();
    server = undefined;
  });

  /** An API that gives out tokens and answers every document with `data`. */
  async function startApi(data: unknown, status = 200): Promise<Record<string, string>> {
    server = await startAnsweringServer(({ path }) =>
      path === '/dev/token' ? { body: { access_token: 'a-token' } } : { status, body: data },
    );
    return { TENURE_URL: server.url };
  }

  const problem = (fields: object) => ({ data: { suspend: { hint: null, path: null, ...fields } } });

  it('acts as the user of --as and sends the idempotency key of --key', async () => {
    const env = await startApi({ data: { suspend: { __typename: 'SuspendPayload', model } } });
    const io = captureIo(env);
    expect(await run([...suspend, '--key', 'once'], io)).toBe(0);
    const [token, mutation] = server?.received ?? [];
    expect(token?.body).toEqual({ user: 'operator-1' });
    expect(mutation?.authorization).toBe('Bearer a-token');
    expect(mutation?.body['variables']).toEqual({ input: { model: 'demo', reason: 'check', idempotencyKey: 'once' } });
    expect(io.stdout.join('\n')).toContain('Accepted: suspend of demo (production inProgress, suspend under way).');
  });

  it('prints every reason of a refusal and exits with 4', async () => {
    const reasons = [
      { rule: 'submitter', message: 'You submitted it.', evidence: null },
      { rule: 'role', message: 'You are no approver.', evidence: null },
    ];
    const env = await startApi(problem({ __typename: 'Refused', code: 'NotAllowed', message: 'No.', reasons }));
    const io = captureIo(env);
    expect(await run(suspend, io)).toBe(4);
    expect(io.stdout).toEqual([]);
    expect(io.stderr.join('\n')).toContain('You submitted it. (submitter)');
    expect(io.stderr.join('\n')).toContain('You are no approver. (role)');
  });

  it.each([
    ['InvalidInput', 2],
    ['NotFound', 3],
    ['Forbidden', 77],
    ['Conflict', 1],
  ])('exits on %s with %i', async (kind, exitCode) => {
    const env = await startApi(problem({ __typename: kind, code: kind, message: 'No.', hint: 'Do this.' }));
    const io = captureIo(env);
    expect(await run(suspend, io)).toBe(exitCode);
    expect(io.stderr.join('\n')).toContain('Do this.');
  });

  it('exits with 77 when the token is refused', async () => {
    const env = await startApi({ errors: [{ message: 'expired' }] }, 401);
    expect(await run(['model', 'list', '--as', 'auditor-1'], captureIo(env))).toBe(77);
  });

  it('exits with 69 and says what to do when nothing answers', async () => {
    const io = captureIo({ TENURE_URL: 'http://127.0.0.1:9' });
    expect(await run(['model', 'list', '--as', 'auditor-1'], io)).toBe(69);
    expect(io.stderr.join('\n')).toContain('npm start');
  });

  it('exits with 69 when no Tenure was started here', async () => {
    const io = captureIo({ TENURE_HOME: mkdtempSync(join(tmpdir(), 'tenure-cli-')) });
    expect(await run(['model', 'list'], io)).toBe(69);
    expect(io.stderr.join('\n')).toContain('NotRunning');
  });

  it('finds the addresses that the running Tenure wrote', async () => {
    const page = { nodes: [], totalCount: 0, pageInfo: { hasNextPage: false, endCursor: null } };
    const { TENURE_URL: url } = await startApi({ data: { models: page } });
    const home = mkdtempSync(join(tmpdir(), 'tenure-cli-'));
    writeFileSync(join(home, 'endpoints.json'), JSON.stringify({ url, scoringUrl: 'http://127.0.0.1:9' }));
    const io = captureIo({ TENURE_HOME: home });
    expect(await run(['model', 'list', '--json'], io)).toBe(0);
    expect(JSON.parse(io.stdout.join('\n'))).toEqual(page);
  });

  it('refuses to guess who changes something', async () => {
    const io = captureIo(await startApi({}));
    expect(await run(['suspend', 'demo', '--reason', 'check'], io)).toBe(2);
    expect(io.stderr.join('\n')).toContain('--as USER');
    expect(server?.received).toEqual([]);
  });

  it('answers a failure as JSON on stderr when JSON was asked for', async () => {
    const env = await startApi(problem({ __typename: 'Conflict', code: 'CommandPending', message: 'Wait.' }));
    const io = captureIo(env);
    await run([...suspend, '--json'], io);
    expect(JSON.parse(io.stderr.join('\n'))).toMatchObject({ error: { code: 'CommandPending', message: 'Wait.' } });
    expect(io.stdout).toEqual([]);
  });

  it.each([
    ['monitor', 'status'],
    ['monitor', 'run'],
    ['alerts'],
    ['alerts', 'acknowledge'],
    ['rollback'],
    ['labels', 'send'],
    ['model', 'list'],
    ['approval', 'decide'],
    ['score'],
    ['version', 'train'],
    ['wait'],
    ['audit', 'verify'],
  ])('shows examples first in the help of %s %s', async (...names) => {
    const io = captureIo();
    expect(await run([...names.filter(Boolean), '--help'], io)).toBe(0);
    expect(io.stdout.join('\n')).toMatch(/^Examples:\n {2}\$ tenure /);
  });

  it('exits with 2 on an unknown command and on a missing option', async () => {
    expect(await run(['modle', 'list'], captureIo())).toBe(2);
    expect(await run(['suspend', 'demo', '--as', 'operator-1'], captureIo())).toBe(2);
  });
});
