import type { News } from '../../domain/notifications/news.js';
import { NotificationRow } from '../entities/notification-row.js';
import { newId } from '../ids/new-id.js';
import { send } from '../outbox/send.js';
import { notificationWorkflowId } from '../outbox/workflow-ids.js';
import type { Writing } from '../transaction/writing.js';

export interface NewsOfModel extends News {
  readonly modelId: string;
  readonly deploymentId?: string;
  /** The window that it tells of, in event time. */
  readonly window?: { readonly start: Date; readonly end: Date };
}

/**
 * Commits what people are to be told with the rows that it speaks of; the relay delivers it afterwards. The same
 * (model, kind, key) is told once: saying it again does nothing. Every caller holds the head of the audit chain, so two
 * cannot say it at once.
 */
export async function tellPeople(writing: Writing, news: NewsOfModel): Promise<void> {
  const { modelId, kind, key, payload, deploymentId = null, window } = news;
  if (await writing.reader.existsBy(NotificationRow, { modelId, kind, key })) return;
  const id = newId();
  await writing.insert(NotificationRow, {
    id,
    modelId,
    deploymentId,
    windowStart: window?.start ?? null,
    windowEnd: window?.end ?? null,
    kind,
    key,
    payload,
    createdAt: writing.now,
  });
  await send(writing, {
    workflowId: notificationWorkflowId(id),
    kind: 'notification',
    name: kind,
    eventId: id,
    payload: {},
  });
}
