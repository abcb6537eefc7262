import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, type MutationName, ProblemError } from '../../client/index.js';
import { rolesThatMay } from '../../domain/people/roles-that-may.js';
import type { Role } from '../../domain/people/actor.js';
import { toOpaqueId } from '../../domain/ids/to-opaque-id.js';
import { quickPolicy } from '../support/quick-policy.js';
import { content, registerModel, registerVersion, validate } from './support/fixtures.js';
import { openEpisode, watchModel } from './support/watched-model.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const people: Readonly<Record<string, Role>> = {
  'owner-1': 'owner',
  'developer-1': 'developer',
  'validator-1': 'validator',
  'approver-1': 'approver',
  'operator-1': 'operator',
  'auditor-1': 'auditor',
  'admin-1': 'admin',
  service: 'service',
};
const model = 'roles';
const reason = 'to see who may';

describe('the roles of a person', () => {
  let api: TestApi;
  let inputs: { readonly [Name in MutationName]: (user: string) => Parameters<typeof mutate<Name>>[2] };

  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, model);
    await registerVersion(api, model);
    const requestId = String(await validate(api, model, 1));
    const files = await content(api, 'the model');
    const { artifactDigest } = files;
    const alertId = toOpaqueId('Alert', await openEpisode(api, await watchModel(api, 'watched'), 'drift:distance'));
    inputs = {
      registerUseCase: (user) => ({ key: user, title: user, team: 'default' }),
      registerDataset: (user) => ({ key: user, artifactDigest, schema: {}, quality: { rows: 1 } }),
      publishPolicy: (user) => ({ key: user, document: quickPolicy({}) }),
      registerModel: (user) => ({ key: user, name: user, kind: 'ONNX', team: 'default', policy: model }),
      registerVersion: () => ({ model, version: 1, ...files }),
      trainVersion: () => ({ model, version: 1, trainer: 'logisticRegression', dataset: 'rows' }),
      submitForValidation: () => ({ model, version: 1 }),
      waiveGate: () => ({ model, version: 1, gate: 'latency', reason, expiresAt: '2999-01-01T00:00:00Z' }),
      decideApproval: () => ({ requestId, decision: 'APPROVE', reason, packageDigest: 'sha256:another' }),
      withdraw: () => ({ requestId, reason }),
      deploy: () => ({ model, version: 1 }),
      rollback: () => ({ model, reason }),
      suspend: () => ({ model, reason }),
      resume: () => ({ model, reason }),
      retire: () => ({ model, reason }),
      retireVersion: () => ({ model, version: 1, reason }),
      retrain: () => ({ model, reason }),
      recordGroundTruth: () => ({ model: 'watched', items: [] }),
      pauseMonitoring: () => ({ model: 'watched', reason }),
      resumeMonitoring: () => ({ model: 'watched' }),
      runMonitoringNow: () => ({ model: 'watched' }),
      acknowledgeAlert: () => ({ alertId }),
      verifyAudit: () => ({}),
    };
  });
  afterAll(() => api.stop());

  /** "Forbidden", or the decision's refusal that names the missing role among its reasons. */
  const keptOut = (answer: unknown) =>
    answer instanceof ProblemError &&
    (answer.kind === 'Forbidden' || answer.reasons.some(({ rule }) => rule === 'roleMissing'));

  it.each(Object.entries(people))('let %s (%s) give exactly the commands of that role', async (user, role) => {
    const wrong: string[] = [];
    for (const name of Object.keys(inputs) as MutationName[]) {
      const answer = await mutate(api.as(user), name, inputs[name](user)).catch((error: unknown) => error);
      if (answer instanceof Error && !(answer instanceof ProblemError)) throw answer;
      if (keptOut(answer) === rolesThatMay(name).includes(role)) wrong.push(name);
    }
    expect(wrong).toEqual([]);
  });

  it.each(Object.entries(people))('let %s (%s) read the audit trail only with a role for it', async (user, role) => {
    const { status } = await api.ask(user, '{ auditEvents(first: 1) { totalCount } }');
    expect(status).toBe(rolesThatMay('readAudit').includes(role) ? 200 : 403);
  });
});
