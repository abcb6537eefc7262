import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OrphanRecords, workFolderPrefix } from '../../scoring/process/orphan-records.js';

let folder: string;
let child: ChildProcess;
let workFolder: string;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenure-orphans-'));
  workFolder = mkdtempSync(join(tmpdir(), workFolderPrefix));
  child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  await once(child, 'spawn');
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
  rmSync(workFolder, { recursive: true, force: true });
});

/** Changes the note about the child, as if another server had written it. */
function rewrite(changes: Record<string, unknown>): void {
  const file = join(folder, `${child.pid}.json`);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }));
}

describe('notes of model processes', () => {
  it('let the next start kill what a dead server left behind', async () => {
    const records = new OrphanRecords(folder);
    records.add(child.pid ?? 0, workFolder);
    rewrite({ parentStartTime: 'long ago' });
    const exited = once(child, 'exit');
    expect(new OrphanRecords(folder).killOrphans()).toEqual([child.pid]);
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(readdirSync(folder)).toEqual([]);
    expect(existsSync(workFolder)).toBe(false);
  });

  it('leave the processes of a server that lives alone', () => {
    const records = new OrphanRecords(folder);
    records.add(child.pid ?? 0, workFolder);
    expect(records.killOrphans()).toEqual([]);
    expect(readdirSync(folder)).toEqual([`${child.pid}.json`]);
  });

  it('do not kill another process that got the same pid', () => {
    const records = new OrphanRecords(folder);
    records.add(child.pid ?? 0, workFolder);
    rewrite({ parentStartTime: 'long ago', startTime: 'longer ago' });
    expect(records.killOrphans()).toEqual([]);
    expect(child.signalCode).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('take no other folder away than that of a model process', () => {
    const records = new OrphanRecords(folder);
    const precious = mkdtempSync(join(tmpdir(), 'tenure-precious-'));
    records.add(child.pid ?? 0, precious);
    rewrite({ parentStartTime: 'long ago' });
    records.killOrphans();
    expect(existsSync(precious)).toBe(true);
    rmSync(precious, { recursive: true });
  });

  it('that were half written are dropped', () => {
    const records = new OrphanRecords(folder);
    writeFileSync(join(folder, '1.json'), '{"pid": 1, "sta');
    expect(records.killOrphans()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
