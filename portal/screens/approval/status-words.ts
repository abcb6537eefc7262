import type { Tone } from '../../format/stage-words.js';
import type { ApprovalStatus, Decision } from '../../graph/operations/schema-types.js';

const statuses: Readonly<Record<ApprovalStatus, { readonly words: string; readonly tone: Tone }>> = {
  OPEN: { words: 'Open', tone: 'waits' },
  APPROVED: { words: 'Approved', tone: 'good' },
  REJECTED: { words: 'Rejected', tone: 'bad' },
  CHANGES_REQUESTED: { words: 'Changes requested', tone: 'waits' },
  WITHDRAWN: { words: 'Withdrawn', tone: 'neutral' },
  EXPIRED: { words: 'Expired', tone: 'bad' },
};

const decisions: Readonly<Record<Decision, { readonly words: string; readonly tone: Tone }>> = {
  APPROVE: { words: 'Approved', tone: 'good' },
  REJECT: { words: 'Rejected', tone: 'bad' },
  REQUEST_CHANGES: { words: 'Asked for changes', tone: 'waits' },
};

export const statusWords = (status: ApprovalStatus) => statuses[status];

export const decisionWords = (decision: Decision) => decisions[decision];
