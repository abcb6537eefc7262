import { toOpaqueId } from '../ids/to-opaque-id.js';

/** Pages of the portal that notifications lead to. */
export const modelPage = (model: string): string => `/models/${model}`;
export const approvalPage = (requestId: string): string => `/approvals/${toOpaqueId('ApprovalRequest', requestId)}`;
