import type { ApprovalQuery } from '../../graph/operations/approval.js';

/** A request as its screen reads it. */
export type ShownRequest = NonNullable<ApprovalQuery['approvalRequest']>;
