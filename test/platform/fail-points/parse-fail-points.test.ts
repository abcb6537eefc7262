import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { failPointNames } from '../../../platform/fail-points/fail-point-names.js';
import { parseFailPoints } from '../../../platform/fail-points/parse-fail-points.js';

test('the star stands for every place that is not named', () => {
  const points = parseFailPoints('*=mark, relay.afterSend=hang:once');
  expect(points).toHaveLength(failPointNames.length);
  const hung = points.filter(({ action }) => action !== 'mark');
  expect(hung).toEqual([{ name: 'relay.afterSend', action: 'hang', once: true }]);
});

test('a part that is wrong is named', () => {
  expect(() => parseFailPoints('relay.afterSent=kill')).toThrow('no fail point "relay.afterSent"');
  expect(() => parseFailPoints('relay.afterSend=explode')).toThrow('"relay.afterSend=explode" is not');
  expect(() => parseFailPoints('relay.afterSend=kill:twice')).toThrow('"relay.afterSend=kill:twice" is not');
});

test('each place is named once', () => {
  expect(new Set(failPointNames).size).toBe(failPointNames.length);
});

test('a file is read anew each time, and one that is not there asks for nothing', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'tenure-fail-')), 'points');
  expect(parseFailPoints(`@${file}`)).toEqual([]);
  writeFileSync(file, 'relay.afterSend=throw\n');
  expect(parseFailPoints(`@${file}`)).toEqual([{ name: 'relay.afterSend', action: 'throw', once: false }]);
});
