import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Json, mutate, showApproval, showVersion, uploadArtifact, waitForVersion } from '../client/index.js';
import { quantile } from './support/quantile.js';
import { type BenchTenure, startTenure } from './support/start-tenure.js';

/**
 * How long after an approver's mutation the new stage is visible through GraphQL: transaction, relay, Temporal, workflow,
 * activity, transaction, query. Versions wait for one approval and an operator deploys, so that nothing else happens.
 */
const versions = 100;
const model = 'bench';
const pollMs = 4;

const tenure = await startTenure({ seed: false });
try {
  await register(tenure);
  const answered: number[] = [];
  const visible: number[] = [];
  for (let number = 1; number <= versions; number += 1) {
    await awaitApproval(tenure, number);
    const times = await approve(tenure, number);
    answered.push(times.answeredMs);
    visible.push(times.visibleMs);
  }
  console.log(`mutation answered   ${describe(answered)}`);
  console.log(`new stage visible   ${describe(visible)}`);
  console.log(`visible / answered  ${(quantile(visible, 0.5) / quantile(answered, 0.5)).toFixed(1)} at the median`);
} finally {
  await tenure.stop();
}

function describe(ms: readonly number[]): string {
  const [p50, p99] = [quantile(ms, 0.5), quantile(ms, 0.99)];
  return `p50 ${p50.toFixed(0)} ms, p99 ${p99.toFixed(0)} ms, longest ${Math.max(...ms).toFixed(0)} ms (${ms.length})`;
}

async function register(at: BenchTenure): Promise<void> {
  await mutate(at.as('owner-1'), 'publishPolicy', { key: model, document: policy() });
  const wish = { key: model, name: 'Bench', kind: 'ONNX' as const, team: 'default', owner: 'owner-1', policy: model };
  await mutate(at.as('developer-1'), 'registerModel', wish);
}

/** Registers the next version and submits it; its content is never run, since the policy asks for a model card only. */
async function awaitApproval(at: BenchTenure, number: number): Promise<void> {
  const developer = at.as('developer-1');
  const artifactDigest = await upload(at, `version ${number}`);
  const dataset = { key: 'bench', artifactDigest, schema: schema(), quality: { rows: 1 } };
  await mutate(developer, 'registerDataset', dataset);
  const signature = { inputs: [tensor('x')], outputs: [tensor('probability')] };
  const content = {
    model,
    artifactDigest,
    signature,
    baselineDigest: artifactDigest,
    dataset: 'bench',
    card: { intendedUse: 'a measurement' },
  };
  await mutate(developer, 'registerVersion', content);
  await waitForVersion(developer, model, number, ['DEVELOPMENT/PASSED'], { pollMs: 20 });
  await mutate(developer, 'submitForValidation', { model, version: number });
  await waitForVersion(developer, model, number, ['APPROVAL/PENDING'], { pollMs: 20 });
}

async function approve(at: BenchTenure, number: number): Promise<{ answeredMs: number; visibleMs: number }> {
  const approver = at.as('approver-1');
  const request = await openRequest(at, number);
  const { package: frozen } = await showApproval(approver, request);
  const wish = { requestId: request, decision: 'APPROVE' as const, reason: 'bench', packageDigest: frozen.digest };
  const started = performance.now();
  await mutate(approver, 'decideApproval', wish);
  const answeredMs = performance.now() - started;
  while ((await stageOf(at, number)) !== 'DEPLOYMENT') await sleep(pollMs);
  return { answeredMs, visibleMs: performance.now() - started };
}

async function openRequest(at: BenchTenure, number: number): Promise<string> {
  for (;;) {
    const { approvalRequest } = await showVersion(at.as('approver-1'), model, number);
    if (approvalRequest !== null) return approvalRequest.id;
    await sleep(pollMs);
  }
}

async function stageOf(at: BenchTenure, number: number): Promise<string | undefined> {
  const document =
    'query Stage($model: String!, $number: Int!) { model(key: $model) { version(number: $number) { stage } } }';
  const answer = await at
    .as('approver-1')
    .query<{ model: { version: { stage: string } | null } | null }>(document, { model, number });
  return answer.model?.version?.stage;
}

async function upload(at: BenchTenure, content: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tenure-bench-upload-'));
  const path = join(folder, 'content');
  await writeFile(path, content);
  const { digest } = await uploadArtifact(at.as('developer-1'), path);
  await rm(folder, { recursive: true });
  return digest;
}

function tensor(name: string): Json {
  return { name, type: 'FP32', shape: [-1, 1], nullable: false };
}

function schema(): Json {
  return {
    schemaVersion: 1,
    columns: [
      { name: 'row', kind: 'number' },
      { name: 'at', kind: 'time' },
      { name: 'x', kind: 'number' },
    ],
    ordinal: 'row',
    time: 'at',
    label: { name: 'positive', type: 'INT64', operator: 'above', sources: ['x'], settings: { threshold: 0 } },
    features: [{ name: 'x', type: 'FP32', operator: 'value', sources: ['x'] }],
  };
}

function policy(): Json {
  const separation = { submitter: true, contributors: true, roleOlderThanRequest: true };
  const approval = { required: 1, deadline: 'P1D', remindAfter: [], separation };
  return {
    schemaVersion: 1,
    title: 'Bench',
    riskTier: 3,
    gates: { modelCard: { mandatory: false, required: ['intendedUse'] } },
    approvals: { release: approval, retirement: approval },
    deployment: {
      mode: 'manual',
      environment: 'production',
      strategy: 'direct',
      prepareTimeout: 'PT10S',
      leaseTtl: 'PT2S',
      loggingMode: 'durable',
    },
    validation: { trialTimeout: 'PT10S', maxResidentMb: 2048 },
    training: { timeout: 'PT1M' },
    continueAsNewAfterMessages: 500,
  };
}
