import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Client, mutate, ProblemError } from '../../client/index.js';
import type { Command } from '../../domain/lifecycle/command.js';
import { type Stage, stages, type StageStatus, stageStatuses } from '../../domain/lifecycle/stage.js';
import { transitions } from '../../domain/lifecycle/transitions.js';
import { content, placeVersion, registerModel, registerVersion, rowIdOfVersion, validate } from './support/fixtures.js';
import { startTestApi, type TestApi } from './support/start-test-api.js';

const model = 'cells';
const version = 1;
const reason = 'to see it refused';

const cells = stages.flatMap((stage) => stageStatuses.map((status) => [stage, status] as const));
const inTable = (stage: Stage, status: StageStatus, command: Command) =>
  transitions.some((row) => row.stage === stage && row.status === status && row.on === command);

const isRefusedWithReasons = (answer: unknown) =>
  answer instanceof ProblemError &&
  answer.kind === 'Refused' &&
  answer.reasons.length > 0 &&
  answer.reasons.every(({ rule, message }) => rule !== '' && message !== '');

describe('a version in a cell of the life-cycle table', () => {
  let api: TestApi;
  let versionId: string;
  let attempts: Partial<Record<Command, () => Promise<unknown>>>;

  beforeAll(async () => {
    api = await startTestApi();
    await registerModel(api, model);
    await registerVersion(api, model);
    const requestId = String(await validate(api, model, version));
    versionId = await rowIdOfVersion(api, model, version);
    await api.owner.query('update model_state set champion_version_id = $1 where to_seq is null', [versionId]);
    const [{ digest = '' } = {}] = await api.owner.query<{ digest: string }[]>(
      'select package_digest as digest from approval_request',
    );
    const files = await content(api, 'other content');
    const as = Object.fromEntries(
      ['developer-1', 'approver-1', 'operator-1', 'owner-1'].map((user) => [user, api.as(user)]),
    ) as Record<'developer-1' | 'approver-1' | 'operator-1' | 'owner-1', Client>;
    attempts = {
      trainVersion: () =>
        mutate(as['developer-1'], 'trainVersion', { model, version, trainer: 'logisticRegression', dataset: 'rows' }),
      registerVersion: () => mutate(as['developer-1'], 'registerVersion', { model, version, ...files }),
      submitForValidation: () => mutate(as['developer-1'], 'submitForValidation', { model, version }),
      waiveGate: () =>
        mutate(as['approver-1'], 'waiveGate', {
          model,
          version,
          gate: 'modelCard',
          reason,
          expiresAt: '2999-01-01T00:00:00Z',
        }),
      decideApproval: () =>
        mutate(as['approver-1'], 'decideApproval', { requestId, decision: 'APPROVE', reason, packageDigest: digest }),
      withdraw: () => mutate(as['developer-1'], 'withdraw', { requestId, reason }),
      deploy: () => mutate(as['operator-1'], 'deploy', { model, version }),
      rollback: () => mutate(as['operator-1'], 'rollback', { model, toVersion: version, reason }),
      suspend: () => mutate(as['operator-1'], 'suspend', { model, reason }),
      resume: () => mutate(as['operator-1'], 'resume', { model, reason }),
      retireVersion: () => mutate(as['owner-1'], 'retireVersion', { model, version, reason }),
    };
  });
  afterAll(() => api.stop());

  it.each(cells)(
    '%s %s refuses every command that the table does not name there, with a reason',
    async (stage, status) => {
      await placeVersion(api, versionId, stage, status);
      // An approval request is open exactly while its version waits for approval.
      const request = stage === 'approval' && status === 'pending' ? 'open' : 'rejected';
      await api.owner.query('update approval_request_state set status = $1 where to_seq is null', [request]);

      const others = Object.entries(attempts).filter(([command]) => !inTable(stage, status, command as Command));
      const answers = await Promise.all(others.map(([, attempt]) => attempt().catch((error: unknown) => error)));
      const refused = others.filter((_, i) => isRefusedWithReasons(answers[i])).map(([command]) => command);
      expect(refused).toEqual(others.map(([command]) => command));
    },
  );

  it('still stands where it was put: no refused command moved it', async () => {
    await placeVersion(api, versionId, 'validation', 'inProgress');
    await attempts.deploy?.().catch(() => undefined);
    expect(await api.store.releases.facts(versionId)).toMatchObject({
      stage: 'validation',
      status: 'inProgress',
      pendingCommand: null,
    });
  });
});
