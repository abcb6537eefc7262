import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { run } from '../../cli/run.js';
import type { TableComparison } from '../../domain/monitoring/comparison/table-comparison.js';
import { captureIo, type CapturedIo } from './capture-io.js';

/** A table as CSV, with a hostile name of a column and hostile values. */
function table(rows: number, shift: number, kinds: readonly string[]): string {
  const lines = Array.from(
    { length: rows },
    (_, i) => `${((i * 7919) % 1000) / 100 + shift},${kinds[i % kinds.length]}`,
  );
  return ['amount,"<script>alert(1)</script>"', ...lines].join('\n');
}

describe('tenure monitor compare', () => {
  let folder: string;
  const path = (name: string): string => join(folder, name);
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'tenure-compare-cli-'));
    writeFileSync(path('before.csv'), table(5000, 0, ['red', 'green']));
    writeFileSync(path('same.csv'), table(1000, 0, ['red', 'green']));
    writeFileSync(path('moved.csv'), table(1000, 5, ['red', '<img src=x onerror=alert(2)>']));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  async function compare(current: string, ...more: string[]): Promise<CapturedIo & { readonly code: number }> {
    const io = captureIo();
    const code = await run(['monitor', 'compare', path(current), '--reference', path('before.csv'), ...more], io);
    return { ...io, code };
  }
  const errorOf = (io: CapturedIo) =>
    (
      JSON.parse(io.stderr.at(-1) ?? '{}') as {
        error: { code: string; message: string; reasons?: { message: string }[] };
      }
    ).error;

  it('says what changed, worst first, and exits 0 whatever it finds', async () => {
    const { code, stdout } = await compare('moved.csv');
    expect(code).toBe(0);
    expect(stdout[0]).toBe('2 of 2 judged columns changed: 2 major, 0 minor.');
    expect(stdout.join('\n')).toMatch(/amount: .*mean went from 4\.995 to 9\.995/);
  });

  it('fails with 5 and names the columns from the level on that --fail-on names', async () => {
    const failed = await compare('moved.csv', '--fail-on', 'major', '--json');
    expect(failed.code).toBe(5);
    expect(errorOf(failed)).toMatchObject({ code: 'DriftFound', message: expect.stringContaining('amount') });
    expect((await compare('same.csv', '--fail-on', 'minor')).code).toBe(0);
  });

  it('prints the whole report as JSON and nothing else on stdout, or writes it to a file', async () => {
    const { stdout } = await compare('moved.csv', '--json');
    const printed = JSON.parse(stdout.join('\n')) as TableComparison;
    expect(printed).toMatchObject({ level: 'major', reference: { file: 'before.csv', rows: 5000 } });
    await compare('moved.csv', '--json', path('report.json'));
    expect(JSON.parse(readFileSync(path('report.json'), 'utf8'))).toEqual(printed);
  });

  it('writes a page that fetches nothing and runs nothing that the data say', async () => {
    await compare('moved.csv', '--html', path('report.html'));
    const page = readFileSync(path('report.html'), 'utf8');
    expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(page).not.toMatch(/<script|<img|https?:\/\/|@import|url\(/);
    expect(page.match(/<rect\b/g)?.length).toBeGreaterThan(20);
    expect(page).toContain('psi/counts.half_row.bias_corrected [q20.reference]');
  });

  it('takes limits from the configuration', async () => {
    writeFileSync(
      path('lax.yaml'),
      'drift: { minorPsi: 100, majorPsi: 200 }\nquality: { alpha: 0, minUnseenRows: 100000 }\n',
    );
    const { stdout } = await compare('moved.csv', '--config', path('lax.yaml'));
    expect(stdout[0]).toBe('None of 2 judged columns changed.');
  });

  it.each([
    ['a name that is not known', 'colums: {}', 'colums'],
    ['a role that there is not', 'columns: { amount: { role: target } }', '/columns/amount/role'],
    ['a limit out of its range', 'drift: { alpha: 2 }', '/drift/alpha'],
  ])('refuses a configuration with %s, saying where', async (_what, text, where) => {
    writeFileSync(path('wrong.yaml'), text);
    const refused = await compare('same.csv', '--config', path('wrong.yaml'), '--json');
    expect(refused.code).toBe(2);
    expect(errorOf(refused).code).toBe('ConfigInvalid');
    expect(
      errorOf(refused)
        .reasons?.map(({ message }) => message)
        .join(),
    ).toContain(where);
  });

  it('refuses a file that is not there, and one that cannot be written, by name', async () => {
    const absent = await compare('absent.csv', '--json');
    expect([absent.code, errorOf(absent).code]).toEqual([2, 'DatasetUnreadable']);
    expect(errorOf(absent).message).toContain('absent.csv');
    const unwritable = await compare('same.csv', '--html', path('no/such/folder.html'));
    expect([unwritable.code, unwritable.stderr.join()]).toEqual([1, expect.stringContaining('FileUnwritable')]);
  });
});
