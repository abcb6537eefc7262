import { readdirSync, readFileSync } from 'node:fs';
import { expect } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { listApprovals, mutate, showApproval, waitForVersion } from '../../../client/index.js';
import { registerTinyModel, registerTinyVersion } from '../../support/register-tiny.js';
import { until } from '../../support/until.js';
import type { AttackCases } from '../attack-case.js';
import { graphql, send } from '../operations.js';

const approvalScreen = new URL('../../../portal/graph/documents/approval.graphql', import.meta.url);

export const controlCases: AttackCases = {
  C03: {
    async run(world) {
      // C05 asks it for a request that is there; here every document of the page must pass the limits.
      const folder = new URL('../../../portal/graph/documents/', import.meta.url);
      for (const file of readdirSync(folder).filter((name) => name.endsWith('.graphql'))) {
        const document = readFileSync(new URL(file, folder), 'utf8');
        if (!/^query/m.test(document)) continue;
        const answer = await graphql(world, 'auditor-1', document, { id: 'a', key: 'a', model: 'a', first: 100 });
        // A variable that we do not know of is missing: limits come before that.
        expect([file, answer.code]).not.toEqual([file, expect.stringMatching(/TooDeep|TooCostly|TooMany|ParseFailed/)]);
        expect([file, [200, 400].includes(answer.status)]).toEqual([file, true]);
      }
    },
  },
  C04: {
    async run(world) {
      const answer = await graphql(world, 'developer-1', getIntrospectionQuery());
      expect([answer.status, answer.json?.['errors']]).toEqual([200, undefined]);
    },
  },
  C05: {
    except: {
      unchanged: 'a release changes the data',
      traced: 'and writes its whole story',
      bounded: 'its artifacts stay',
    },
    async run(world) {
      const { tenure } = world;
      await registerTinyModel(tenure, 'two-people', {});
      const { number } = await registerTinyVersion(tenure, { model: 'two-people', weight: 3 });
      await mutate(tenure.as('developer-1'), 'submitForValidation', { model: 'two-people', version: number });
      const approver = tenure.as('approver-1');
      const open = await until(async () => (await listApprovals(approver, { mine: true })).nodes[0]);
      // The page's largest document, as it stands.
      const document = readFileSync(approvalScreen, 'utf8');
      const screen = await graphql(world, 'approver-1', document, { id: open.id });
      expect([screen.status, screen.json?.['errors']]).toEqual([200, undefined]);
      const shown = await showApproval(approver, open.id);
      const packageDigest = shown.package.digest;
      const decision = {
        requestId: open.id,
        decision: 'APPROVE' as const,
        reason: 'as the control says',
        packageDigest,
      };
      await mutate(approver, 'decideApproval', decision);
      await waitForVersion(approver, 'two-people', number, ['PRODUCTION/IN_PROGRESS'], { timeoutMs: 60_000 });
    },
  },
  C11: {
    async run(world) {
      const soon = Math.floor(Date.now() / 1000) + 30;
      const authorization = `Bearer ${await world.issuer.token({ iat: soon, nbf: soon })}`;
      const headers = { 'content-type': 'application/json', authorization };
      const body = '{"query":"{ viewer { roles } }"}';
      expect((await send(world, { at: world.production.url, headers, body })).status).toBe(200);
    },
  },
  D06: {
    async run(world) {
      const edges = [
        '+275760-09-13T00:00:00Z',
        '+275760-09-13T00:00:00.001Z',
        '2026-03-29T02:30:00',
        '2016-12-31T23:59:60Z',
        '2026-01-01T00:00:00+14:59',
        '2026-01-01T00:00:00+99:99',
        '0000-00-00T00:00:00Z',
        '-000001-01-01T00:00:00Z',
        '2026-02-30T00:00:00Z',
        '2026-01-01',
        'now',
        '',
        '9999-12-31T23:59:59.999999Z',
        'infinity',
        '0001-01-01T00:00:00Z',
      ];
      for (const at of [...edges, 1e300, 0, null]) {
        const answer = await graphql(
          world,
          'auditor-1',
          'query ($at: DateTime) { model(key: "none", asOf: $at) { key } }',
          { at },
        );
        expect([at, answer.status === 200 || answer.code === 'BadUserInput']).toEqual([at, true]);
        const waive =
          'mutation ($at: DateTime!) { waiveGate(input: { idempotencyKey: "k", model: "none", version: 1, gate: "latency", reason: "r", expiresAt: $at }) { __typename } }';
        expect((await graphql(world, 'validator-1', waive, { at })).status).toBeLessThan(500);
      }
    },
  },
};
