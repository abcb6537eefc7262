import { describe, expect, it } from '@jest/globals';
import { judgeImport } from './import-table.js';
import { importsOf } from './imports-of.js';
import { sourceFiles } from './source-files.js';

const read = (path: string, text: string) => importsOf({ path, folder: path.split('/')[0] ?? '', text });
const judge = (path: string, text: string) => read(path, text).map(judgeImport);

describe('who may import whom', () => {
  it('every import stands in the table', () => {
    const found = sourceFiles().flatMap(importsOf);
    expect(found.length).toBeGreaterThan(100);
    expect(found.map(judgeImport).filter((reason) => reason !== null)).toEqual([]);
  });

  it('refuses what the table does not name', () => {
    expect(judge('domain/a.ts', "import { readFile } from 'node:fs';")).not.toEqual([null]);
    expect(judge('domain/a.ts', "import { x } from '../store/index.js';")).not.toEqual([null]);
    expect(judge('api/a.ts', "import { x } from '../activities/index.js';")).not.toEqual([null]);
    expect(judge('api/a.ts', "import { x } from '../workflows/release.js';")).not.toEqual([null]);
    expect(judge('cli/commands/a.ts', "import { x } from '../../workers/api.js';")).not.toEqual([null]);
    expect(judge('activities/a.ts', "import { X } from '../workflows/ports.js';")).not.toEqual([null]);
    expect(judge('workflows/a.ts', "const m = await import('node:fs');")).not.toEqual([null]);
    expect(judge('portal/a.tsx', "import { stages } from '../domain/lifecycle/stage.js';")).not.toEqual([null]);
    expect(judge('portal/a.tsx', "import type { X } from '../client/types.js';")).not.toEqual([null]);
    expect(judge('portal/a.tsx', "import { readFile } from 'node:fs';")).not.toEqual([null]);
    expect(judge('api/a.ts', "export { Entity } from 'typeorm';")).not.toEqual([null]);
  });

  it('allows the cells that name a file or types only', () => {
    expect(judge('activities/a.ts', "import type { X } from '../workflows/ports.js';")).toEqual([null]);
    expect(judge('activities/a.ts', "import { type X } from '../workflows/ports.js';")).toEqual([null]);
    expect(judge('api/a.ts', "import { decide } from '../workflows/messages.js';")).toEqual([null]);
    expect(judge('portal/a.tsx', "import type { Stage } from '../domain/lifecycle/stage.js';")).toEqual([null]);
    expect(judge('cli/up/a.ts', "import { x } from '../../workers/api.js';")).toEqual([null]);
  });
});
