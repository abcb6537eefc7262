import { describe, expect, it } from '@jest/globals';
import { parseVersionReference, requireVersionReference } from '../../cli/options/version-reference.js';

describe('references to versions', () => {
  it('reads model/1, model 1 and model', () => {
    expect(parseVersionReference('flight-delay/12')).toEqual({ model: 'flight-delay', version: 12 });
    expect(parseVersionReference('flight-delay', '12')).toEqual({ model: 'flight-delay', version: 12 });
    expect(parseVersionReference('flight-delay')).toEqual({ model: 'flight-delay' });
  });

  it.each([['Flight'], ['a/b'], ['a/0'], ['a/1/2'], ['']])('refuses %s', (text) => {
    expect(() => parseVersionReference(text)).toThrow('names no version');
  });

  it('refuses two numbers, and none where one is needed', () => {
    expect(() => parseVersionReference('a/1', '2')).toThrow('names no version');
    expect(() => requireVersionReference('a')).toThrow('Which version of a?');
  });
});
