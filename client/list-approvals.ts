import type { Client } from './create-client.js';
import { fields } from './documents.js';
import type { ApprovalStatus, ApprovalSummary, Page, PageRequest } from './types.js';

/** Approval requests, newest first; `mine` leaves those that wait for the caller's own decision. */
export async function listApprovals(
  client: Client,
  options: PageRequest & { readonly status?: ApprovalStatus; readonly mine?: boolean } = {},
): Promise<Page<ApprovalSummary>> {
  const document = `query Approvals($status: ApprovalStatus, $mine: Boolean, $first: Int, $after: String) {
    approvalRequests(status: $status, mine: $mine, first: $first, after: $after) {
      nodes { ${fields.approvalSummary} package { digest } } ${fields.page}
    }
  }`;
  return (await client.query<{ approvalRequests: Page<ApprovalSummary> }>(document, { ...options })).approvalRequests;
}
