import { describe, expect, it } from '@jest/globals';
import { importsOf, type Import } from './imports-of.js';
import { sourceFiles } from './source-files.js';

const home = 'test/faults/checker/';
/** What reads the database and Temporal; everything else is Node's. */
const packages = ['pg', '@temporalio/client'];

/** Whether the checker stays a program that knows nothing of what it judges. */
const knowsNothing = ({ target, ofTheHouse }: Import): boolean =>
  ofTheHouse ? target.startsWith(home) : target.startsWith('node:') || packages.includes(target);

const read = (text: string) => importsOf({ path: `${home}invariants/a.ts`, folder: 'test', text });

describe('the checker of the fault campaigns', () => {
  it('imports nothing of the product, of the harness or of other tests', () => {
    const found = sourceFiles(['test/faults/checker']).flatMap(importsOf);
    expect(found.length).toBeGreaterThan(40);
    expect(found.filter((one) => !knowsNothing(one)).map(({ from, target }) => `${from}: ${target}`)).toEqual([]);
  });

  it.each([
    "import { canonicalJson } from '../../../../domain/audit/canonical-json.js';",
    "import type { Stage } from '../../../../domain/lifecycle/stage.js';",
    "import { History } from '../../harness/record/history.js';",
    "import { Entity } from 'typeorm';",
  ])('may not have %s', (line) => {
    expect(read(line).map(knowsNothing)).toEqual([false]);
  });
});
