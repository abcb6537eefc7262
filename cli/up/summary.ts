import { readyUsers } from '../session/ready-users.js';
import type { Addresses } from './child-environment.js';

/** Where to look, and how to act as one of the ready users. */
export function summary({ url, scoringUrl, temporalUi, temporalAddress }: Addresses, home: string): string {
  return [
    '',
    'Tenure runs.',
    `  Portal        ${url}/`,
    `  GraphQL       ${url}/graphql`,
    `  Scoring       ${scoringUrl}/v2`,
    `  Temporal UI   ${temporalUi ?? `(of the server at ${temporalAddress})`}`,
    `  State, logs   ${home}`,
    `  Ready users   ${readyUsers}`,
    '',
    'Act as one of them:',
    '  npx tenure approval list --as approver-1',
    '  npx tenure approval show flight-delay/1 --as approver-1',
    '  npx tenure approval decide flight-delay/1 approve --reason "Evidence checked" --as approver-1',
    '  npx tenure monitor status flight-delay     (windows, figures and alerts once flights come in)',
    '  npx tenure token --user approver-1        (a bearer token for GraphQL)',
    '',
    'Ctrl-C stops everything; the next start goes on from here.',
    '',
  ].join('\n');
}
