import type { RefusalReason } from '../problem/problem.js';

/** The reason when the bytes of an artifact are gone or are others than were uploaded. */
export const bytesNotIntact: RefusalReason = {
  rule: 'bytesNotIntact',
  message:
    'The stored bytes of the artifact are missing or were changed, so they cannot be inspected. Upload them again.',
};
