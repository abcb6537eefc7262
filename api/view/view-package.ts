import type { ApprovalRecord } from '../../store/queries/approval-requests.js';

export interface PackageView {
  readonly digest: string;
  readonly content: unknown;
  readonly signature: string;
}

/** The decision package of a request, as it was frozen. */
export function viewPackage(request: ApprovalRecord | null): PackageView | null {
  if (!request) return null;
  return {
    digest: request.packageDigest,
    content: JSON.parse(request.package) as unknown,
    signature: request.packageSignature,
  };
}
