import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { mutate, type Json } from '../../client/index.js';
import { postInfer } from '../support/infer.js';
import { loopModel, truncatedModel } from '../support/onnx-models.js';
import { quickPolicy } from '../support/quick-policy.js';
import { refusalOf } from '../support/refusal-of.js';
import { registerContent, registerTinyModel, registerTinyVersion } from '../support/register-tiny.js';
import { startTenure, type Tenure } from '../support/start-tenure.js';
import { tinyRequest } from '../support/tiny-request.js';
import { waysOf } from '../support/ways.js';

describe('bad input', () => {
  let tenure: Tenure;
  const model = 'tiny';
  beforeAll(async () => {
    tenure = await startTenure();
    await registerTinyModel(tenure, model, { trialTimeout: 'PT3S' });
    await registerTinyVersion(tenure, { model, weight: 1 });
    const way = waysOf(tenure, model);
    await way.submit(1);
    await way.decide(1, 'APPROVE');
    await way.arrive(1, 'PRODUCTION/IN_PROGRESS');
  }, 240_000);
  afterAll(async () => tenure?.stop(), 240_000);

  async function predictions(): Promise<number> {
    const database = new pg.Client(tenure.databaseUrl);
    await database.connect();
    const { rows } = await database.query<{ count: string }>('select count(*) from prediction');
    await database.end();
    return Number(rows[0]?.count);
  }

  it.each<[string, string, object | string, number, string]>([
    ['an unknown model', 'nobody', tinyRequest(), 404, 'ModelNotFound'],
    ['a wrong tensor name', model, tinyRequest({ x: { name: 'y' } }), 400, 'UnknownTensor'],
    ['a missing tensor', model, { inputs: [] }, 400, 'MissingTensor'],
    ['a wrong shape', model, tinyRequest({ x: { shape: [1] } }), 400, 'WrongShape'],
    ['a wrong type', model, tinyRequest({ x: { datatype: 'BYTES' } }), 400, 'WrongDatatype'],
    ['a missing value', model, tinyRequest({ x: { data: [null] } }), 400, 'NullNotAllowed'],
    ['text for a number', model, tinyRequest({ x: { data: ['0.5'] } }), 400, 'WrongValue'],
    ['NaN, which JSON does not know', model, '{"inputs": [NaN]}', 400, 'InvalidJson'],
    ['an integer past 2^53', model, tinyRequest({ n: { data: [2 ** 53] } }), 400, 'IntegerTooLarge'],
  ])('a request with %s is refused and logs nothing', async (_, name, body, status, code) => {
    const before = await predictions();
    const answer = await postInfer(tenure.scoringUrl, name, body);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
    expect(answer.body.error).not.toBe('');
    expect(await predictions()).toBe(before);
  });

  const contentOf = (make: typeof loopModel, inputs: object) => {
    const { bytes, signature } = make();
    const outputs = Object.fromEntries(signature.outputs.map((output) => [output.name, [1]]));
    const golden = { schemaVersion: 1, inputs, outputs };
    const evaluation = { schemaVersion: 1, rows: 1, inputs, labels: [1], scores: [1] };
    return { bytes, signature, golden, evaluation, baseline: { schemaVersion: 1, rows: 40, columns: {} } };
  };

  it('a truncated ONNX file is refused when it is registered, by name', async () => {
    const register = registerContent(tenure, { model }, contentOf(truncatedModel, { x: [1], y: [1] }));
    const problem = await refusalOf(register);
    expect(problem.kind).toBe('Refused');
    expect(problem.reasons.map(({ rule }) => rule)).toEqual(['notOnnx']);
  });

  it('an ONNX file that loops for ever fails validation by name, while the champion goes on scoring', async () => {
    const { number } = await registerContent(tenure, { model }, contentOf(loopModel, { x: [1e18] }));
    const submitted = await waysOf(tenure, model).submit(number);
    expect(submitted).toMatchObject({ stage: 'VALIDATION', stageStatus: 'FAILED' });
    expect(JSON.stringify(submitted.validation?.gates)).toContain('ScoringTimeout');
    expect((await postInfer(tenure.scoringUrl, model, tinyRequest())).status).toBe(200);
  }, 240_000);

  it('a policy with a typo is refused with the path of the error, and nothing is published', async () => {
    const { gates, ...rest } = quickPolicy({}) as { readonly gates: Json } & Readonly<Record<string, Json>>;
    const publish = mutate(tenure.as('owner-1'), 'publishPolicy', {
      key: 'typo',
      document: { ...rest, gatess: gates },
    });
    const problem = await refusalOf(publish);
    expect(problem).toMatchObject({ kind: 'InvalidInput', code: 'PolicyInvalid' });
    expect(problem.message).toContain('/gatess');
    expect(problem.message).toContain('/gates');
    const again = await mutate(tenure.as('owner-1'), 'publishPolicy', { key: 'typo', document: quickPolicy({}) });
    expect(again.policy.number).toBe(1);
  });

  it('an unknown model and an unknown request are not found', async () => {
    const suspend = mutate(tenure.as('operator-1'), 'suspend', { model: 'nobody', reason: 'see' });
    expect((await refusalOf(suspend)).kind).toBe('NotFound');
    const requestId = Buffer.from('ApprovalRequest:00000000-0000-4000-8000-000000000000').toString('base64url');
    const decision = {
      requestId,
      decision: 'APPROVE' as const,
      reason: 'see',
      packageDigest: `sha256:${'0'.repeat(64)}`,
    };
    expect((await refusalOf(mutate(tenure.as('approver-1'), 'decideApproval', decision))).kind).toBe('NotFound');
  });
});
