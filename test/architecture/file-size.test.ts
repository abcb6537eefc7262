import { describe, expect, it } from '@jest/globals';
import { folders, sourceFiles } from './source-files.js';

const lines = (text: string): number => text.trimEnd().split('\n').length;

describe('size of files', () => {
  const sizes = sourceFiles([...folders, 'test']).map((file) => ({ path: file.path, lines: lines(file.text) }));
  const product = sizes.filter((file) => !file.path.startsWith('test/'));

  it('no file is longer than 400 lines', () => {
    expect(sizes.filter((file) => file.lines > 400)).toEqual([]);
  });

  it('files past 250 lines stay rare enough to question each', () => {
    const questionable = product.filter((file) => file.lines > 250).map((file) => `${file.path} (${file.lines})`);
    if (questionable.length > 0) process.stderr.write(`Longer than 250 lines: ${questionable.join(', ')}\n`);
    expect(questionable.length / product.length).toBeLessThan(0.05);
  });

  it('the median file has less than 60 lines', () => {
    const sorted = product.map((file) => file.lines).sort((left, right) => left - right);
    expect(sorted[Math.floor(sorted.length / 2)]).toBeLessThan(60);
  });
});
