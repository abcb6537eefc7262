import { In, IsNull } from 'typeorm';
import { FindingStateRow } from '../entities/finding-state-row.js';
import type { Writing } from '../transaction/writing.js';

/** Closes those of the findings that are open, with the reason. They are locked, or their model is. */
export async function closeFindings(
  writing: Writing,
  model: string,
  ids: readonly string[],
  reason: string,
): Promise<void> {
  const open = await writing.reader.findBy(FindingStateRow, { id: In([...ids]), toSeq: IsNull(), status: 'open' });
  for (const state of open) {
    const seq = writing.record({
      type: 'finding.closed',
      target: { type: 'Finding', id: state.id },
      modelKey: model,
      before: { status: 'open' },
      after: { status: 'closed' },
      reason,
    });
    await writing.replace(FindingStateRow, state, seq, { status: 'closed', closedAt: writing.now, reason });
  }
}
