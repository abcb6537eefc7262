import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { canonicalJson as canonicalJsonOfTheRules } from '../../../domain/audit/canonical-json.js';
import { bytes, count, counted, figure, percent } from '../../../portal/format/figures.js';
import { canonicalJson } from '../../../portal/format/canonical-json.js';
import { relativeTime } from '../../../portal/format/relative-time.js';
import { standing } from '../../../portal/format/stage-words.js';
import { utcDay, utcTime } from '../../../portal/format/times.js';
import { words } from '../../../portal/format/words.js';
import type { Json } from '../../../portal/graph/json.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const ago = (seconds: number): string => relativeTime(now - seconds * 1000, now);

describe('what people read', () => {
  it('tells instants as people do', () => {
    expect([3, 59, 60, 3600 * 3, 86_400, 86_400 * 8, 86_400 * 400].map(ago)).toEqual([
      'just now',
      'just now',
      '1 minute ago',
      '3 hours ago',
      'yesterday',
      'last week',
      'last year',
    ]);
    expect([-5, -30, -120].map(ago)).toEqual(['just now', 'in less than a minute', 'in 2 minutes']);
  });

  it('tells instants of windows in UTC, whatever the zone of the reader', () => {
    expect(utcTime('2001-02-03T04:05:06.789Z')).toBe('2001-02-03 04:05:06 UTC');
    expect(utcDay('2001-02-03T00:00:00.000Z')).toBe('3 Feb');
    expect(utcDay('2001-02-03T06:00:00.000Z')).toBe('3 Feb, 06:00');
  });

  it('rounds figures to what can be told apart, and never to nothing', () => {
    expect([0.47686, 0.00001, 0.000000027945, 12723, 0, -0.01234].map(figure)).toEqual([
      '0.4769',
      '0.00001',
      '2.8e−8',
      '12,723',
      '0',
      '−0.01234',
    ]);
    expect([count('9007199254740993'), percent(0.123), bytes(2048), counted(1, 'gate'), counted(2, 'gate')]).toEqual([
      '9,007,199,254,740,993',
      '12.3 %',
      '2 KB',
      '1 gate',
      '2 gates',
    ]);
  });

  it('makes words of names', () => {
    expect(['maxP99Ms', 'IN_PROGRESS', 'rocAuc', 'nonInferiority', 'log_loss', 'ONNX'].map(words)).toEqual([
      'Max p99 ms',
      'In progress',
      'ROC AUC',
      'Non-inferiority',
      'Log loss',
      'ONNX',
    ]);
  });

  it('has words for every place of the life cycle, and its own name for a place that is new', () => {
    expect(standing('PRODUCTION', 'IN_PROGRESS')).toEqual({ words: 'Serving', tone: 'good' });
    expect(standing('VALIDATION', 'ON_HOLD')).toEqual({ words: 'Validation, on hold', tone: 'neutral' });
  });
});

describe('the canonical text of a package', () => {
  it('is the one that the server signs', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4, noUnicodeString: false }), (value) => {
        const plain = JSON.parse(JSON.stringify(value)) as Json;
        const expected = attempt(() => canonicalJsonOfTheRules(plain));
        if (expected !== null) expect(canonicalJson(plain)).toBe(expected);
      }),
    );
  });

  it('sorts keys by UTF-16 code units and keeps lists as they are', () => {
    expect(canonicalJson({ b: [3, 1, { z: null, a: 'ä' }], a: 1e21, '\u{1f600}': true, '\ufb33': false })).toBe(
      '{"a":1e+21,"b":[3,1,{"a":"ä","z":null}],"\u{1f600}":true,"\ufb33":false}',
    );
  });
});

/** What the server refuses (lone surrogates, U+0000) is never signed. */
function attempt(write: () => string): string | null {
  try {
    return write();
  } catch {
    return null;
  }
}
