import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { listModels, listVersions, mutate, showModel, showTimeline } from '../../client/index.js';
import {
  addFinding,
  addOutsider,
  placeVersion,
  registerModel,
  registerVersion,
  rowIdOfVersion,
  validate,
} from './support/fixtures.js';
import { catalogue } from '../../domain/statistics/catalogue.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const keys = Array.from({ length: 25 }, (_, i) => `m-${String(i).padStart(2, '0')}`);

interface FindingPage {
  readonly totalCount: number;
  readonly nodes: readonly { readonly title: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

describe('reading', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, 'shared');
    for (const key of keys) {
      const model = { key, name: `Name ${key}`, kind: 'ONNX' as const, team: 'default', policy: 'shared' };
      await mutate(api.as('owner-1'), 'registerModel', model);
    }
    await addOutsider(api, 'outsider-1', 'elsewhere', ['owner', 'developer', 'operator', 'auditor']);
  });
  afterAll(() => api.stop());

  it('pages through all models once, in order, with the count of all', async () => {
    const seen: string[] = [];
    let after: string | undefined;
    do {
      const page = await listModels(api.as('owner-1'), {
        filter: { text: 'm-' },
        first: 10,
        ...(after ? { after } : {}),
      });
      expect(page.totalCount).toBe(25);
      seen.push(...page.nodes.map(({ key }) => key));
      after = page.pageInfo.hasNextPage ? (page.pageInfo.endCursor ?? undefined) : undefined;
    } while (after);
    expect(seen).toEqual(keys);
  });

  it('takes what is searched for as text, not as a pattern', async () => {
    expect((await listModels(api.as('owner-1'), { filter: { text: 'm_0' } })).totalCount).toBe(0);
    expect((await listModels(api.as('owner-1'), { filter: { text: 'NAME M-0' } })).totalCount).toBe(10);
  });

  it('counts a model among those that wait when it serves and its next version waits for people', async () => {
    await registerModel(api, 'succeeded');
    await registerVersion(api, 'succeeded');
    const first = await rowIdOfVersion(api, 'succeeded', 1);
    await placeVersion(api, first, 'production', 'inProgress');
    await api.owner.query(
      `update model_state set champion_version_id = $1
       where to_seq is null and id = (select model_id from model_version where id = $1)`,
      [first],
    );
    const waits = async () => {
      const { nodes } = await listModels(api.as('owner-1'), { filter: { waiting: true, text: 'succeeded' } });
      return nodes.map(({ stage, waitingFor }) => [stage, waitingFor]);
    };
    expect(await waits()).toEqual([]);
    await registerVersion(api, 'succeeded', 'better');
    await validate(api, 'succeeded', 2);
    expect(await waits()).toEqual([['PRODUCTION', 'approvals: 0 of 1 given (version 2)']]);
  });

  it('tells models that wait from those that do not, as their own words do', async () => {
    const waits = await listModels(api.as('owner-1'), { filter: { waiting: true }, first: 100 });
    const rests = await listModels(api.as('owner-1'), { filter: { waiting: false }, first: 100 });
    expect(waits.totalCount + rests.totalCount).toBe((await listModels(api.as('owner-1'))).totalCount);
    expect(waits.nodes.length).toBeGreaterThan(0);
    expect(waits.nodes.filter(({ waitingFor }) => waitingFor === null)).toEqual([]);
    expect(rests.nodes.filter(({ waitingFor }) => waitingFor !== null)).toEqual([]);
  });

  it('pages through the findings of all models in scope, newest first, each once', async () => {
    const titles = Array.from({ length: 5 }, (_, i) => `finding ${i}`);
    for (const [i, title] of titles.entries())
      await addFinding(api, String(keys[i % 2]), title, i < 4 ? 'open' : 'closed');
    const query = `query ($after: String) { findings(open: true, first: 3, after: $after) {
      totalCount nodes { title model { key } } pageInfo { hasNextPage endCursor } } }`;
    const page = async (user: string, after: string | null) =>
      (await api.ask(user, query, { after })).data?.['findings'] as FindingPage;
    const first = await page('owner-1', null);
    const second = await page('owner-1', first.pageInfo.endCursor);
    expect([first.totalCount, first.nodes.length, second.nodes.length]).toEqual([4, 3, 1]);
    const seen = [...first.nodes, ...second.nodes].map(({ title }) => title);
    expect(seen).toEqual(titles.slice(0, 4).reverse());
    expect(second.pageInfo.hasNextPage).toBe(false);
    expect((await page('outsider-1', null)).totalCount).toBe(0);
  });

  it('asks the database no oftener for twenty models than for two', async () => {
    const { database } = api.store;
    const query = database.query.bind(database);
    let count = 0;
    database.query = ((...args: Parameters<typeof query>) => {
      count += 1;
      return query(...args);
    }) as typeof database.query;
    const queriesFor = async (first: number) => {
      count = 0;
      await listModels(api.as('owner-1'), { first });
      return count;
    };
    expect(await queriesFor(20)).toBe(await queriesFor(2));
    database.query = query;
  });

  it('shows a model as it was recorded at an instant', async () => {
    await registerVersion(api, 'shared');
    await validate(api, 'shared', 1);
    const owner = api.as('owner-1');
    const { nodes } = await showTimeline(owner, 'shared', { first: 100 });
    const at = (type: string) => String(nodes.find((entry) => entry.type === type)?.at);
    const then = await showModel(owner, 'shared', at('version.submitForValidation'));
    expect(then).toMatchObject({ stage: 'VALIDATION', stageStatus: 'IN_PROGRESS', latestVersion: { number: 1 } });
    expect(then.allowedCommands.every(({ allowed }) => !allowed)).toBe(true);
    expect(await showModel(owner, 'shared')).toMatchObject({
      stage: 'APPROVAL',
      waitingFor: 'approvals: 0 of 1 given',
    });
    const before = Date.parse(at('model.registered')) - 1;
    await expect(showModel(owner, 'shared', new Date(before).toISOString())).rejects.toMatchObject({
      kind: 'NotFound',
    });
  });

  it('follows one moment through everything that hangs on the model', async () => {
    const { nodes } = await showTimeline(api.as('owner-1'), 'shared', { first: 100 });
    const asOf = nodes.find((entry) => entry.type === 'version.submitForValidation')?.at;
    const query = `query ($asOf: DateTime) { model(key: "shared", asOf: $asOf) {
      latestVersion { stage validation { passed } approvalRequest { id } model { stage } }
      timeline(first: 1) { nodes { type } } } }`;
    const { data } = await api.ask('owner-1', query, { asOf });
    expect(data).toMatchObject({
      model: {
        latestVersion: { stage: 'VALIDATION', validation: null, approvalRequest: null, model: { stage: 'VALIDATION' } },
        timeline: { nodes: [{ type: 'version.submitForValidation' }] },
      },
    });
  });

  it('finds everything again by its id, and only for people who may see it', async () => {
    const query = `{ model(key: "shared") { id policy { id } owner { id } team { id }
      latestVersion { id artifact { id } validation { id } approvalRequest { id } } } }`;
    const { data } = await api.ask('owner-1', query);
    const ids = [...JSON.stringify(data).matchAll(/"id":"([^"]+)"/g)].map((match) => String(match[1]));
    expect(ids).toHaveLength(8);
    const ask = async (user: string, id: string) =>
      (await api.ask(user, 'query ($id: ID!) { node(id: $id) { id __typename } }', { id })).data?.['node'];
    const types = await Promise.all(
      ids.map(async (id) => ((await ask('owner-1', id)) as { __typename: string }).__typename),
    );
    expect([...types].sort()).toEqual(
      [
        'ApprovalRequest',
        'Artifact',
        'Model',
        'ModelVersion',
        'Person',
        'PolicyVersion',
        'Team',
        'ValidationReport',
      ].sort(),
    );
    const hidden = ids.filter((_, i) => !['Person', 'PolicyVersion'].includes(String(types[i])));
    expect(await Promise.all(hidden.map((id) => ask('outsider-1', id)))).toEqual(hidden.map(() => null));
  });

  it('hides another team: nothing in lists, counts and audit, NotFound for commands', async () => {
    const outsider = api.as('outsider-1');
    expect(await listModels(outsider)).toMatchObject({ totalCount: 0, nodes: [] });
    await expect(listVersions(outsider, 'shared')).rejects.toMatchObject({ kind: 'NotFound' });
    const command = mutate(outsider, 'suspend', { model: 'shared', reason: 'mine?' });
    await expect(command).rejects.toMatchObject({ kind: 'NotFound', code: 'ModelNotFound' });
    const { data } = await api.ask('outsider-1', '{ auditEvents { totalCount } approvalRequests { totalCount } }');
    expect(data).toEqual({ auditEvents: { totalCount: 0 }, approvalRequests: { totalCount: 0 } });
  });

  it('leaves to each person the approvals that wait for that person', async () => {
    const waiting = async (user: string) =>
      (await api.ask(user, '{ viewer { openApprovals } approvalRequests(mine: true) { totalCount } }')).data;
    const forApprover = { viewer: { openApprovals: 2 }, approvalRequests: { totalCount: 2 } };
    expect(await waiting('approver-1')).toEqual(forApprover);
    expect(await waiting('developer-1')).toEqual({ viewer: { openApprovals: 0 }, approvalRequests: { totalCount: 0 } });
    const models = await listModels(api.as('approver-1'), { filter: { waitingForMe: true } });
    expect(models.nodes.map(({ key }) => key)).toEqual(['shared', 'succeeded']);
  });

  it('filters the audit trail by model, type and person', async () => {
    const query = `query ($target: String, $type: String) {
      auditEvents(target: $target, type: $type, first: 100) { totalCount nodes { seq type targetType hash prevHash } } }`;
    const { data } = await api.ask('auditor-1', query, { target: 'shared', type: 'model.registered' });
    expect(data).toMatchObject({
      auditEvents: { totalCount: 1, nodes: [{ type: 'model.registered', targetType: 'Model' }] },
    });
  });

  it('names every statistic as verdicts do, so that a portal can explain a number', async () => {
    const all = await api.ask('auditor-1', '{ statistics { family variant meaning inputs } }');
    expect(all.data).toEqual({
      statistics: catalogue.map(({ family, variant, meaning, inputs }) => ({ family, variant, meaning, inputs })),
    });
    const one = await api.ask('auditor-1', '{ statistics(family: "psi_critical_value") { variant tools } }');
    expect(one.data).toEqual({ statistics: [{ variant: 'chi2_no_drift', tools: [expect.stringContaining('scipy')] }] });
  });
});
