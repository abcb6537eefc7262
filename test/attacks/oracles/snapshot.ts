import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { AttackWorld } from '../world/attack-world.js';
import { processesOf } from '../../support/tenure-processes.js';

/** What is compared before and after a case. */
export interface Snapshot {
  /** Process ids by what they do. */
  readonly processes: Readonly<Record<string, readonly number[]>>;
  /** Resident bytes of each parent process. */
  readonly resident: Readonly<Record<string, number>>;
  readonly openFiles: Readonly<Record<string, number>>;
  /** Bytes of the artifact store, and of what is being received. */
  readonly diskBytes: number;
  /** Hash over the rows of all business tables. */
  readonly tables: Readonly<Record<string, string>>;
  /** Newest audit event. */
  readonly auditSeq: string;
  readonly logLength: number;
}

/**
 * Tables that live by themselves while nobody asks anything (heartbeats, the relay's own notes, leases), or that hold the
 * trace of a refusal, which the oracle `traced` judges.
 */
const notBusiness = [
  ...['audit_event', 'audit_head', 'audit_subtree', 'audit_checkpoint', 'personal_data'],
  ...['scoring_server', 'outbox', 'notification_delivery', 'migration', 'migrations', 'monitor'],
];
const watched = ['api', 'lifecycle', 'compute', 'relay', 'scoring'] as const;

/** Looks at processes, disk and tables now. */
export async function takeSnapshot(world: AttackWorld): Promise<Snapshot> {
  const processes = Object.fromEntries(watched.map((name) => [name, processesOf(world.tenure.home, name)]));
  const pids = Object.values(processes).flat();
  const { rows } = await world.owner.query<{ seq: string | null }>('select max(seq) as seq from audit_event');
  return {
    processes,
    resident: Object.fromEntries(pids.map((pid) => [pid, residentBytes(pid)])),
    openFiles: Object.fromEntries(pids.map((pid) => [pid, openFiles(pid)])),
    diskBytes: folderBytes(join(world.tenure.home, 'artifacts')),
    tables: await hashTables(world),
    auditSeq: rows[0]?.seq ?? '0',
    logLength: world.logged().length,
  };
}

/** Open files of a process. */
function openFiles(pid: number): number {
  try {
    return readdirSync(`/proc/${pid}/fd`).length;
  } catch {
    return 0;
  }
}

function residentBytes(pid: number): number {
  try {
    return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;
  } catch {
    return 0;
  }
}

function folderBytes(folder: string): number {
  let bytes = 0;
  for (const entry of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    try {
      const found = statSync(join(folder, entry));
      if (found.isFile()) bytes += found.size;
    } catch {
      // It was moved while we looked.
    }
  }
  return bytes;
}

async function hashTables(world: AttackWorld): Promise<Record<string, string>> {
  const { rows: tables } = await world.owner.query<{ name: string }>(
    `select c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind in ('r', 'p') and not c.relispartition order by 1`,
  );
  const hashes: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !notBusiness.includes(table.name))) {
    const { rows } = await world.owner.query<{ hash: string | null }>(
      `select md5(string_agg(md5(t::text), '' order by md5(t::text))) as hash from "${name}" t`,
    );
    hashes[name] = createHash('sha256')
      .update(rows[0]?.hash ?? '')
      .digest('hex');
  }
  return hashes;
}
