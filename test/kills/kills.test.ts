import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { mutate, showVersion } from '../../client/index.js';
import { postInfer } from '../support/infer.js';
import { insist } from '../support/insist.js';
import { registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { runCli } from '../support/run-cli.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { childrenOf, processesOf } from '../support/tenure-processes.js';
import { tinyRequest } from '../support/tiny-request.js';
import { until } from '../support/until.js';
import { waysOf } from '../support/ways.js';

/** Each counts what is there more than once and must not be. */
const extras = {
  decisionsOfOnePerson: 'select count(*) - count(distinct (request_id, person_id)) as extra from approval_decision',
  championsOfOneSlot: 'select count(*) - count(distinct slot_id) as extra from deployment where to_seq is null',
  deploymentsOfOneCommand: 'select count(*) - count(distinct (slot_id, command_id)) as extra from deployment',
  reportsOfOneRound: 'select count(*) - count(distinct (version_id, round)) as extra from validation_report',
  predictionsOfOneId: 'select count(*) - count(distinct (slot_id, id)) as extra from prediction',
};

/** What `tenure up` supervises. The fail points along the ways, and the storm, are in test/faults. */
describe('kill -9 under tenure up', () => {
  let tenure: Tenure;
  const model = 'killed';

  beforeAll(async () => {
    tenure = await startTenure();
    await registerTinyModel(tenure, model, { required: 2 });
    await registerTinyVersion(tenure, { model, weight: 1 });
    const way = waysOf(tenure, model);
    await way.submit(1);
    await Promise.all([decide(1, 'approver-1'), decide(1, 'approver-2')]);
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
  }, 300_000);
  afterAll(() => tenure?.stop(), 30_000);

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
    const versions = await Promise.all([1, 2].map((number) => showVersion(tenure.as('auditor-1'), model, number)));
    expect(versions.map((version) => version.stageStatus)).toEqual(['PASSED', 'IN_PROGRESS']);
  }, 300_000);

  it('leaves one decision a key, one deployment, and an intact chain', async () => {
    expect(await extraRows()).toEqual(Object.fromEntries(Object.keys(extras).map((name) => [name, 0])));
    const verified = await runCli(tenure.home, 'audit', 'verify', '--json');
    expect(JSON.parse(verified.stdout)).toMatchObject({ ok: true, firstBadSeq: null });
    expect(verified.exitCode).toBe(0);
  }, 60_000);
});
