import type { Facts, Row } from '../facts/facts.js';
import { groupBy, indexBy, rowsOf, text } from '../facts/row.js';
import type { Invariant } from './invariant.js';

/** Governed tables, and the column that names what an event's target is. */
const governed = ['model_state', 'model_version_state', 'approval_request_state', 'retirement_state', 'finding_state'];

/** Rows that come with an event of their own, and the types of those events. */
const oneToOne = [
  { table: 'slot_change', types: ['slot.changed'] },
  { table: 'approval_decision', types: ['approval.decided', 'approval.withdrawn'] },
];

export const auditedChanges: Invariant = {
  name: 'audited-changes',
  promise:
    'Every change of a governed state has its event, states follow each other without a gap, and no event of a move lacks its state.',
  judge(facts) {
    const events = indexBy(rowsOf(facts, 'audit_event'), 'seq');
    const violations: string[] = [];
    let checked = 0;
    for (const table of governed) {
      for (const [id, rows] of groupBy(rowsOf(facts, table), 'id')) {
        checked += rows.length;
        violations.push(...faultsOf(table, id, rows, events));
      }
    }
    for (const { table, types } of oneToOne) {
      checked += rowsOf(facts, table).length;
      violations.push(...unmatched(facts, table, types));
    }
    return { checked, violations: [...violations, ...movesWithoutState(facts)] };
  },
};

function faultsOf(table: string, id: string, rows: readonly Row[], events: ReadonlyMap<string, Row>): string[] {
  const inOrder = [...rows].sort((left, right) => Number(left['from_seq']) - Number(right['from_seq']));
  return inOrder.flatMap((row, index) => {
    const faults: string[] = [];
    if (!events.has(text(row, 'from_seq'))) faults.push(`${table} ${id}: no event ${text(row, 'from_seq')}`);
    const next = inOrder[index + 1];
    const end = next === undefined ? null : next['from_seq'];
    if (row['to_seq'] !== end)
      faults.push(`${table} ${id}: ends at ${text(row, 'to_seq')}, the next begins at ${text(next ?? {}, 'from_seq')}`);
    return faults;
  });
}

/** Events that say that a version moved, and no state of it begins there. */
function movesWithoutState(facts: Facts): string[] {
  const begins = new Set(
    rowsOf(facts, 'model_version_state').map((row) => `${text(row, 'id')} ${text(row, 'from_seq')}`),
  );
  return rowsOf(facts, 'audit_event').flatMap((row) => {
    const after = (row['envelope'] as { after?: { stage?: unknown } | null } | undefined)?.after;
    if (text(row, 'target_type') !== 'ModelVersion' || after?.stage === undefined) return [];
    const seq = text(row, 'seq');
    return begins.has(`${text(row, 'target_id')} ${seq}`) ? [] : [`event ${seq}: ${text(row, 'type')} without a state`];
  });
}

/** Rows without their event, events without their row, and events that several rows claim. */
function unmatched(facts: Facts, table: string, types: readonly string[]): string[] {
  const events = rowsOf(facts, 'audit_event').filter((row) => types.includes(text(row, 'type')));
  const said = new Set(events.map((row) => text(row, 'seq')));
  const claimed = groupBy(rowsOf(facts, table), 'seq');
  return [
    ...[...claimed.keys()].filter((seq) => !said.has(seq)).map((seq) => `${table} at ${seq}: no event of its kind`),
    ...[...claimed].flatMap(([seq, rows]) =>
      rows.length > 1 ? [`${table}: ${rows.length} rows of event ${seq}`] : [],
    ),
    ...[...said].filter((seq) => !claimed.has(seq)).map((seq) => `event ${seq}: no row of ${table}`),
  ];
}
