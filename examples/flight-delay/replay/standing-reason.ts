import { findModel, listApprovals, type Client } from '../../../client/index.js';

/** Why the clock of the replay has to stand now, in words; null when it may run. */
export async function standingReason(client: Client, model: string): Promise<string | null> {
  const open = await listApprovals(client, { status: 'OPEN', first: 100 });
  const request = open.nodes.find(({ subject }) => subject.key === model);
  if (request !== undefined) {
    const what = request.version === null ? `the retirement of ${model}` : `${model}/${request.version.number}`;
    const decided = request.decisions.filter(({ decision }) => decision === 'APPROVE').length;
    return `${what} waits for people (${decided} of ${request.requiredApprovals} said yes)`;
  }
  const found = await findModel(client, model);
  return found?.suspended === true ? `${model} is suspended` : null;
}
