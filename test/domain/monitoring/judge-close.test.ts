import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { judgeClose } from '../../../domain/monitoring/verdict/judge-close.js';
import { judgeVolume } from '../../../domain/monitoring/verdict/judge-volume.js';
import { schemaFindings } from '../../../domain/monitoring/verdict/schema-finding.js';
import type { JudgedPart } from '../../../domain/monitoring/verdict/judged-part.js';
import type { SeriesReading } from '../../../domain/monitoring/verdict/series-reading.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import type { ColumnValues } from '../../../domain/model/columns.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { draws, normals, partOf, tableOf } from './example-profiles.js';

const judge = (...parts: JudgedPart[]) =>
  judgeClose({ rows: Math.max(...parts.map(({ rows }) => rows)), parts }, defaultMonitoring);

function readingOf(verdict: { readonly readings: readonly SeriesReading[] }, key: string): SeriesReading {
  const found = verdict.readings.find((reading) => reading.key === key);
  if (found === undefined) throw new Error(`no reading ${key}`);
  return found;
}

const one = (reference: ColumnValues, window: ColumnValues) => judge(partOf({ x: reference }, { x: window }));
const reference = normals(20_000);
const origins = { a: 5, b: 3, c: 2 };
const from = draws(20_000, origins);

describe('drift of a column', () => {
  it('is found where a number moved, minor and major by the floors', () => {
    const stable = readingOf(one(reference, normals(2000)), 'drift:x');
    const moved = readingOf(one(reference, normals(2000, 0.3)), 'drift:x');
    const far = readingOf(one(reference, normals(2000, 0.6)), 'drift:x');
    expect([stable.level, moved.level, far.level]).toEqual(['ok', 'minor', 'major']);
    expect(moved.reason).toMatch(/^The distribution moved: bias-corrected PSI 0\.0\d+ is at least 0.05, adjusted p/);
    expect(moved.floor).toBe(0.05);
  });

  it('is found where shares of categories moved', () => {
    expect(readingOf(one(from, draws(2000, origins)), 'drift:x').level).toBe('ok');
    expect(readingOf(one(from, draws(2000, { a: 2, b: 3, c: 5 })), 'drift:x').level).toBe('major');
  });

  it('is none where the two are the same rows: p is 1', () => {
    for (const values of [reference, from]) {
      expect(readingOf(one(values, values), 'drift:x')).toMatchObject({ level: 'ok', pValue: 1 });
    }
  });

  it('is not claimed for a difference that is sure but small, nor for one that is large but unsure', () => {
    const sure = readingOf(one(normals(50_000), normals(50_000, 0.06)), 'drift:x');
    expect(sure).toMatchObject({ level: 'ok' });
    expect(sure.adjustedPValue).toBeLessThan(1e-6);
    // 20 rows of 200 more in one cell of 20: a PSI above the floor that chance makes often enough among 60 columns.
    const many = Object.fromEntries(Array.from({ length: 60 }, (_, i) => [`x${i}`, normals(400)]));
    const now = Object.fromEntries(Object.keys(many).map((name) => [name, normals(200)]));
    expect(judge(partOf(many, now)).readings.filter(({ level }) => level === 'major' || level === 'minor')).toEqual([]);
  });

  it('is not judged below 200 values, and says how many there are', () => {
    const few = readingOf(one(reference, normals(199, 5)), 'drift:x');
    expect(few).toMatchObject({ level: 'insufficientData', reason: 'Only 199 values; 200 are needed.' });
    expect(few.measures.length).toBeGreaterThan(0);
    expect(readingOf(one(reference, normals(200, 5)), 'drift:x').level).toBe('major');
  });

  it('is no data for a window without rows, and for a column that is suddenly all missing', () => {
    const empty = one(reference, new Float64Array(0));
    expect(empty.level).toBe('noData');
    expect(empty.readings.map(({ level }) => level)).toEqual(['noData', 'noData', 'noData', 'noData']);
    const gone = one(reference, new Float64Array(1000).fill(NaN));
    expect(readingOf(gone, 'drift:x').level).toBe('noData');
    expect(readingOf(gone, 'missing:x')).toMatchObject({ level: 'major' });
    expect(gone.level).toBe('major');
  });

  it('is not judged where all values fall into one cell', () => {
    const constant = readingOf(one(new Float64Array(5000).fill(3), new Float64Array(500).fill(3)), 'drift:x');
    expect(['insufficientData', 'shown']).toContain(constant.level);
  });

  it('does not depend on the order of the columns, and a reading is the same alone as among untested ones', () => {
    const now = { x: normals(1000, 0.3), y: draws(1000, origins) };
    const before = { x: reference, y: from };
    const [a, b] = [judge(partOf(before, now)), judge(partOf({ y: from, x: reference }, now))];
    expect(readingOf(a, 'drift:x')).toEqual(readingOf(b, 'drift:x'));
  });
});

