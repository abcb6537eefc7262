import type { AuditEventRecord } from '../../store/queries/audit-events.js';
import { summarizeEvent } from './summarize-event.js';

export interface TimelineView {
  readonly at: Date;
  readonly type: string;
  readonly summary: string;
  readonly actorId: string;
  /** Of the audit event; null for news that is no event. */
  readonly seq: string | null;
  readonly details: Readonly<Record<string, unknown>>;
}

/** An audit event as an entry of a model's timeline. */
export function viewTimeline(event: AuditEventRecord): TimelineView {
  const { targetType, targetId, reason, before, after } = event;
  return {
    at: event.recordedAt,
    type: event.type,
    summary: summarizeEvent(event),
    actorId: event.actorId,
    seq: event.seq,
    details: { target: { type: targetType, id: targetId }, reason, before, after },
  };
}
