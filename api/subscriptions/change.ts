import type { AuditEventRecord } from '../../store/queries/audit-events.js';

/** Something that was committed: an audit event, a judged window, or an alert (of one episode, or of a series). */
export type Change =
  | { readonly kind: 'event'; readonly event: AuditEventRecord }
  | { readonly kind: 'window' | 'alert' | 'series'; readonly id: string };

/** A notification of the channel `monitoring_changed`; null for anything else. */
export function toChange(payload: string): Change | null {
  const [, kind, id] = /^(window|alert|series) ([0-9a-f.-]{36,69})$/.exec(payload) ?? [];
  return kind && id ? { kind: kind as 'window' | 'alert' | 'series', id } : null;
}