describe('calendar columns', () => {
  const week = Float64Array.from({ length: 7000 }, (_, i) => i % 7);
  const sundays = new Float64Array(1000);

  it('are shown, not judged, when they hold one value in the whole window', () => {
    expect(readingOf(one(week, sundays), 'drift:x')).toMatchObject({ level: 'shown', adjustedPValue: null });
  });

  it('are shown, not judged, when the policy declares them', () => {
    const policy = { ...defaultMonitoring, drift: { ...defaultMonitoring.drift, calendar: ['x'] } };
    const part = partOf({ x: week }, { x: Float64Array.from({ length: 1000 }, (_, i) => i % 2) });
    expect(judgeClose({ rows: 1000, parts: [part] }, policy).readings[0]).toMatchObject({ level: 'shown' });
    expect(judgeClose({ rows: 1000, parts: [part] }, defaultMonitoring).readings[0]).toMatchObject({ level: 'major' });
  });

  it('are judged against the same phase where one exists', () => {
    const part = partOf({ x: week }, { x: Float64Array.from({ length: 1000 }, (_, i) => i % 2) });
    const fold = partOf({ x: week }, { x: Float64Array.from({ length: 4000 }, (_, i) => i % 2) });
    const policy = { ...defaultMonitoring, drift: { ...defaultMonitoring.drift, calendar: ['x'] } };
    const samePhase = { ...part.reference, rows: 4000, columns: fold.columns };
    const verdict = judgeClose({ rows: 1000, parts: [{ ...part, samePhase }] }, policy);
    expect(verdict.readings[0]).toMatchObject({ key: 'drift:x', level: 'ok' });
  });
});

describe('data quality', () => {
  const withMissing = (rows: number, missing: number) =>
    normals(rows).map((value, row) => (row < missing ? NaN : value));

  it('finds a rise of missing values that is sure and counts', () => {
    const before = withMissing(20_000, 200);
    expect(readingOf(one(before, withMissing(2000, 60)), 'missing:x')).toMatchObject({ level: 'major' });
    expect(readingOf(one(before, withMissing(2000, 22)), 'missing:x').level).toBe('ok');
  });

  it('finds a ratio of two where the rise is less than a percentage point', () => {
    const rare = readingOf(one(withMissing(50_000, 50), withMissing(20_000, 60)), 'missing:x');
    expect(rare).toMatchObject({ level: 'major' });
    expect(rare.effect).toBeLessThan(0.01);
  });

  it('takes a fall as good news', () => {
    expect(readingOf(one(withMissing(20_000, 4000), withMissing(2000, 10)), 'missing:x').level).toBe('ok');
  });

  it('takes the exact test of Fisher where few are expected', () => {
    const few = readingOf(one(withMissing(20_000, 2), withMissing(400, 3)), 'missing:x');
    expect(few.measures.map(({ variant }) => variant)).toContain('fisher_exact/two_sided');
  });

  it('counts infinite and implausible values', () => {
    const wild = normals(1000).map((value, row) => (row < 50 ? Infinity : row < 100 ? 1e9 : value));
    const verdict = one(reference, wild);
    expect(readingOf(verdict, 'nonFinite:x').level).toBe('major');
    expect(readingOf(verdict, 'outOfRange:x').level).toBe('major');
  });

  it('takes no single bad row for a breakage where the reference has none at all', () => {
    const clean = normals(40_000);
    expect(readingOf(one(clean, withMissing(1000, 1)), 'missing:x').level).toBe('ok');
    expect(readingOf(one(clean, withMissing(1000, 9)), 'missing:x').level).toBe('ok');
    const broken = readingOf(one(clean, withMissing(1000, 12)), 'missing:x');
    expect(broken.level).toBe('major');
    expect(broken.effect).toBeGreaterThanOrEqual(broken.floor ?? Infinity);
  });

  it('reports the floor that decided: the ratio’s where that is the lower one', () => {
    const rare = readingOf(one(withMissing(50_000, 50), withMissing(20_000, 60)), 'missing:x');
    expect(rare.floor).toBeLessThan(defaultMonitoring.quality.minRise);
    expect(rare.effect).toBeGreaterThanOrEqual(rare.floor ?? Infinity);
  });

  describe('outside of a range that is only the reference’s own', () => {
    const beyond = (rows: number, count: number) => normals(rows).map((value, row) => (row < count ? 50 : value));

    it('a handful of values is no news, a share beyond what chance allows is', () => {
      expect(readingOf(one(reference, beyond(2000, 9)), 'outOfRange:x').level).toBe('ok');
      const many = readingOf(one(reference, beyond(2000, 40)), 'outOfRange:x');
      expect(many).toMatchObject({ level: 'major', pValue: null });
      expect(many.effect).toBeGreaterThan(many.floor ?? Infinity);
    });

    it('small references allow more: no false verdict in 100 columns', () => {
      const levels = Array.from(
        { length: 200 },
        () => readingOf(one(normals(300), normals(4000)), 'outOfRange:x').level,
      );
      expect(levels.filter((level) => level !== 'ok').length).toBeLessThanOrEqual(1);
    });

    it('a reference of a few values knows no range, and says so', () => {
      const ramp = (rows: number) => Float64Array.from({ length: rows }, (_, row) => row);
      expect(readingOf(one(ramp(5), ramp(200)), 'outOfRange:x').level).toBe('insufficientData');
    });

    it('a range that was declared is tested against the reference', () => {
      const part = (window: ColumnValues) =>
        judge(partOf({ x: reference }, { x: window }, { columnsOf: [{ name: 'x', type: 'FP64', range: [-20, 20] }] }));
      const declared = readingOf(part(beyond(2000, 40)), 'outOfRange:x');
      expect(declared.level).toBe('major');
      expect(declared.pValue).not.toBeNull();
    });
  });

  it('finds an unseen category from 10 rows and a lower bound of 0.5 % on', () => {
    const unseen = (rows: number, count: number) => draws(rows, origins).map((one, row) => (row < count ? 'new' : one));
    expect(readingOf(one(from, unseen(300, 9)), 'unseen:x').level).toBe('ok');
    expect(readingOf(one(from, unseen(300, 10)), 'unseen:x').level).toBe('major');
    expect(readingOf(one(from, unseen(2000, 12)), 'unseen:x').level).toBe('ok');
    expect(readingOf(one(from, draws(300, origins)), 'unseen:x').reason).toBe('Every category is known.');
  });

  it('does not test what has no bad value on either side, so that it costs the others no power', () => {
    const quiet = readingOf(one(reference, normals(500)), 'missing:x');
    expect(quiet).toMatchObject({ level: 'ok', pValue: null, adjustedPValue: null });
  });
});

