import { describe, expect, it } from '@jest/globals';
import { missingCardParts } from '../../../domain/gates/missing-card-parts.js';
import { readDataQuality } from '../../../domain/gates/read-data-quality.js';

describe('a quality report', () => {
  it('is read where it says rows and missing shares', () => {
    const report = { rows: 3, missingShares: { a: 0, b: 1 }, duplicates: 7 };
    expect(readDataQuality(report)).toEqual({ rows: 3, missingShares: { a: 0, b: 1 } });
  });

  it.each([
    null,
    {},
    { rows: '3', missingShares: {} },
    { rows: 3 },
    { rows: 3, missingShares: { a: null } },
    { rows: 3, missingShares: { a: 2 } },
  ])('is nothing where it does not: %j', (report) => {
    expect(readDataQuality(report)).toBeNull();
  });
});

describe('parts of a model card', () => {
  it('may be nested, and count only when they say something', () => {
    const card = { use: { primary: 'Warn.', other: '' }, numbers: 0 };
    expect(missingCardParts(card, ['use.primary', 'numbers'])).toEqual([]);
    expect(missingCardParts(card, ['use.other', 'use.none', 'none.deep', 'toString'])).toEqual([
      'use.other',
      'use.none',
      'none.deep',
      'toString',
    ]);
  });
});
