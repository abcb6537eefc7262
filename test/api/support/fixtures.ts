import { createHash } from 'node:crypto';
import { type Json, mutate, showVersion } from '../../../client/index.js';
import { gateNames, type GateResult } from '../../../domain/gates/gate-result.js';
import type { Stage, StageStatus } from '../../../domain/lifecycle/stage.js';
import { quickPolicy, type QuickPolicy } from '../../support/quick-policy.js';
import { GraphBuilder } from '../../../training/onnx/graph-builder.js';
import type { TestApi } from './start-test-api.js';

export const signature: Json = {
  inputs: [{ name: 'x', type: 'FP32', shape: [-1, 1], nullable: false }],
  outputs: [{ name: 'probability', type: 'FP32', shape: [-1, 1], nullable: false }],
};

/** Uploads an artifact; answers its digest. */
export async function upload(api: TestApi, content: string | Uint8Array): Promise<string> {
  const digest = `sha256:${createHash('sha256').update(content).digest('hex')}`;
  const headers = { authorization: `Bearer ${await api.token('developer-1')}`, 'content-type': 'text/plain' };
  const response = await fetch(`${api.url}/artifacts/${digest}`, {
    method: 'PUT',
    headers,
    body: Buffer.from(content),
  });
  if (!response.ok) throw new Error(await response.text());
  return digest;
}

/** A model with a policy of its own, owned by owner-1. */
export async function registerModel(api: TestApi, key: string, policy: QuickPolicy = {}, team = 'default') {
  await mutate(api.as('owner-1'), 'publishPolicy', { key, document: quickPolicy(policy) });
  const model = { key, name: `Model ${key}`, kind: 'ONNX' as const, team, owner: 'owner-1', policy: key };
  return (await mutate(api.as('owner-1'), 'registerModel', model)).model;
}

/** A model that answers its input; another text is another model. */
function modelOf(text: string): Uint8Array {
  const graph = new GraphBuilder(text);
  graph.input('x', 'FLOAT', ['rows', 1]);
  graph.node('Identity', ['x'], {}, '', 'probability');
  graph.output('probability', 'FLOAT', ['rows', 1]);
  return graph.finish();
}

/** What `registerVersion` needs: an uploaded model and a dataset. */
export async function content(api: TestApi, text: string) {
  const artifactDigest = await upload(api, modelOf(text));
  const quality = { rows: 1, duplicateRows: 0, columns: {} };
  const schema = {
    schemaVersion: 1,
    columns: [
      { name: 'row', kind: 'number' },
      { name: 'at', kind: 'time' },
      { name: 'x', kind: 'number' },
      { name: 'y', kind: 'number' },
    ],
    ordinal: 'row',
    time: 'at',
    label: { name: 'positive', type: 'INT64', operator: 'above', sources: ['y'], settings: { threshold: 0 } },
    features: [{ name: 'x', type: 'FP32', operator: 'value', sources: ['x'] }],
  };
  await mutate(api.as('developer-1'), 'registerDataset', { key: 'rows', artifactDigest, schema, quality });
  return { artifactDigest, baselineDigest: artifactDigest, dataset: 'rows', signature };
}

/** Version 1 (or the next) of a model, in development passed, by developer-1. */
export async function registerVersion(api: TestApi, model: string, text = 'the model') {
  const input = { model, ...(await content(api, text)) };
  return (await mutate(api.as('developer-1'), 'registerVersion', input)).version;
}

const passed = (failed: readonly string[]): GateResult[] =>
  gateNames.map((gate) => ({
    gate,
    passed: !failed.includes(gate),
    waived: false,
    mandatory: false,
    reason: 'as the test says',
    evidence: {},
  }));

/** Submits a version and does what its workflow would: validation with these gates failed, and the approval request. */
export async function validate(api: TestApi, model: string, number: number, failed: readonly string[] = []) {
  await mutate(api.as('developer-1'), 'submitForValidation', { model, version: number });
  const versionId = await rowIdOfVersion(api, model, number);
  const { releases, approvals } = api.store;
  const { pendingCommandId } = await releases.facts(versionId);
  const system = { versionId, reason: null, actorId: null };
  const facts = await releases.changeStage({
    ...system,
    fact: 'submitForValidation',
    causeId: String(pendingCommandId),
  });
  const report = await releases.recordValidation(versionId, String(facts.contentId), facts.round, passed(failed));
  const fact = failed.length > 0 ? 'gateFailed' : 'gatesPassed';
  await releases.changeStage({ ...system, fact, causeId: report.reportId });
  if (failed.length > 0) return null;
  await approvals.openReleaseApproval(versionId);
  const { approvalRequest } = await showVersion(api.as('developer-1'), model, number);
  if (!approvalRequest) throw new Error('The approval request is not there.');
  return approvalRequest.id;
}

export async function rowIdOfVersion(api: TestApi, model: string, number: number): Promise<string> {
  const [row] = await api.owner.query<{ id: string }[]>(
    'select v.id from model_version v join model m on m.id = v.model_id where m.key = $1 and v.number = $2',
    [model, number],
  );
  if (!row) throw new Error(`There is no version ${number} of ${model}.`);
  return row.id;
}

/** Puts a version into a cell of the life-cycle table by hand, as no user could. */
export async function placeVersion(api: TestApi, versionId: string, stage: Stage, status: StageStatus): Promise<void> {
  await api.owner.query(
    `update model_version_state set stage = $2, status = $3, pending_command = null, pending_command_id = null
     where id = $1 and to_seq is null`,
    [versionId, stage, status],
  );
}

/** A person with roles in a team of one's own, as an administrator would have made it. */
export async function addOutsider(api: TestApi, person: string, team: string, roles: readonly string[]): Promise<void> {
  await api.owner.query('insert into team (id, key, name) values (gen_random_uuid(), $1, $1)', [team]);
  await api.owner.query('insert into person (id, key, name) values (gen_random_uuid(), $1, $1)', [person]);
  await api.owner.query(
    `insert into role_grant (id, person_id, role, team_id, granted_at, from_seq)
     select gen_random_uuid(), p.id, r, t.id, now() - interval '1 day', 1
     from person p, team t, unnest($3::text[]) as r where p.key = $1 and t.key = $2`,
    [person, team, roles],
  );
}

/** A finding as an activity would have recorded it; each later than the one before. */
export async function addFinding(api: TestApi, model: string, title: string, status: 'open' | 'closed'): Promise<void> {
  const [row] = await api.owner.query<{ id: string }[]>(
    `insert into finding (id, model_id, cause, opened_at)
     select gen_random_uuid(), m.id, $2,
       greatest(clock_timestamp(), (select max(opened_at) + interval '1 millisecond' from finding))
     from model m where m.key = $1 returning id`,
    [model, title],
  );
  await api.owner.query(
    `insert into finding_state (id, from_seq, severity, title, status, reason) values ($1, 1, 'high', $2, $3, 'a test')`,
    [row?.id, title, status],
  );
}