describe('a verdict', () => {
  it('controls the error over all columns and segments: one more test makes each p-value larger or leaves it', () => {
    const part = partOf({ x: reference }, { x: normals(1000, 0.1) });
    const segment = partOf({ x: reference }, { x: normals(500) }, { segment: 'origin=a' });
    const alone = readingOf(judge(part), 'drift:x').adjustedPValue ?? NaN;
    const together = readingOf(judge(part, segment), 'drift:x').adjustedPValue ?? NaN;
    expect(together).toBeGreaterThan(alone);
    expect(judge(part, segment).readings.map(({ key }) => key)).toContain('drift:x@origin=a');
  });

  it('does not judge a segment below 2 % of the rows', () => {
    const whole = partOf({ x: reference }, { x: normals(20_000) });
    const small = partOf({ x: reference }, { x: normals(300, 3) }, { segment: 'origin=z' });
    expect(readingOf(judge(whole, small), 'drift:x@origin=z')).toMatchObject({ level: 'insufficientData' });
  });

  it('tells a missing column at once', () => {
    const verdict = judge(partOf({ x: reference, y: from }, { x: normals(1000) }));
    expect(verdict).toMatchObject({ level: 'major', schema: [{ column: 'y', kind: 'missing' }] });
  });

  it('tells missing, extra and retyped columns apart', () => {
    const { layouts } = profileColumns(tableOf({ x: reference, y: from }), [
      { name: 'x', type: 'FP64' },
      { name: 'y', type: 'BYTES' },
    ]);
    const found = schemaFindings(layouts, [
      { name: 'x', type: 'BYTES' },
      { name: 'z', type: 'FP64' },
    ]);
    expect(found.map(({ column, kind }) => `${column} ${kind}`)).toEqual(['x retyped', 'y missing', 'z extra']);
  });

  it('says when the reference is less than ten windows large', () => {
    expect(one(reference, normals(2000)).notes).toEqual([]);
    expect(one(reference, normals(2001)).notes[0]).toContain('20000 rows, fewer than 10 windows of 2001');
  });

  it('names every number by its variant and binning', () => {
    const variants = readingOf(one(reference, normals(1000)), 'drift:x').measures.map(({ variant }) => variant);
    expect(variants).toContain('psi/counts.half_row.bias_corrected [q20.reference]');
    expect(variants).toContain('kolmogorov_smirnov/on_bins.limit [q20.reference]');
    expect(variants.every((variant) => /^[a-z0-9_]+\/\S+/.test(variant))).toBe(true);
  });

  it('is finite or null in every number, whatever the window holds', () => {
    const wild = fc.array(fc.oneof(fc.double(), fc.constantFrom(NaN, Infinity, -Infinity, 0, 1e300)), {
      maxLength: 600,
    });
    fc.assert(
      fc.property(wild, (values) => {
        const made = partOf({ x: reference.slice(0, 500) }, { x: Float64Array.from(values) });
        for (const { effect, pValue, adjustedPValue, measures } of judge(made).readings) {
          for (const number of [effect, pValue, adjustedPValue, ...measures.map(({ value }) => value)]) {
            expect(number === null || Number.isFinite(number)).toBe(true);
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

describe('volume', () => {
  it('is no data without a row, and beside the median of the same time else', () => {
    expect(judgeVolume(0, [10, 20]).level).toBe('noData');
    expect(judgeVolume(30, [10, 20, 1000])).toMatchObject({
      level: 'shown',
      reason: '30 rows, 1.50 times the median of the same time before.',
    });
    expect(judgeVolume(30, []).reason).toBe('30 rows.');
  });
});
