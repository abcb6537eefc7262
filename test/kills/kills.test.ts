import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { mutate, showVersion } from '../../client/index.js';
import { insist } from '../support/insist.js';
import { registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { replayHistoriesAt } from '../support/replay-histories.js';
import { runCli } from '../support/run-cli.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { childrenOf, processesOf } from '../support/tenure-processes.js';
import { postInfer } from '../support/infer.js';
import { tinyRequest } from '../support/tiny-request.js';
import { trainSmall } from '../support/train-small.js';
import { until } from '../support/until.js';
import { startWebhookReceiver, verified, webhookSecret, type WebhookReceiver } from '../support/webhook-receiver.js';
import { waysOf } from '../support/ways.js';

/** Each kills its process once, the first time that it comes by. */
const failPoints = [
  'decision.afterCommit',
  'submit.afterCommit',
  'relay.afterSend',
  'relay.afterNotify',
  'release.beforeRecord',
  'deploy.afterApply',
  'training.midway',
  'training.beforeRegister',
  'upload.beforeRename',
  'predict.afterScore',
  'predict.afterCommit',
];

/** Each counts what is there more than once and must not be. */
const extras = {
  decisionsOfOnePerson: 'select count(*) - count(distinct (request_id, person_id)) as extra from approval_decision',
  championsOfOneSlot: 'select count(*) - count(distinct slot_id) as extra from deployment where to_seq is null',
  deploymentsOfOneCommand: 'select count(*) - count(distinct (slot_id, command_id)) as extra from deployment',
  reportsOfOneRound: 'select count(*) - count(distinct (version_id, round)) as extra from validation_report',
  runsOfOneRequest:
    "select count(*) - count(distinct request_id) as extra from training_run where outcome = 'succeeded'",
  predictionsOfOneId: 'select count(*) - count(distinct (slot_id, id)) as extra from prediction',
};

describe('kill -9 in the middle', () => {
  let tenure: Tenure;
  let receiver: WebhookReceiver;
  const model = 'killed';

  beforeAll(async () => {
    receiver = await startWebhookReceiver();
    tenure = await startTenure({
      failPoints: failPoints.map((name) => `${name}=kill:once`).join(','),
      env: {
        TENURE_WEBHOOK_URL: receiver.url,
        TENURE_WEBHOOK_SECRET: webhookSecret,
        TENURE_WEBHOOK_ALLOW_PRIVATE: 'true',
        TENURE_WEBHOOK_ALLOW_HTTP: 'true',
      },
    });
  }, 300_000);
  afterAll(async () => {
    await tenure?.stop();
    await receiver?.stop();
  }, 30_000);

  const wasKilledAt = (name: string): boolean => existsSync(join(tenure.home, 'fail-points', name));
  const decide = (number: number, user: string): Promise<unknown> =>
    insist(() => waysOf(tenure, model).decide(number, 'APPROVE', user, `${number} by ${user}`));

  /** Sends one row until it is answered; the same id each time, as the caller of a server that died does. */
  const scored = (id: string): Promise<unknown> =>
    until(async () => {
      const answer = await postInfer(tenure.scoringUrl, model, tinyRequest({ id })).catch(() => null);
      return answer?.status === 200 ? answer.body : null;
    });

  async function extraRows(): Promise<Record<string, number>> {
    const database = new pg.Client(tenure.databaseUrl);
    await database.connect();
    const counted: Record<string, number> = {};
    for (const [name, query] of Object.entries(extras)) {
      const { rows } = await database.query<{ extra: string }>(query);
      counted[name] = Number(rows[0]?.extra);
    }
    await database.end();
    return counted;
  }

  it('of API, relay, workers and scoring server, each at its fail points: the way completes', async () => {
    await insist(() => registerTinyModel(tenure, model, { required: 2 }));
    await insist(() => registerTinyVersion(tenure, { model, weight: 1 }));
    const way = waysOf(tenure, model);
    await way.submit(1);
    await Promise.all([decide(1, 'approver-1'), decide(1, 'approver-2')]);
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
    const first = (await scored('p-1')) as object;
    expect(await scored('p-1')).toEqual({ ...first, parameters: { replayed: true } });
    const onThisWay = failPoints.filter((name) => !name.startsWith('training.'));
    expect(onThisWay.filter((name) => !wasKilledAt(name))).toEqual([]);
  }, 240_000);

  it('of the relay after it told people: it tells them again, under the same id', async () => {
    const asked = await until(() => {
      const opened = receiver.received.filter((request) =>
        JSON.stringify(verified(request)).includes('approval.opened'),
      );
      return opened.length > 1 ? opened : null;
    });
    expect(new Set(asked.map(({ headers }) => headers['webhook-id'])).size).toBe(1);
  }, 300_000);

  it('of the compute worker while it trains: the training is recorded once', async () => {
    const number = await trainSmall(tenure, model);
    const version = await waysOf(tenure, model).arrive(number, 'DEVELOPMENT/PASSED', 'DEVELOPMENT/FAILED');
    expect(version.stageStatus).toBe('PASSED');
    expect(['training.midway', 'training.beforeRegister'].filter((name) => !wasKilledAt(name))).toEqual([]);
  }, 300_000);

  it('of life-cycle worker, Temporal and Postgres while a release is under way', async () => {
    const { number } = await registerTinyVersion(tenure, { model, weight: 2 });
    const way = waysOf(tenure, model);
    await mutate(tenure.as('developer-1'), 'submitForValidation', { model, version: number });
    expect(tenure.kill('lifecycle')).toBe(1);
    await way.arrive(number, 'APPROVAL/PENDING');
    expect(tenure.kill('temporal')).toBeGreaterThan(0);
    await decide(number, 'approver-1');
    expect(tenure.kill('postgres')).toBeGreaterThan(0);
    await decide(number, 'approver-2');
    await way.arrive(number, 'PRODUCTION/IN_PROGRESS');
    expect((await insist(() => showVersion(tenure.as('auditor-1'), model, 1))).stageStatus).toBe('PASSED');
  }, 240_000);

  it('of the process that a model runs in: the next rows are scored', async () => {
    await scored('p-2');
    const children = processesOf(tenure.home, 'scoring').flatMap(childrenOf);
    expect(children.length).toBeGreaterThan(0);
    for (const child of children) process.kill(child, 'SIGKILL');
    await scored('p-3');
  }, 60_000);

  it('of tenure up itself: the next start needs no cleaning and nothing is lost', async () => {
    expect(tenure.kill('up')).toBe(1);
    await tenure.startAgain();
    await scored('p-4');
    const versions = await Promise.all([1, 3].map((number) => showVersion(tenure.as('auditor-1'), model, number)));
    expect(versions.map((version) => version.stageStatus)).toEqual(['PASSED', 'IN_PROGRESS']);
  }, 300_000);

  it('leaves one decision a key, one deployment, and an intact chain', async () => {
    expect(await extraRows()).toEqual(Object.fromEntries(Object.keys(extras).map((name) => [name, 0])));
    const verified = await runCli(tenure.home, 'audit', 'verify', '--json');
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, firstBadSeq: null });
    expect(verified.exitCode).toBe(0);
  }, 60_000);

  it('leaves only histories that replay', async () => {
    expect(await replayHistoriesAt(tenure.temporalAddress)).toBeGreaterThan(3);
  }, 60_000);
});
