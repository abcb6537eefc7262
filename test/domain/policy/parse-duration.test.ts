import { describe, expect, it } from '@jest/globals';
import { nearestName } from '../../../domain/policy/nearest-name.js';
import { parseDuration } from '../../../domain/policy/parse-duration.js';

describe('a duration', () => {
  it.each([
    ['P14D', 14 * 86_400_000],
    ['PT30S', 30_000],
    ['PT0.5S', 500],
    ['PT0.001S', 1],
    ['P1W', 7 * 86_400_000],
    ['P1DT2H3M4S', 93_784_000],
    ['PT0S', 0],
  ])('%s is %d milliseconds', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['', 'P', 'PT', 'P1DT', 'P1M', 'P1Y', '14D', 'PT1.5H', '-PT1S', 'PT1S ', 'pt1s', '30', 'P99999999999999W'])(
    '%j is refused with a message that names it',
    (text) => {
      expect(() => parseDuration(text)).toThrow(RangeError);
      expect(() => parseDuration(text)).toThrow(`"${text}"`);
    },
  );
});

describe('the nearest name', () => {
  it('is offered for a typo, and not for another word', () => {
    const names = ['gates', 'approvals', 'deployment'];
    expect(nearestName('gatess', names)).toBe('gates');
    expect(nearestName('Aprovals', names)).toBe('approvals');
    expect(nearestName('monitoring', names)).toBeNull();
    expect(nearestName('x', [])).toBeNull();
  });
});
