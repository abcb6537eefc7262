import { describe, expect, it } from '@jest/globals';
import { isDigest } from '../../../domain/ids/is-digest.js';
import { isIdempotencyKey } from '../../../domain/ids/is-idempotency-key.js';
import { isKey } from '../../../domain/ids/is-key.js';
import { isPredictionId } from '../../../domain/ids/is-prediction-id.js';
import { isUuid } from '../../../domain/ids/is-uuid.js';
import { toOpaqueId } from '../../../domain/ids/to-opaque-id.js';

const cases = [
  {
    check: isKey,
    good: ['flight-delay', 'a', '0', 'x'.repeat(63)],
    bad: ['', 'x'.repeat(64), 'A', 'a_b', 'a b', 'a\n', 'ä'],
  },
  {
    check: isUuid,
    good: ['01934f6e-1c00-7000-8000-000000000000'],
    bad: [
      '',
      '01934F6E-1C00-7000-8000-000000000000',
      '01934f6e1c0070008000000000000000',
      '01934f6e-1c00-7000-8000-000000000000\n',
    ],
  },
  {
    check: isDigest,
    good: [`sha256:${'0a'.repeat(32)}`],
    bad: ['', '0a'.repeat(32), `sha256:${'0A'.repeat(32)}`, `sha512:${'0a'.repeat(32)}`],
  },
  {
    check: isPredictionId,
    good: ['1', 'order/17#a', '~'.repeat(128)],
    bad: ['', 'a b', 'é', 'a"b', "a'b", 'a\\b', '~'.repeat(129)],
  },
  {
    check: isIdempotencyKey,
    good: ['k', 'schlüssel ✓', '😀'.repeat(128)],
    bad: ['', 'a\u0000', 'a\nb', '\ud800', 'x'.repeat(129)],
  },
];

describe.each(cases)('$check.name', ({ check, good, bad }) => {
  it.each(good)('accepts %j', (text) => {
    expect(check(text)).toBe(true);
  });
  it.each(bad)('refuses %j', (text) => {
    expect(check(text)).toBe(false);
  });
});

describe('the id that clients see', () => {
  it.each(['Model:1', 'Finding:0199d9a0-5c4e-7b1e-9c1d-3f0a5d1c2b3a', 'Ä:>>>???', 'a:'])('is base64url: %s', (text) => {
    const [type = '', id = ''] = text.split(':');
    expect(toOpaqueId(type, id)).toBe(Buffer.from(text).toString('base64url'));
  });
});
