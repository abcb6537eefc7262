import { expect } from '@jest/globals';
import { mutate } from '../../../client/index.js';
import { registerTinyVersion } from '../../support/register-tiny.js';
import { waysOf } from '../../support/ways.js';
import type { Attacks } from '../support/attack.js';
import type { Target } from '../support/target.js';

const model = 'attacked';

/** A version that waits for two approvals, with its request. */
async function waiting(target: Target, weight: number) {
  const { number } = await registerTinyVersion(target.tenure, { model, weight });
  const way = waysOf(target.tenure, model);
  await way.submit(number);
  return { number, way, request: await way.requestOf(number) };
}

function decision(target: Target, user: string, input: Readonly<Record<string, unknown>>) {
  return target.graphql(
    'mutation($input:DecideApprovalInput!){decideApproval(input:$input){__typename ... on Problem{code} ... on Refused{reasons{rule}} ... on DecideApprovalPayload{request{status} decision{id}}}}',
    { input: { decision: 'APPROVE', reason: 'as the case says', ...input } },
    { user },
  );
}

/** Who may decide, how often, and about what. */
export const separationOfDuties: Attacks = {
  S01: {
    changes: true,
    run: async (target, oracles) => {
      const { request, way, number } = await waiting(target, 41);
      const before = await oracles.count('command.refused');
      // developer-1 submitted it; no role of his approves, and no grant would help.
      const reply = await decision(target, 'developer-1', {
        requestId: request.id,
        packageDigest: request.package.digest,
        idempotencyKey: 's01',
      });
      expect(reply.text).toMatch(/Forbidden|Refused/);
      expect((await way.requestOf(number)).status).toBe('OPEN');
      expect(await oracles.count('approval.decided')).toBeGreaterThanOrEqual(0);
      expect(await oracles.count('command.refused')).toBeGreaterThanOrEqual(before);
    },
  },
  S04: {
    changes: true,
    run: async (target) => {
      const { request, way, number } = await waiting(target, 44);
      const input = { requestId: request.id, packageDigest: request.package.digest };
      expect((await decision(target, 'approver-1', { ...input, idempotencyKey: 's04-1' })).text).toContain('"OPEN"');
      expect((await decision(target, 'approver-1', { ...input, idempotencyKey: 's04-2' })).text).toMatch(
        /Refused|Conflict/,
      );
      expect((await way.requestOf(number)).status).toBe('OPEN');
    },
  },
  S06: {
    changes: true,
    run: async (target) => {
      const { request } = await waiting(target, 46);
      const other = `sha256:${'0'.repeat(64)}`;
      const reply = await decision(target, 'approver-1', {
        requestId: request.id,
        packageDigest: other,
        idempotencyKey: 's06',
      });
      expect(reply.text).toMatch(/Refused|Conflict|PackageChanged|Invalid/);
      expect(reply.text).not.toContain('DecideApprovalPayload');
    },
  },
  S08: {
    changes: true,
    slow: true,
    run: async (target, oracles) => {
      const { request } = await waiting(target, 48);
      const input = { requestId: request.id, packageDigest: request.package.digest, idempotencyKey: 's08' };
      const texts = new Set<string>();
      for (let times = 0; times < 100; times += 1) texts.add((await decision(target, 'approver-2', input)).text);
      expect(texts.size).toBe(1);
      const [row] = await oracles.rows<{ count: string }>(
        'select count(*) from approval_decision d join approval_request r on r.id = d.request_id where r.package_digest = $1',
        [request.package.digest],
      );
      expect(Number(row?.count)).toBe(1);
      const second = await waiting(target, 49);
      const replayed = { ...input, requestId: second.request.id, idempotencyKey: 's08-other' };
      expect((await decision(target, 'approver-1', replayed)).text).not.toContain('DecideApprovalPayload');
    },
  },
  S10: {
    changes: true,
    run: async (target) => {
      const { number } = await registerTinyVersion(target.tenure, { model, weight: 50 });
      for (const user of ['admin-1', 'operator-1', 'owner-1', 'service']) {
        const reply = await target.graphql(
          'mutation($input:DeployInput!){deploy(input:$input){__typename ... on Problem{code}}}',
          { input: { idempotencyKey: `s10-${user}`, model, version: number } },
          { user },
        );
        expect(reply.text).toMatch(/Refused|Forbidden/);
      }
    },
  },
  S03: {
    changes: true,
    run: async (target) => {
      const { request } = await waiting(target, 43);
      // developer-1 uploaded and registered what is asked for: he is a contributor, and the request says so.
      expect(request.mayDecide.allowed).toBe(false);
      const reply = await decision(target, 'developer-1', {
        requestId: request.id,
        packageDigest: request.package.digest,
        idempotencyKey: 's03',
      });
      expect(reply.text).not.toContain('DecideApprovalPayload');
    },
  },
};

/** A service account decides: never, whatever it is. */
export const serviceDecides: Attacks = {
  A13: {
    changes: true,
    run: async (target) => {
      const { request } = await waiting(target, 53);
      const reply = await decision(target, 'service', {
        requestId: request.id,
        packageDigest: request.package.digest,
        idempotencyKey: 'a13',
      });
      expect(reply.text).toMatch(/Forbidden/);
    },
  },
};

/** Two people, the whole way. */
export const happyPath: Attacks = {
  C05: {
    changes: true,
    slow: true,
    run: async (target) => {
      const { way, number } = await waiting(target, 55);
      await Promise.all(['approver-1', 'approver-2'].map((user) => way.decide(number, 'APPROVE', user)));
      expect((await way.arrive(number, 'PRODUCTION/IN_PROGRESS')).stage).toBe('PRODUCTION');
      await mutate(target.tenure.as('auditor-1'), 'verifyAudit', {}).catch(() => undefined);
    },
  },
};
