import { describe, expect, it } from '@jest/globals';
import { UnavailableError, waitFor, WaitTimeoutError } from '../../client/index.js';

describe('waiting', () => {
  it('ends when something is there, and lets the server be away meanwhile', async () => {
    const looks = [null, new UnavailableError('away'), 'there'];
    const look = async () => {
      const next = looks.shift() ?? null;
      if (next instanceof Error) throw next;
      return next;
    };
    expect(await waitFor(look, { timeoutMs: 60_000, pollMs: 1, what: 'it' })).toBe('there');
  });

  it('gives up in the end and says what did not come', async () => {
    const attempt = waitFor(async () => null, { timeoutMs: 5, pollMs: 1, what: 'version 1' });
    await expect(attempt).rejects.toThrow(/waiting for version 1/);
    await expect(attempt).rejects.toBeInstanceOf(WaitTimeoutError);
  });

  it('does not hide another failure', async () => {
    const look = () => Promise.reject(new TypeError('broken'));
    await expect(waitFor(look, { timeoutMs: 60_000, what: 'it' })).rejects.toBeInstanceOf(TypeError);
  });
});
