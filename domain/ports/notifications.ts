import type { NewsKind, NewsPayload } from '../notifications/news.js';
import type { NextStep } from '../notifications/next-step.js';

/** A way to tell people. */
export type NotificationSink = 'webhook' | 'log';

/** A notification that is leased to be delivered. */
export interface ClaimedNotification {
  /** The same at every attempt, so that a receiver can tell a repetition. */
  readonly id: string;
  readonly kind: NewsKind;
  readonly payload: NewsPayload;
  readonly createdAt: Date;
  /** How long ago it was committed, by the database's clock. */
  readonly ageMs: number;
  /** Which attempt this is, counted from 1. */
  readonly attempt: number;
  /** Where it has arrived already. */
  readonly delivered: readonly NotificationSink[];
}

/** What became of one attempt by one way. */
export interface DeliveryResult {
  readonly sink: NotificationSink;
  readonly delivered: boolean;
  /** HTTP status of the receiver, if it answered. */
  readonly statusCode: number | null;
  readonly error: string | null;
}

/** Tells people by every way by which the notification has not arrived yet. Never throws: what went wrong is a result. */
export type Notifier = (notification: ClaimedNotification) => Promise<readonly DeliveryResult[]>;

/** Notifications that transactions committed. */
export interface NotificationStore {
  /** Leases what is due, the least tried first; commits before anything is sent. */
  claim(owner: string, limit: number, leaseMs: number): Promise<readonly ClaimedNotification[]>;
  /** Writes what became of an attempt, and when the next is due; giving up is an audit event and a finding too. */
  settle(notification: ClaimedNotification, results: readonly DeliveryResult[], next: NextStep): Promise<void>;
  /** Called when a row is committed, so that the relay need not wait for its poll. */
  onCommitted(listener: () => void): Promise<() => Promise<void>>;
}
