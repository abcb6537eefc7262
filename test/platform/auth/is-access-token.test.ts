import { expect, test } from '@jest/globals';
import { isAccessToken } from '../../../platform/auth/is-access-token.js';

test('what tells a client who has logged in or out gives no access', () => {
  for (const claims of [
    { nonce: 'n' },
    { at_hash: 'h' },
    { events: {} },
    { typ: 'ID' },
    { typ: 'Refresh' },
    { typ: 'Logout' },
  ]) {
    expect(isAccessToken('JWT', claims)).toBe(false);
    expect(isAccessToken(undefined, claims)).toBe(false);
  }
  for (const type of ['id_token', 'logout+jwt', 'dpop+jwt', 'secevent+jwt', ''])
    expect(isAccessToken(type, {})).toBe(false);
});

test('an access token gives it, by its type or by what it does not say', () => {
  expect(isAccessToken('at+jwt', {})).toBe(true);
  expect(isAccessToken('application/at+JWT', {})).toBe(true);
  expect(isAccessToken('JWT', { typ: 'Bearer', scope: 'openid' })).toBe(true);
  expect(isAccessToken(undefined, {})).toBe(true);
});
