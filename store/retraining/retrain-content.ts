import type { Reader } from '../database/reader.js';

/** Content that the training of a retrain gave, and who asked for it. */
export interface RetrainContent {
  readonly contentId: string;
  readonly requestedBy: string;
}

/** Null for content that a person's training gave, or that a person brought. */
export async function retrainContent(reader: Reader, contentId: string | null): Promise<RetrainContent | null> {
  if (contentId === null) return null;
  const [row] = await reader.query<RetrainContent[]>(
    `select c.id as "contentId", q.requested_by as "requestedBy"
     from version_content c join training_run r on r.id = c.training_run_id
     join training_request q on q.id = r.request_id
     where c.id = $1 and r.outcome = 'succeeded' and q.labels_until is not null`,
    [contentId],
  );
  return row ?? null;
}
