import type { FoldedRows } from '../../domain/monitoring/profiles/folded-rows.js';
import type { RowFolder } from '../../domain/monitoring/profiles/row-folder.js';
import type { ScoredRow } from '../../domain/ports/serving.js';
import type { Scorer } from './scorer.js';

/** What the rows of one deployment and hour add up to. `hour` null: that of the slot's clock when it is written. */
export interface Increment {
  readonly deploymentId: string;
  readonly hour: Date | null;
  readonly flushSeq: bigint;
  readonly folded: FoldedRows;
}

const hourMs = 3_600_000;

/** Adds rows up by deployment and hour of event time, each sum under a number of its own. */
export function foldIncrements(rows: readonly ScoredRow[], folder: RowFolder, scorer: Scorer): Increment[] {
  const groups = new Map<string, ScoredRow[]>();
  for (const row of rows) {
    const key = `${row.deploymentId} ${hourOf(row) ?? ''}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [row]);
    else group.push(row);
  }
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    const hour = hourOf(first);
    return {
      deploymentId: first.deploymentId,
      hour: hour === null ? null : new Date(hour * hourMs),
      flushSeq: scorer.nextSeq(),
      folded: folder.fold(group),
    };
  });
}

const hourOf = ({ eventTime }: ScoredRow): number | null =>
  eventTime === null ? null : Math.floor(eventTime.getTime() / hourMs);
