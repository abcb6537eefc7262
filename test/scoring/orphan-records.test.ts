import type { ChildProcess } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { OrphanRecords } from '../../scoring/process/orphan-records.js';

let folder: string;
let child: ChildProcess;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tenure-orphans-'));
  child = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
  await once(child, 'spawn');
});

afterEach(() => {
  child.kill('SIGKILL');
  rmSync(folder, { recursive: true, force: true });
});

/** Changes the note about the child, as if another server had written it. */
function rewrite(changes: Record<string, unknown>): void {
  const file = join(folder, `${child.pid}.json`);
  writeFileSync(file, JSON.stringify({ ...JSON.parse(readFileSync(file, 'utf8')), ...changes }));
}

describe('notes of model processes', () => {
  it('let the next start kill what a dead server left behind', async () => {
    const records = new OrphanRecords(folder);
    records.add(child.pid ?? 0);
    rewrite({ parentStartTime: 'long ago' });
    const exited = once(child, 'exit');
    expect(new OrphanRecords(folder).killOrphans()).toEqual([child.pid]);
    expect(await exited).toEqual([null, 'SIGKILL']);
    expect(readdirSync(folder)).toEqual([]);
  });

  it('leave the processes of a server that lives alone', () => {
    const records = new OrphanRecords(folder);
    records.add(child.pid ?? 0);
    expect(records.killOrphans()).toEqual([]);
    expect(readdirSync(folder)).toEqual([`${child.pid}.json`]);
  });

  it('do not kill another process that got the same pid', () => {
    const records = new OrphanRecords(folder);
    records.add(child.pid ?? 0);
    rewrite({ parentStartTime: 'long ago', startTime: 'longer ago' });
    expect(records.killOrphans()).toEqual([]);
    expect(child.signalCode).toBeNull();
    expect(readdirSync(folder)).toEqual([]);
  });

  it('that were half written are dropped', () => {
    const records = new OrphanRecords(folder);
    writeFileSync(join(folder, '1.json'), '{"pid": 1, "sta');
    expect(records.killOrphans()).toEqual([]);
    expect(readdirSync(folder)).toEqual([]);
  });
});
