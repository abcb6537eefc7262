import type { VersionState } from './version-reader.js';
import type { World } from './world.js';

export type Answer = 'APPROVE' | 'REJECT' | 'REQUEST_CHANGES';

/** One approver's answer to the open request of a version. */
export async function decide(
  world: World,
  user: string,
  answer: Answer,
  of: { readonly model: string; readonly version: number | null },
  request: NonNullable<VersionState['approvalRequest']>,
): Promise<boolean> {
  const input = {
    requestId: request.id,
    decision: answer,
    reason: `${answer} by ${user}`,
    packageDigest: request.package.digest,
  };
  const told = await world.as(user).insist({
    op: 'decideApproval',
    mutation: 'decideApproval',
    ...of,
    input,
    selection: 'decision { id } request { id status }',
    args: { requestId: request.id, decision: answer, packageDigest: request.package.digest },
  });
  return told.result === 'ok';
}
