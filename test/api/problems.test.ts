import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { mutate, showApproval, showVersion } from '../../client/index.js';
import { quickPolicy } from '../support/quick-policy.js';
import { registerModel, registerVersion, validate } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

describe('a problem', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, 'risky', { required: 2 });
    await registerVersion(api, 'risky');
  });
  afterAll(() => api.stop());

  it('names the model that is unknown, and where it was named', async () => {
    const attempt = mutate(api.as('developer-1'), 'submitForValidation', { model: 'unknown', version: 1 });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound', code: 'ModelNotFound', path: ['input', 'model'] });
    const { data } = await api.ask('owner-1', '{ model(key: "unknown") { key } }');
    expect(data).toEqual({ model: null });
  });

  it('names the version that is unknown', async () => {
    const attempt = mutate(api.as('developer-1'), 'submitForValidation', { model: 'risky', version: 99 });
    await expect(attempt).rejects.toMatchObject({ kind: 'NotFound', code: 'VersionNotFound' });
  });

  it('gives the path of each error of a policy', async () => {
    const policy = quickPolicy({}) as Record<string, unknown>;
    const document = { ...policy, riskTeir: 2, deployment: { ...(policy['deployment'] as object), mode: 'sometimes' } };
    const attempt = mutate(api.as('owner-1'), 'publishPolicy', { key: 'typo', document });
    await expect(attempt).rejects.toMatchObject({ kind: 'InvalidInput', code: 'PolicyInvalid' });
    await expect(attempt).rejects.toThrow(/riskTeir[\s\S]*\/deployment\/mode|\/deployment\/mode[\s\S]*riskTeir/);
  });

  it('refuses JSON that is no object where one is needed', async () => {
    const input = { key: 'list', artifactDigest: 'sha256:0', schema: ['a'] };
    const attempt = mutate(api.as('developer-1'), 'registerDataset', input);
    await expect(attempt).rejects.toMatchObject({ kind: 'InvalidInput', path: ['input', 'schema'] });
  });

  it('tells one key with two contents from one key sent twice', async () => {
    const input = { key: 'once', title: 'Once', team: 'default', idempotencyKey: 'one-key' };
    const first = await mutate(api.as('owner-1'), 'registerUseCase', input);
    expect(await mutate(api.as('owner-1'), 'registerUseCase', input)).toEqual(first);
    const other = mutate(api.as('owner-1'), 'registerUseCase', { ...input, title: 'Twice' });
    await expect(other).rejects.toMatchObject({ kind: 'Conflict', code: 'IdempotencyKeyReused' });
  });

  it.each(['', 'x'.repeat(129)])('refuses the idempotency key %p', async (idempotencyKey) => {
    const input = { key: 'keyless', title: 'Keyless', team: 'default', idempotencyKey };
    await expect(mutate(api.as('owner-1'), 'registerUseCase', input)).rejects.toMatchObject({ kind: 'InvalidInput' });
    await expect(mutate(api.as('auditor-1'), 'verifyAudit', { idempotencyKey })).rejects.toMatchObject({
      kind: 'InvalidInput',
    });
  });

  it.each(['bm9uZQ', 'TW9kZWw6MQ', '', '\u0000'])(
    'answers an id that is none (%p) with NotFound',
    async (requestId) => {
      const input = { requestId, decision: 'APPROVE' as const, reason: 'x', packageDigest: 'x' };
      const attempt = mutate(api.as('approver-1'), 'decideApproval', input);
      await expect(attempt).rejects.toMatchObject({ kind: 'NotFound', code: 'ApprovalRequestNotFound' });
    },
  );

  it('refuses U+0000 in text, with its path', async () => {
    const input = { key: 'nul', title: 'a\u0000b', team: 'default' };
    await expect(mutate(api.as('owner-1'), 'registerUseCase', input)).rejects.toMatchObject({
      kind: 'InvalidInput',
      path: ['input', 'title'],
    });
  });

  describe('with an approval', () => {
    let requestId: string;
    let packageDigest: string;
    beforeAll(async () => {
      requestId = String(await validate(api, 'risky', 1));
      packageDigest = (await showApproval(api.as('approver-1'), requestId)).package.digest;
    });

    it('gives every reason at once: the submitter decides on another package', async () => {
      const input = { requestId, decision: 'REJECT' as const, reason: '', packageDigest: 'sha256:other' };
      const attempt = mutate(api.as('developer-1'), 'decideApproval', input);
      const rules = [
        'roleMissing',
        'submitterMayNotDecide',
        'contributorMayNotDecide',
        'packageDiffers',
        'reasonMissing',
      ];
      await expect(attempt).rejects.toMatchObject({
        kind: 'Refused',
        reasons: expect.arrayContaining(rules.map((rule) => expect.objectContaining({ rule }))),
      });
    });

    it('is foretold by mayDecide and by allowedCommands', async () => {
      const { mayDecide } = await showApproval(api.as('developer-1'), requestId);
      expect(mayDecide.reasons.map(({ rule }) => rule)).toContain('submitterMayNotDecide');
      expect((await showApproval(api.as('approver-1'), requestId)).mayDecide).toMatchObject({
        allowed: true,
        reasons: [],
      });
      const { allowedCommands } = await showVersion(api.as('operator-1'), 'risky', 1);
      const deploy = allowedCommands.find(({ command }) => command === 'DEPLOY');
      expect(deploy).toMatchObject({ allowed: false, reasons: [{ rule: 'notPossibleInThisStage' }] });
    });

    it('replays a refusal under its key, and counts two approvers of one instant both', async () => {
      const approve = (user: string) =>
        mutate(api.as(user), 'decideApproval', { requestId, decision: 'APPROVE', reason: 'fine', packageDigest });
      await Promise.all([approve('approver-1'), approve('approver-2')]);
      expect(await showApproval(api.as('owner-1'), requestId)).toMatchObject({ status: 'APPROVED' });
      const third = { requestId, decision: 'REJECT' as const, reason: 'no', packageDigest, idempotencyKey: 'third' };
      const first = await mutate(api.as('approver-1'), 'decideApproval', third).catch((error: unknown) => error);
      const again = await mutate(api.as('approver-1'), 'decideApproval', third).catch((error: unknown) => error);
      expect(first).toMatchObject({
        kind: 'Refused',
        reasons: [{ rule: 'requestClosed' }, { rule: 'alreadyDecided' }],
      });
      expect(again).toEqual(first);
    });
  });
});
