import { afterEach, describe, expect, it } from '@jest/globals';
import { createClient, mutate, ProblemError } from '../../client/index.js';
import { answerWith, type Reply } from './support/answer-with.js';

const done: Reply = {
  status: 200,
  body: { data: { suspend: { __typename: 'SuspendPayload', model: { key: 'flight-delay', suspended: false } } } },
};
const input = { model: 'flight-delay', reason: 'storm' };

describe('a mutation through the client', () => {
  let server: Awaited<ReturnType<typeof answerWith>>;
  afterEach(() => server.stop());

  const keysSent = () =>
    server.seen.map(
      ({ body }) =>
        (JSON.parse(body) as { variables: { input: { idempotencyKey: string } } }).variables.input.idempotencyKey,
    );

  it('is sent again with the same key while its outcome is unknown', async () => {
    server = await answerWith('break', { status: 503, body: {} }, done);
    const client = createClient({ url: server.url, token: 't' });
    const { model } = await mutate(client, 'suspend', input);
    expect(model.key).toBe('flight-delay');
    expect(keysSent()).toHaveLength(3);
    expect(new Set(keysSent()).size).toBe(1);
  });

  it('takes a key that the caller gives', async () => {
    server = await answerWith(done);
    await mutate(createClient({ url: server.url, token: 't' }), 'suspend', { ...input, idempotencyKey: 'mine' });
    expect(keysSent()).toEqual(['mine']);
  });

  it('throws a refusal with every reason, and does not repeat it', async () => {
    const reasons = [
      { rule: 'roleMissing', message: 'a', evidence: null },
      { rule: 'nothingServes', message: 'b', evidence: null },
    ];
    const refused = { __typename: 'Refused', code: 'Refused', message: 'no', hint: null, path: null, reasons };
    server = await answerWith({ status: 200, body: { data: { suspend: refused } } });
    const attempt = mutate(createClient({ url: server.url, token: 't' }), 'suspend', input);
    await expect(attempt).rejects.toMatchObject({ kind: 'Refused', code: 'Refused', message: 'no', reasons });
    await expect(attempt).rejects.toBeInstanceOf(ProblemError);
    expect(server.seen).toHaveLength(1);
  });
});
