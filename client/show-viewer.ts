import type { Client } from './create-client.js';
import type { Viewer } from './types.js';

/** Who the token stands for, with roles and the numbers of approvals that wait for this person and of open alerts. */
export async function showViewer(client: Client): Promise<Viewer> {
  const document = `query Viewer {
    viewer { person { key name grants { role team { key } since } } roles openApprovals openAlerts }
  }`;
  return (await client.query<{ viewer: Viewer }>(document)).viewer;
}
