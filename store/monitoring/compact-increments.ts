import type { EntityManager } from 'typeorm';
import type { FoldedRows } from '../../domain/monitoring/profiles/folded-rows.js';
import { mergeFoldedRows } from '../../domain/monitoring/profiles/merge-folded-rows.js';
import type { StoreCore } from '../core.js';

/** What increments that may be added have in common. */
interface Group {
  readonly deployment_id: string;
  readonly hour: Date;
  readonly edges_digest: string;
  readonly segment: string;
}

/** So many increments are added in one transaction: what is held in memory, and how long a reader's snapshot may lag. */
const batch = 500;
/** So many increments of one hour are added however young they are, so that reading a window stays cheap. */
const crowd = 100;

/**
 * Adds increments up by hour: those of hours that ended before `olderThan` or whose windows are closed, and of any hour
 * that has many. Sums and increments change in one transaction each, so that every reader finds each prediction counted
 * once at every moment; flushes meanwhile only add increments. One compaction at a time; another one does nothing.
 * Answers how many increments were added up.
 */
export async function compactIncrements({ database }: StoreCore, olderThan: Date): Promise<number> {
  const groups = await database.query<Group[]>(
    `select part.deployment_id, part.hour, part.edges_digest, part.segment
     from profile_increment part
     left join deployment on deployment.id = part.deployment_id
     left join slot on slot.id = deployment.slot_id
     group by part.deployment_id, part.hour, part.edges_digest, part.segment
     having part.hour + interval '1 hour' <= greatest($1, max(slot.closed_until)) or count(*) >= $2
     order by part.hour, part.deployment_id`,
    [olderThan, crowd],
  );
  let added = 0;
  const failures: unknown[] = [];
  for (const group of groups) {
    try {
      for (let count = batch; count === batch; added += count) {
        count = await database.transaction('READ COMMITTED', (manager) => addUp(manager, group));
      }
    } catch (error) {
      // One hour that cannot be added must not keep the others from it.
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return added;
}

async function addUp(manager: EntityManager, group: Group): Promise<number> {
  const [lock] = await manager.query<{ held: boolean }[]>(
    `select pg_try_advisory_xact_lock(hashtext('profile_compaction'), 0) as held`,
  );
  if (!lock?.held) return 0;
  const key = [group.deployment_id, group.hour, group.edges_digest, group.segment];
  const ofGroup = 'deployment_id = $1 and hour = $2 and edges_digest = $3 and segment = $4';
  const [taken] = await manager.query<[FoldedRows[], number]>(
    `delete from profile_increment where ${ofGroup} and (scorer, flush_seq) in (
       select scorer, flush_seq from profile_increment where ${ofGroup} order by scorer, flush_seq limit $5)
     returning rows::float8 as rows, inputs, outputs, service`,
    [...key, batch],
  );
  if (taken.length === 0) return 0;
  const stored = await manager.query<FoldedRows[]>(
    `select rows::float8 as rows, inputs, outputs, service from profile_hour where ${ofGroup} for update`,
    key,
  );
  const sum = [...stored, ...taken].reduce(mergeFoldedRows);
  const values = [...key, sum.rows, ...[sum.inputs, sum.outputs, sum.service].map((part) => JSON.stringify(part))];
  await manager.query(
    stored.length === 0
      ? `insert into profile_hour (deployment_id, hour, edges_digest, segment, rows, inputs, outputs, service)
         values ($1, $2, $3, $4, $5, $6, $7, $8)`
      : `update profile_hour set rows = $5, inputs = $6, outputs = $7, service = $8, compacted_at = clock_timestamp()
         where ${ofGroup}`,
    values,
  );
  return taken.length;
}
