import { randomUUID } from 'node:crypto';
import { expect } from '@jest/globals';
import { hostileRequests } from '../inputs/hostile-requests.js';
import type { Attack, Attacks } from '../support/attack.js';

/** Every hostile request of an id to the model that serves: answered as expected, and kept only when it was scored. */
function answers(id: string): Attack {
  return {
    changes: true,
    run: async (target, oracles) => {
      const requests = hostileRequests.filter((one) => one.id === id);
      expect(requests).not.toEqual([]);
      const kept = async () =>
        (await oracles.rows<{ n: number }>('select count(*)::int as n from prediction_key'))[0]?.n;
      const before = (await kept()) ?? 0;
      for (const { title, body, status, code } of requests) {
        const url = `${target.tenure.scoringUrl}/v2/models/attacked/infer`;
        const reply = await target.send({ url, user: null, body: body() });
        const found = (reply.json as { code?: string } | null)?.code ?? null;
        expect({ title, status: reply.status, code: found }).toEqual({ title, status, code });
      }
      expect(await kept()).toBe(before + requests.filter(({ code }) => code === null).length);
    },
  };
}

const references = [
  'file:///etc/passwd',
  'http://127.0.0.1/data.csv',
  's3://another-tenant/data.parquet',
  'gopher://x',
  'sha256:../../etc/passwd',
  `https://example.org/${'x'.repeat(500_000)}`,
];

/** Hostile requests to score, and references to data. The inputs stand in `inputs/hostile-requests.ts`. */
export const scoring: Attacks = {
  P01: answers('P01'),
  P02: answers('P02'),
  P04: answers('P04'),
  P05: answers('P05'),
  D05: async (target) => {
    // Data is named by the digest of uploaded bytes alone: no address is ever followed.
    const mutation = `mutation($input:RegisterDatasetInput!){registerDataset(input:$input){
      __typename ...on Problem{code}}}`;
    const schema = {
      schemaVersion: 1,
      columns: ['row', 'y'].map((name) => ({ name, kind: 'number' })).concat([{ name: 'at', kind: 'time' }]),
      ordinal: 'row',
      time: 'at',
      label: { name: 'l', type: 'INT64', operator: 'above', sources: ['y'], settings: { threshold: 0 } },
      features: [{ name: 'y', type: 'FP32', operator: 'value', sources: ['y'] }],
    };
    for (const artifactDigest of references) {
      const input = { idempotencyKey: randomUUID(), key: 'd05', artifactDigest, schema, quality: { rows: 1 } };
      const reply = await target.graphql(mutation, { input }, { user: 'developer-1' });
      expect([reply.status, reply.text]).toEqual([200, expect.stringContaining('"code":"ArtifactNotFound"')]);
    }
  },
};
