import type { Facts, Row } from '../facts/facts.js';
import { groupBy, indexBy, rowsOf, text, time } from '../facts/row.js';
import type { Invariant } from './invariant.js';

const later = new Set(['maturity', 'late', 'labels', 'rows']);

export const windowsTile: Invariant = {
  name: 'windows-tile',
  promise:
    'The windows of a deployment follow each other without gap or overlap; each was closed once, judged again only for a reason, and judged last on all of its rows.',
  judge(facts) {
    const deployments = indexBy(rowsOf(facts, 'deployment'));
    const revisions = groupBy(rowsOf(facts, 'window_revision'), 'window_id');
    const windows = rowsOf(facts, 'monitoring_window');
    const violations: string[] = [];
    for (const [id, rows] of groupBy(windows, 'deployment_id')) {
      const deployment = deployments.get(id) ?? {};
      const since = time(deployment, 'clock_since');
      const until = deployment['clock_until'] === null ? Infinity : time(deployment, 'clock_until');
      const inOrder = [...rows].sort((left, right) => time(left, 'starts') - time(right, 'starts'));
      inOrder.forEach((row, index) => {
        const next = inOrder[index + 1];
        if (next === undefined) return;
        const gap = time(next, 'starts') - time(row, 'ends');
        // Outside of its time only windows with rows are there.
        const serving = time(row, 'ends') > since && time(next, 'starts') < until;
        if (gap < 0 || (gap > 0 && serving))
          violations.push(`deployment ${id}: after ${text(row, 'ends')} comes ${text(next, 'starts')}`);
      });
    }
    for (const row of windows) {
      const judged = [...(revisions.get(text(row, 'id')) ?? [])].sort(
        (a, b) => Number(a['revision']) - Number(b['revision']),
      );
      const sound =
        judged.length > 0 &&
        judged.every((one, index) => Number(one['revision']) === index + 1) &&
        judged.every((one, index) => (index === 0 ? one['cause'] === 'close' : later.has(text(one, 'cause'))));
      if (!sound)
        violations.push(`window ${text(row, 'id')}: revisions ${judged.map((one) => text(one, 'cause')).join(', ')}`);
    }
    return { checked: windows.length, violations: [...violations, ...miscounted(facts, windows, revisions)] };
  },
};

/** Windows whose last revision counts other rows than lie in them; those that are marked to be judged again may. */
function miscounted(facts: Facts, windows: readonly Row[], revisions: ReadonlyMap<string, readonly Row[]>): string[] {
  const predictions = groupBy(rowsOf(facts, 'prediction'), 'deployment_id');
  const dirty = groupBy(rowsOf(facts, 'window_dirty'), 'deployment_id');
  return windows.flatMap((window) => {
    const [starts, ends] = [time(window, 'starts'), time(window, 'ends')];
    const within = (row: Row) => time(row, 'event_time') >= starts && time(row, 'event_time') < ends;
    const id = text(window, 'deployment_id');
    if ((dirty.get(id) ?? []).some(within)) return [];
    const rows = (predictions.get(id) ?? []).filter(within).length;
    const judged = revisions.get(text(window, 'id')) ?? [];
    const newest = [...judged].sort((left, right) => Number(left['revision']) - Number(right['revision'])).at(-1);
    const counted = Number(newest?.['rows']);
    return rows === counted ? [] : [`window ${text(window, 'id')}: ${rows} rows lie in it, ${counted} were judged`];
  });
}
