import { afterEach, describe, expect, it } from '@jest/globals';
import {
  createClient,
  fetchDevToken,
  RequestError,
  UnauthenticatedError,
  UnavailableError,
} from '../../client/index.js';
import { answerWith, type Reply } from './support/answer-with.js';

const failed = (status: number, code: string, correlationId?: string): Reply => ({
  status,
  body: { errors: [{ message: 'why', extensions: { code, correlationId } }] },
});

describe('the client', () => {
  let server: Awaited<ReturnType<typeof answerWith>>;
  afterEach(() => server.stop());

  const asking = async (reply: Reply) => {
    server = await answerWith(reply);
    return createClient({ url: `${server.url}/`, token: async () => 'fresh' }).query('{ viewer { roles } }');
  };

  it('sends a fresh token and answers the data', async () => {
    expect(await asking({ status: 200, body: { data: { viewer: 1 } } })).toEqual({ viewer: 1 });
    expect(server.seen).toMatchObject([{ path: '/graphql', authorization: 'Bearer fresh' }]);
  });

  it('tells a refused token from everything else', async () => {
    await expect(asking(failed(401, 'Unauthenticated'))).rejects.toBeInstanceOf(UnauthenticatedError);
  });

  it.each([
    'break',
    failed(502, 'x'),
    failed(503, 'x'),
    failed(504, 'RequestTimeout'),
    failed(200, 'DatabaseUnavailable'),
  ] as Reply[])('calls the server unavailable for %j', async (reply) => {
    await expect(asking(reply)).rejects.toBeInstanceOf(UnavailableError);
  });

  it('keeps code and correlation id of a failure', async () => {
    const attempt = asking(failed(500, 'InternalError', 'c-1'));
    await expect(attempt).rejects.toMatchObject({ code: 'InternalError', correlationId: 'c-1', message: 'why' });
    await expect(attempt).rejects.toBeInstanceOf(RequestError);
  });

  it('says what an unknown development user is', async () => {
    server = await answerWith({ status: 404, body: { code: 'NotFound', message: 'There is no user "x".' } });
    await expect(fetchDevToken(server.url, 'x')).rejects.toMatchObject({ code: 'NotFound' });
  });
});
