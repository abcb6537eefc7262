import { IsNull } from 'typeorm';
import { DeploymentRow } from '../entities/deployment-row.js';
import { newId } from '../ids/new-id.js';
import { closeAlerts } from '../monitoring/alerts/close-alerts.js';
import { currentVersion } from '../rows/current-state.js';
import type { Writing } from '../transaction/writing.js';
import type { SlotSubject } from './slot-subject.js';

/**
 * Keeps the governed history of what a slot serves: a new deployment for another version, the same one through suspend
 * and resume, none after retirement or for a version that never came to serve. Answers the present deployment's id.
 */
export async function writeDeployment(writing: Writing, subject: SlotSubject): Promise<string | null> {
  const { slot, change, model, version, fence, clock, seq } = subject;
  const current = await writing.reader.findOneBy(DeploymentRow, { slotId: slot.id, toSeq: IsNull() });
  if (current?.versionId === version.id && (await stays(writing, subject))) return current.id;
  if (current) {
    const ended = { toSeq: seq, until: writing.now, clockUntil: clock.before };
    await writing.update(DeploymentRow, { id: current.id }, ended);
    const reason = change.state === 'retired' ? 'retired' : 'superseded';
    await closeAlerts(writing, { deploymentId: current.id, model: model.key, at: clock.before, reason });
  }
  if (change.state !== 'serving') return null;
  const id = newId();
  await writing.insert(DeploymentRow, {
    id,
    slotId: slot.id,
    versionId: version.id,
    fence,
    strategy: 'direct',
    commandId: change.commandId,
    reason: change.reason,
    since: writing.now,
    until: null,
    clockSince: clock.after,
    clockUntil: null,
    fromSeq: seq,
    toSeq: null,
  });
  return id;
}

async function stays(writing: Writing, { change, version }: SlotSubject): Promise<boolean> {
  if (change.state === 'retired') return false;
  if (change.state === 'serving') return true;
  return (await currentVersion(writing.reader, version.id)).stage === 'production';
}
