import { describe, expect, it } from '@jest/globals';
import { findGlobals } from './find-globals.js';
import { sourceFiles } from './source-files.js';

/** Temporal replaces the clock in workflow code by the history's time, so `Date` is deterministic there. */
const deterministicInWorkflows = ['Date.now', 'new Date()'];

describe('forbidden globals', () => {
  it('the domain knows no clock, no chance and no outside', () => {
    expect(sourceFiles(['domain']).flatMap((file) => findGlobals(file))).toEqual([]);
  });

  it('workflows know no chance and no outside', () => {
    const found = sourceFiles(['workflows']).flatMap((file) => findGlobals(file, deterministicInWorkflows));
    expect(found).toEqual([]);
  });

  it('finds each of them', () => {
    const text = [
      'const a = Date.now();',
      'const b = Math.random();',
      'const c = process.env.X;',
      "await fetch('x');",
      'setTimeout(() => 1, 2);',
      'const d = new Date();',
      "const fine = new Date('2001-01-01').getTime() + facts.process;",
    ].join('\n');
    const found = findGlobals({ path: 'domain/x.ts', folder: 'domain', text });
    expect(found).toEqual([
      'domain/x.ts:1 Date.now',
      'domain/x.ts:2 Math.random',
      'domain/x.ts:3 process',
      'domain/x.ts:4 fetch',
      'domain/x.ts:5 setTimeout',
      'domain/x.ts:6 new Date()',
    ]);
  });
});
