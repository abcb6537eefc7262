import type { Client } from './create-client.js';
import { fields } from './documents.js';
import { ProblemError } from './errors/problem-error.js';
import type { ApprovalDetail } from './types.js';

/** An approval request with exactly the package that is decided on. Throws `ProblemError` of kind `NotFound`. */
export async function showApproval(client: Client, id: string): Promise<ApprovalDetail> {
  const document = `query Approval($id: ID!) {
    approvalRequest(id: $id) { ${fields.approvalSummary} ${fields.approvalDetail} }
  }`;
  const answer = await client.query<{ approvalRequest: ApprovalDetail | null }>(document, { id });
  if (answer.approvalRequest) return answer.approvalRequest;
  const hint = 'List them with: tenure approval list';
  throw new ProblemError('NotFound', 'ApprovalRequestNotFound', `There is no approval request "${id}".`, hint);
}
