import { inScope } from '../in-scope.js';
import { readCount } from '../read-count.js';
import type { Scope } from '../scope.js';
import type { SqlReader } from '../sql-reader.js';
import { slotClock } from './slot-clock.js';

/** How many episodes in scope are open and not muted. */
export function countOpenAlerts(reader: SqlReader, scope: Scope): Promise<number> {
  return readCount(
    reader,
    `from alert a join model m on m.id = a.model_id join team t on t.id = m.team_id
     join deployment d on d.id = a.deployment_id join slot sl on sl.id = d.slot_id
     where a.closed_at is null and (a.muted_until is null or a.muted_until <= ${slotClock('sl')})
       and ${inScope('t.key', 1)}`,
    [scope],
  );
}
