import { createHash } from 'node:crypto';
import { expect } from '@jest/globals';
import { mutate } from '../../../client/index.js';
import { quickPolicy } from '../../support/quick-policy.js';
import type { AttackCases } from '../attack-case.js';
import { graphql, headersOf, send, uploadArtifact } from '../operations.js';
import type { AttackWorld } from '../world/attack-world.js';

/** A tenant here is a team: what people see and do is bounded by the teams of their grants. */
const ours = 'owner-1';
const theirs = 'tenant-b';
const madeForIt = { unchanged: 'the case makes the second team and its person first', traced: 'and a model of each' };

/** A person of another team with a model; a model of the default team. Made once. */
async function twoTeams(world: AttackWorld): Promise<void> {
  const { rows } = await world.owner.query('select 1 from team where key = $1', [theirs]);
  if (rows.length > 0) return;
  await world.owner.query('insert into team (id, key, name) values (gen_random_uuid(), $1, $1)', [theirs]);
  await world.owner.query('insert into person (id, key, name) values (gen_random_uuid(), $1, $1)', [theirs]);
  await world.owner.query(
    `insert into role_grant (id, person_id, role, team_id, granted_at, from_seq)
     select gen_random_uuid(), p.id, r, t.id, now() - interval '1 day', 1
     from person p, team t, unnest(array['owner', 'developer']) r where p.key = $1 and t.key = $1`,
    [theirs],
  );
  const owner = world.tenure.as(ours);
  await mutate(owner, 'publishPolicy', { key: 'tenancy', document: quickPolicy({}) });
  const model = { key: 'ours-alone', name: 'Ours', kind: 'ONNX' as const, team: 'default', policy: 'tenancy' };
  await mutate(owner, 'registerModel', { ...model, owner: ours });
}

/** Asks as the person of the other team, by a token of the issuer. */
async function askAsThem(world: AttackWorld, query: string, headers: Readonly<Record<string, string>> = {}) {
  const authorization = `Bearer ${await world.issuer.token({ sub: theirs })}`;
  const all = { 'content-type': 'application/json', authorization, ...headers };
  return send(world, { at: world.production.url, headers: all, body: JSON.stringify({ query }) });
}

export const tenancyCases: AttackCases = {
  T01: {
    except: madeForIt,
    async run(world) {
      await twoTeams(world);
      const seen = await graphql(world, ours, '{ model(key: "ours-alone") { id } }');
      const { id } = (seen.json?.['data'] as { model: { id: string } }).model;
      const spoofs: readonly Readonly<Record<string, string>>[] = [
        {},
        { 'x-tenant-id': 'default' },
        { 'x-team': 'default' },
        { host: 'default.example' },
        { 'x-forwarded-host': 'default.example' },
        { 'x-forwarded-user': ours },
        { 'x-user': ours },
        { cookie: 'team=default' },
      ];
      for (const headers of spoofs) {
        const query = `{ model(key: "ours-alone") { key } node(id: "${id}") { id } models { nodes { key } totalCount } }`;
        const { json } = await askAsThem(world, query, headers);
        expect(json).toEqual({ data: { model: null, node: null, models: { nodes: [], totalCount: 0 } } });
      }
      const spoofed = await askAsThem(world, '{ models(tenantId: "default") { totalCount } }');
      expect(spoofed.status).toBe(400);
      const suspend =
        'mutation { suspend(input: { idempotencyKey: "t", model: "ours-alone", reason: "r" }) { __typename } }';
      expect((await askAsThem(world, suspend, { 'x-tenant-id': 'default' })).text).toMatch(/"(NotFound|Forbidden)"/);
      const mine =
        'mutation { registerModel(input: { idempotencyKey: "u", key: "theirs", name: "T", kind: ONNX, team: "default", policy: "tenancy" }) { __typename } }';
      expect((await askAsThem(world, mine)).text).toMatch(/"(NotFound|Forbidden)"/);
    },
  },
  T03: {
    except: { ...madeForIt, bounded: 'the artifact of the other team stays, as it should' },
    async run(world) {
      const bytes = `of one team, ${'x'.repeat(1000)}`;
      const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
      expect((await uploadArtifact(world, 'developer-1', digest, bytes)).status).toBeLessThan(300);
      const unknown = `sha256:${'b'.repeat(64)}`;
      const authorization = `Bearer ${await world.issuer.token({ sub: theirs })}`;
      await twoTeams(world);
      for (const body of ['', 'other bytes']) {
        const answers = [];
        for (const asked of [digest, unknown]) {
          const headers = { authorization, 'content-type': 'application/octet-stream' };
          answers.push(
            await send(world, { at: world.production.url, path: `/artifacts/${asked}`, method: 'PUT', headers, body }),
          );
        }
        // Stored or not, whoever sends other bytes than those of the digest hears the same.
        expect(answers[0]?.status).toBe(answers[1]?.status);
        expect(answers[0]?.code).toBe(answers[1]?.code);
        expect(answers[0]?.status).toBe(422);
      }
    },
  },
  T04: {
    except: madeForIt,
    async run(world) {
      await twoTeams(world);
      const us = await headersOf(world, ours);
      const body = JSON.stringify({ query: '{ model(key: "ours-alone") { key team { key } } }' });
      // A tenth of the file's number, twenty at once: a cache that is shared shows in the first of them.
      for (let wave = 0; wave < 5; wave += 1) {
        const pairs = Array.from({ length: 10 }, async () => {
          const [known, foreign] = await Promise.all([
            send(world, { headers: us, body }),
            askAsThem(world, '{ model(key: "ours-alone") { key team { key } } }'),
          ]);
          expect(known.json).toEqual({ data: { model: { key: 'ours-alone', team: { key: 'default' } } } });
          expect(foreign.json).toEqual({ data: { model: null } });
        });
        await Promise.all(pairs);
      }
    },
  },
};
