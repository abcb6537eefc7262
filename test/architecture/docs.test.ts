import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { exitCodes } from '../../cli/exit-codes.js';
import { version } from '../../platform/version.js';
import { errorCodes, refusalRules } from './error-codes.js';
import { folders, root, sourceFiles } from './source-files.js';

const read = (page: string): string => readFileSync(join(root, 'docs', page), 'utf8');
const without = (list: readonly string[], others: readonly string[]): string[] =>
  list.filter((one) => !others.includes(one));

/** First cells of a page's table rows, without their back quotes. */
const firstCells = (page: string): string[] =>
  [...read(page).matchAll(/^\| (.+?) +\|/gm)].map((row) => (row[1] ?? '').replaceAll('`', ''));

describe('docs/errors.md', () => {
  const files = sourceFiles(folders.filter((folder) => folder !== 'bench'));
  const documented = firstCells('errors.md');
  const codes = errorCodes(files);
  const rules = refusalRules(files.filter(({ folder }) => folder === 'domain' || folder === 'store'));

  it('has a row for every stable code of the sources, and none that they do not have', () => {
    expect(without(codes, documented)).toEqual([]);
    const rows = documented.filter((cell) => /^[A-Z][a-z]+([A-Z][a-z]+)+$/.test(cell));
    expect(without(rows, codes)).toEqual([]);
    expect(new Set(rows).size).toBe(rows.length);
  });

  it('has a row for every rule of a refusal, and none that no refusal names', () => {
    expect(without(rules, documented)).toEqual([]);
    const rows = documented.filter((cell) => /^[a-z]+([A-Z][a-z]*)+$/.test(cell));
    expect(without(rows, rules)).toEqual([]);
  });

  it('has a row for every exit code', () => {
    expect(without(Object.values(exitCodes).map(String), documented)).toEqual([]);
  });

  it('is held against codes wherever they are written', () => {
    const text = [
      "throw new CliError(2, 'FirstCode', `why ${'NotThis'}`, { hint: 'NorThis' });",
      "throw conflict(taken ? 'SecondCode' : 'ThirdCode', 'It is taken.');",
      "class Wrong extends Error { readonly code = 'FourthCode'; constructor(readonly kind: string) { super(); } }",
      "class Other { constructor(readonly code: 'FifthCode' | 'SixthCode') {} }",
      "const answer = { code: 'SeventhCode', message: 'No.' };",
      "export const failureTypes = ['EighthCode'] as const;",
      "reasons.push({ rule: 'firstRule', message: 'No.' });",
      "need(there, 'secondRule', 'It is missing.');",
    ].join('\n');
    const file = { path: 'store/x.ts', folder: 'store', text };
    const ordinals = ['Eighth', 'Fifth', 'First', 'Fourth', 'Second', 'Seventh', 'Sixth', 'Third'];
    expect(errorCodes([file])).toEqual(ordinals.map((ordinal) => `${ordinal}Code`));
    expect(refusalRules([file])).toEqual(['firstRule', 'secondRule']);
  });
});

describe('docs/operations.md', () => {
  it('names every setting that a process reads', () => {
    const page = read('operations.md');
    const texts = sourceFiles(['platform', 'cli', 'store', 'workers']).map(({ text }) => text);
    const settings = new Set(texts.flatMap((text) => text.match(/'(TENURE|TEMPORAL|DATABASE)_[A-Z_]*[A-Z]'/g) ?? []));
    const names = [...settings].map((quoted) => quoted.slice(1, -1));
    expect(names.length).toBeGreaterThan(20);
    expect(names.filter((name) => !page.includes(`\`${name}\``))).toEqual([]);
  });
});

describe('the version', () => {
  it('is that of package.json', () => {
    const packageJson = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
    expect(version).toBe(packageJson.version);
  });
});

describe('links between the pages', () => {
  it('lead to files that are there', () => {
    const pages = [
      'README.md',
      'CONTRIBUTING.md',
      'docs/operations.md',
      'docs/errors.md',
      'docs/measurements.md',
      'docs/glossary.md',
      'examples/flight-delay/README.md',
    ];
    const broken = pages.flatMap((page) => {
      const text = readFileSync(join(root, page), 'utf8');
      const targets = [...text.matchAll(/\]\((?!https?:|#)([^)#]+)(#[^)]*)?\)/g)].map((found) => found[1] ?? '');
      return targets
        .filter((target) => !existsSync(join(root, dirname(page), target)))
        .map((target) => `${page}: ${target}`);
    });
    expect(broken).toEqual([]);
  });
});
