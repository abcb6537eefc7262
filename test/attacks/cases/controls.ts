import { readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { postInfer } from '../../support/infer.js';
import { tinyRequest } from '../../support/tiny-request.js';
import type { Attacks } from '../support/attack.js';

const documents = 'portal/graph/documents';

/** What looks odd and must be accepted. */
export const controls: Attacks = {
  C01: async ({ tenure }) => {
    // The world was made of such models: that one of them serves is the answer.
    const answer = await postInfer(tenure.scoringUrl, 'attacked', tinyRequest({ id: 'control' }));
    expect(answer.status).toBe(200);
  },
  C03: async (target) => {
    const { shared, approval } = Object.fromEntries(
      ['shared', 'approval'].map((name) => [name, readFileSync(`${documents}/${name}.graphql`, 'utf8')]),
    );
    const found = await target.graphql('{approvalRequests(first:1){nodes{id}}}');
    const id = (found.json?.data as { approvalRequests: { nodes: { id: string }[] } }).approvalRequests.nodes[0]?.id;
    const reply = await target.send({
      body: JSON.stringify({
        query: only(`${shared}\n${approval}`, 'Approval'),
        operationName: 'Approval',
        variables: { id },
      }),
    });
    expect([reply.status, reply.json?.errors]).toEqual([200, undefined]);
  },
  C04: async (target) => {
    const reply = await target.graphql('{__schema{types{name fields{name}}}}', {}, { user: 'developer-1' });
    expect([reply.status, reply.json?.errors]).toEqual([200, undefined]);
  },
  C11: async (target) => {
    const token = await target.production.token({ issuedIn: 25 });
    expect((await target.inProduction('{viewer{person{key}}}', token)).status).toBe(200);
  },
};

/** A query of a document with the fragments that it uses; others would be refused as unused. */
function only(text: string, name: string): string {
  const parts = text.split(/^(?=query |mutation |subscription |fragment )/m);
  const query = parts.find((part) => part.startsWith(`query ${name}`)) ?? '';
  const fragments = new Map(
    parts.filter((part) => part.startsWith('fragment ')).map((part) => [part.split(' ')[1] ?? '', part]),
  );
  const used = new Set<string>();
  const use = (part: string): void => {
    for (const [, spread = ''] of part.matchAll(/\.\.\.(\w+)/g)) {
      if (!fragments.has(spread) || used.has(spread)) continue;
      used.add(spread);
      use(fragments.get(spread) ?? '');
    }
  };
  use(query);
  return [query, ...[...used].map((fragment) => fragments.get(fragment) ?? '')].join('\n');
}
