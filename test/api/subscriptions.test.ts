import { createPrivateKey } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { WebSocket } from 'ws';
import { mutate, subscribe } from '../../client/index.js';
import { localIssuer } from '../../platform/auth/local-issuer.js';
import { quickPolicy } from '../support/quick-policy.js';
import { until } from '../support/until.js';
import { addOutsider, registerModel, registerVersion, validate } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const changes = 'subscription ($key: String) { modelChanged(key: $key) { model { key } entry { type summary } } }';
interface Change {
  modelChanged: { model: { key: string }; entry: { type: string; summary: string } };
}

describe('a subscription', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, 'watched');
    await registerModel(api, 'other');
    await addOutsider(api, 'outsider-1', 'elsewhere', ['owner', 'developer']);
  });
  afterAll(() => api.stop());

  /** Begins to follow, and answers when the server has it. */
  async function follow<T>(user: string, document: string, variables = {}) {
    // The one that a former test left may still be counted.
    await until(() => api.followers() === 0);
    const events = subscribe<T>(api.as(user), document, variables);
    const first = events.next();
    await until(() => api.followers() === 1);
    return { first, events };
  }

  it('tells what happens to the model that it names, and nothing of others', async () => {
    const { first, events } = await follow<Change>('auditor-1', changes, { key: 'watched' });
    await registerVersion(api, 'other');
    await registerVersion(api, 'watched');
    const { value } = await first;
    expect((value as Change).modelChanged).toMatchObject({
      model: { key: 'watched' },
      entry: { type: 'version.registered' },
    });
    await events.return(undefined);
  });

  it('is silent about other teams', async () => {
    const { first, events } = await follow<Change>('outsider-1', changes);
    await registerVersion(api, 'watched', 'more');
    await mutate(api.as('owner-1'), 'publishPolicy', { key: 'theirs', document: quickPolicy({}) });
    const model = { key: 'theirs', name: 'Theirs', kind: 'ONNX' as const, team: 'elsewhere', policy: 'theirs' };
    await mutate(api.as('outsider-1'), 'registerModel', model);
    const { value } = await first;
    expect((value as Change).modelChanged.model.key).toBe('theirs');
    await events.return(undefined);
  });

  it('ends for good when the last one leaves', async () => {
    const { events, first } = await follow<Change>('auditor-1', changes);
    await Promise.all([first, registerVersion(api, 'other', 'again')]);
    await events.return(undefined);
    await until(() => api.followers() === 0);
    expect(api.followers()).toBe(0);
  });

  it('ends when its connection goes, though nothing more happens', async () => {
    await until(() => api.followers() === 0);
    const authorization = `Bearer ${await api.token('auditor-1')}`;
    const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
    socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload: { authorization } })));
    socket.once('message', () =>
      socket.send(JSON.stringify({ id: 'one', type: 'subscribe', payload: { query: changes } })),
    );
    await until(() => api.followers() === 1);
    socket.close();
    await until(() => api.followers() === 0);
    expect(api.followers()).toBe(0);
  });

  it('tells approvers of a request as it opens', async () => {
    const document = 'subscription { approvalRequested { subject { key } mayDecide { allowed } } }';
    const { first, events } = await follow<{ approvalRequested: unknown }>('approver-1', document);
    await validate(api, 'watched', 1);
    expect((await first).value).toEqual({
      approvalRequested: { subject: { key: 'watched' }, mayDecide: { allowed: true } },
    });
    await events.return(undefined);
  });

  it('takes subscriptions only', async () => {
    const events = subscribe(api.as('auditor-1'), '{ viewer { roles } }');
    await expect(events.next()).rejects.toThrow(/Only subscriptions/);
  });

  const closing = (token: string) =>
    new Promise<{ code: number; acknowledged: boolean }>((resolve) => {
      let acknowledged = false;
      const socket = new WebSocket(`${api.url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
      const payload = { authorization: `Bearer ${token}` };
      socket.on('open', () => socket.send(JSON.stringify({ type: 'connection_init', payload })));
      socket.on('message', () => (acknowledged = true));
      socket.on('close', (code) => resolve({ code, acknowledged }));
    });

  it('is closed without a valid token', async () => {
    expect(await closing('none')).toEqual({ code: 4403, acknowledged: false });
  });

  it('is closed when its token ends', async () => {
    // Ended a second ago: within the clock tolerance, so it is let in, and its end has come.
    expect(await closing(await endedToken())).toEqual({ code: 4403, acknowledged: true });
  });

  async function endedToken(): Promise<string> {
    const key = createPrivateKey(await readFile(join(api.home, 'keys', 'issuer.pem')));
    const second = Math.floor(Date.now() / 1000);
    return new SignJWT({})
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
      .setIssuer(localIssuer)
      .setAudience('tenure')
      .setSubject('auditor-1')
      .setIssuedAt(second - 60)
      .setExpirationTime(second - 1)
      .sign(key);
  }
});
