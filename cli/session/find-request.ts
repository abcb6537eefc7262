import { findModel, listApprovals, ProblemError, showVersion, type Client } from '../../client/index.js';

/**
 * The id of the approval request that a person means: an id, `flight-delay/1` (the request of that version), or
 * `flight-delay` (the open one, release or retirement, else the newest version's last).
 * Throws `ProblemError` of kind `NotFound`.
 */
export async function findRequest(client: Client, reference: string): Promise<string> {
  const match = /^([a-z0-9-]{1,63})(?:\/([1-9][0-9]{0,8}))?$/.exec(reference);
  const key = match?.[1];
  if (key === undefined) return reference;
  const number = match?.[2] === undefined ? await openOrNewest(client, key) : Number(match[2]);
  if (typeof number === 'string') return number;
  const request = number === null ? null : (await showVersion(client, key, number)).approvalRequest;
  if (request) return request.id;
  const hint = '`tenure approval list` shows those that are open.';
  throw new ProblemError('NotFound', 'ApprovalRequestNotFound', `There is no approval request for ${reference}.`, hint);
}

/** The id of the model's open request, else the number of its newest version, else null. */
async function openOrNewest(client: Client, key: string): Promise<string | number | null> {
  const open = await listApprovals(client, { status: 'OPEN', first: 100 });
  const request = open.nodes.find((one) => one.subject.key === key);
  return request?.id ?? (await findModel(client, key))?.latestVersion?.number ?? null;
}
