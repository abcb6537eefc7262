import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import {
  decideApprovalUpdate,
  modelWorkflowId,
  releaseWorkflowId,
  retirementWorkflowId,
} from '../../workflows/messages.js';
import { decideApproval, deploy, resume, retire, rollback, suspend } from '../../store/index.js';
import { valueOf } from '../store/support/outcome.js';
import { Actions, idempotent } from '../support/spine/actions.js';
import { withSpine, type Spine } from '../support/spine/start-spine.js';
import { tinyModel } from '../support/tiny-model.js';
import { until } from '../support/until.js';

describe('store, relay, workflows, activities and scoring server together', () => {
  let spine: Spine;
  let end: () => void = () => undefined;
  let ended: Promise<void>;
  beforeAll(async () => {
    await new Promise<void>((started, failed) => {
      ended = withSpine(async (running) => {
        spine = running;
        started();
        await new Promise<void>((resolve) => (end = resolve));
      });
      ended.catch(failed);
    });
  }, 240_000);
  afterAll(async () => {
    end();
    await ended;
  }, 240_000);

  const actions = () => new Actions(spine.test, `model-${randomUUID().slice(0, 8)}`);
  const status = async (workflowId: string) =>
    (await spine.rig.client.workflow.getHandle(workflowId).describe()).status.name;
  /** Why there are findings about the model, oldest first. */
  const findingsOf = async (model: string) => {
    const rows = await spine.test.store.database.query<{ reason: string }[]>(
      `select s.reason from finding f join finding_state s using (id) join model m on m.id = f.model_id
       where m.key = $1 and s.to_seq is null order by f.opened_at`,
      [model],
    );
    return rows.map(({ reason }) => reason);
  };
  const modelIs = async (modelId: string, lifecycle: string) => {
    const limit = Date.now() + 60_000;
    await until(async () => {
      const facts = await spine.test.store.models.facts(modelId);
      if (Date.now() > limit) throw new Error(`the model should be ${lifecycle}: ${JSON.stringify(facts)}`);
      return facts.lifecycle === lifecycle;
    });
  };

  it('lead a model into production, suspend, resume, replace, roll back and retire it', async () => {
    const { store } = spine.test;
    const people = actions();
    const { model } = people;
    const modelId = await people.registerModel();
    const first = await people.deployed();
    const operator = await spine.test.actor('operator-1');
    valueOf(await suspend(store, operator, { ...idempotent(), model, reason: 'drill' }));
    await modelIs(modelId, 'suspended');
    await people.reaches(first, 'production onHold');
    valueOf(await resume(store, operator, { ...idempotent(), model, reason: 'drill over' }));
    await modelIs(modelId, 'active');
    await people.reaches(first, 'production inProgress');

    const second = await people.deployed(tinyModel(5));
    await people.reaches(first, 'production passed');
    valueOf(await rollback(store, operator, { ...idempotent(), model, reason: 'worse' }));
    await people.reaches(first, 'production inProgress');
    await people.reaches(second, 'production failed');
    await until(async () => (await store.models.facts(modelId)).pendingCommand === null);

    valueOf(
      await retire(store, await spine.test.actor('owner-1'), { ...idempotent(), model, reason: 'its time has come' }),
    );
    const request = await until(async () => {
      const rows = await store.database.query<{ id: string; package_digest: string }[]>(
        `select id, package_digest from approval_request where kind = 'retirement' and model_id = $1`,
        [modelId],
      );
      return rows[0];
    });
    const decision = { requestId: request.id, packageDigest: request.package_digest, decision: 'approve' as const };
    valueOf(
      await decideApproval(store, await spine.test.actor('approver-1'), {
        ...idempotent(),
        ...decision,
        reason: 'it is',
      }),
    );
    await modelIs(modelId, 'retired');
    await people.reaches(first, 'retired passed');
    for (const id of [modelWorkflowId(model), releaseWorkflowId(model, 1), retirementWorkflowId(model, 1)]) {
      await until(async () => (await status(id)) === 'COMPLETED');
    }
    expect((await store.audit.verify()).ok).toBe(true);
  }, 240_000);

  it('do not move for a decision that is sent past the database', async () => {
    const people = actions();
    await people.registerModel();
    const versionId = await people.registerVersion();
    await people.submit();
    await people.reaches(versionId, 'approval pending');
    const { requestId } = await spine.test.store.approvals.openReleaseApproval(versionId);
    const release = spine.rig.client.workflow.getHandle(releaseWorkflowId(people.model, 1));
    await release.executeUpdate(decideApprovalUpdate, { args: [{ decisionId: randomUUID(), requestId }] });
    const rejected = await people.decide(versionId, 'approver-1', 'reject');
    await people.reaches(versionId, 'approval failed');
    const { decisionIds, outcome } = await spine.test.store.approvals.verifyApproval(requestId);
    expect({ outcome, forged: decisionIds.filter((id) => id !== rejected) }).toEqual({
      outcome: 'rejected',
      forged: [],
    });
    expect(await findingsOf(people.model)).toEqual([expect.stringMatching(/past the API/)]);
  }, 240_000);

  it('do not move for a decision whose row was changed by hand, and say so', async () => {
    const { owner } = spine.test;
    const people = actions();
    await people.registerModel();
    const versionId = await people.registerVersion();
    await people.submit();
    await people.reaches(versionId, 'approval pending');
    await owner.query(`create or replace function change_reason() returns trigger language plpgsql as
      $$ begin new.reason := 'nothing to see'; return new; end $$`);
    await owner.query(`create trigger change before insert on approval_decision
      for each row execute function change_reason()`);
    await people.decide(versionId, 'approver-1');
    await owner.query('drop trigger change on approval_decision');
    const said = await until(async () => (await findingsOf(people.model))[0]);
    expect(said).toContain('was changed after it was signed');
    expect(await spine.test.store.releases.facts(versionId)).toMatchObject({ stage: 'approval', status: 'pending' });
  }, 240_000);

  it('refuse to deploy after a decision row was changed by hand', async () => {
    const { store, owner } = spine.test;
    const people = actions();
    const { model } = people;
    await people.registerModel({ mode: 'manual' });
    const versionId = await people.registerVersion();
    await people.submit();
    const decisionId = await people.decide(versionId, 'approver-1');
    await people.reaches(versionId, 'deployment pending');
    await owner.query('alter table approval_decision disable trigger user');
    await owner.query(`update approval_decision set reason = 'nothing to see' where id = $1`, [decisionId]);
    await owner.query('alter table approval_decision enable trigger user');
    valueOf(await deploy(store, await spine.test.actor('operator-1'), { ...idempotent(), model, version: 1 }));
    await people.reaches(versionId, 'deployment failed');
    const [row] = await store.database.query<{ text: string }[]>(
      `select convert_from(bytes, 'UTF8') as text from audit_event where type = 'version.deployCompensated'
       order by seq desc limit 1`,
    );
    expect(row?.text).toContain('DecisionInvalid');
  }, 240_000);

  it('repair what was deleted by hand between database and Temporal, and write it down', async () => {
    const { store, owner } = spine.test;
    const people = actions();
    await people.registerModel();
    const versionId = await people.registerVersion();
    await people.submit();
    await people.reaches(versionId, 'approval pending');
    await owner.query(`create or replace function drop_message() returns trigger language plpgsql as
      $$ begin return null; end $$`);
    await owner.query(`create trigger lose before insert on outbox for each row
      when (new.name = 'decideApproval') execute function drop_message()`);
    await people.decide(versionId, 'approver-1');
    await owner.query('drop trigger lose on outbox');
    await people.reaches(versionId, 'production inProgress');
    const repaired = await store.database.query<unknown[]>(
      `select 1 from audit_event where type = 'reconciler.repaired'`,
    );
    expect(repaired.length).toBeGreaterThan(0);
  }, 240_000);

  it('start a workflow anew that Temporal has lost', async () => {
    const people = actions();
    await people.registerModel();
    const versionId = await people.registerVersion();
    const { workflowService } = spine.rig.client;
    const workflowId = releaseWorkflowId(people.model, 1);
    await until(() =>
      status(workflowId).then(
        (name) => name === 'RUNNING',
        () => false,
      ),
    );
    await workflowService.deleteWorkflowExecution({ namespace: 'default', workflowExecution: { workflowId } });
    await until(() =>
      status(workflowId).then(
        () => false,
        () => true,
      ),
    );
    await until(() =>
      status(workflowId).then(
        (name) => name === 'RUNNING',
        () => false,
      ),
    );
    await people.submit();
    await people.reaches(versionId, 'approval pending');
  }, 240_000);

  it('leave only histories that replay', async () => {
    expect(await spine.rig.replayAll()).toBeGreaterThan(5);
  }, 240_000);
});
