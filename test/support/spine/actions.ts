import { randomUUID } from 'node:crypto';
import type { PolicyDocument } from '../../../domain/policy/policy-document.js';
import {
  decideApproval,
  publishPolicy,
  registerDataset,
  registerModel,
  registerVersion,
  submitForValidation,
} from '../../../store/index.js';
import { valueOf } from '../../store/support/outcome.js';
import type { TestStore } from '../../store/support/start-test-store.js';
import { schema } from '../../store/support/way.js';
import { quickPolicy, type QuickPolicy } from '../quick-policy.js';
import { type TinyModel, tinyModel } from '../tiny-model.js';
import { until } from '../until.js';

/** What people do, by the real commands of the store; each by the person whose step it is. */
export class Actions {
  constructor(
    private readonly test: TestStore,
    readonly model: string,
  ) {}

  async registerModel(policy: QuickPolicy = {}, change: Partial<PolicyDocument> = {}): Promise<string> {
    const { store } = this.test;
    const key = this.model;
    const document = { ...(quickPolicy(policy) as object), ...change };
    valueOf(await publishPolicy(store, await this.test.actor('owner-1'), { ...idempotent(), key, document }));
    const wish = { key, name: key, kind: 'onnx', team: 'default', owner: 'owner-1', policy: key };
    return valueOf(await registerModel(store, await this.test.actor('developer-1'), { ...idempotent(), ...wish }))
      .modelId;
  }

  async registerVersion(tiny: TinyModel = tinyModel(3)): Promise<string> {
    const { store } = this.test;
    const developer = await this.test.actor('developer-1');
    const json = async (value: object) =>
      (await store.artifacts.putBytes(Buffer.from(JSON.stringify(value)), 'application/json')).digest;
    const artifactDigest = (await store.artifacts.putBytes(tiny.bytes, 'application/onnx')).digest;
    const dataset = `${this.model}-data`;
    const quality = { rows: 3, missingShares: {} };
    valueOf(
      await registerDataset(store, developer, { ...idempotent(), key: dataset, artifactDigest, schema, quality }),
    );
    const content = {
      model: this.model,
      artifactDigest,
      signature: tiny.signature,
      goldenDigest: await json(tiny.golden),
      evaluationDigest: await json(tiny.evaluation),
      baselineDigest: await json(tiny.baseline),
      dataset,
      card: { intendedUse: 'tests', trainingData: 'none', limitations: 'all', contact: 'nobody' },
    };
    return valueOf(await registerVersion(store, developer, { ...idempotent(), ...content })).versionId;
  }

  async submit(version = 1): Promise<void> {
    const wish = { ...idempotent(), model: this.model, version };
    valueOf(await submitForValidation(this.test.store, await this.test.actor('developer-1'), wish));
  }

  /** Waits for the open request of the version and answers it. */
  async decide(versionId: string, by: string, decision: 'approve' | 'reject' = 'approve'): Promise<string> {
    await this.reaches(versionId, 'approval pending');
    const { requestId, packageDigest } = await this.test.store.approvals.openReleaseApproval(versionId);
    const wish = { ...idempotent(), requestId, packageDigest, decision, reason: 'as the test says' };
    return valueOf(await decideApproval(this.test.store, await this.test.actor(by), wish)).decisionId;
  }

  /** Until the version stands at, say, `production inProgress`; says where it stands when it does not come there. */
  async reaches(versionId: string, place: string): Promise<void> {
    const limit = Date.now() + 60_000;
    await until(async () => {
      const { stage, status } = await this.test.store.releases.facts(versionId);
      if (Date.now() > limit) throw new Error(`${this.model} should be at ${place} and is at ${stage} ${status}`);
      return `${stage} ${status}` === place;
    });
  }

  /** A version that serves. */
  async deployed(tiny?: TinyModel): Promise<string> {
    const versionId = await this.registerVersion(tiny);
    const { number } = await this.test.store.releases.facts(versionId);
    await this.submit(number);
    await this.decide(versionId, 'approver-1');
    await this.reaches(versionId, 'production inProgress');
    return versionId;
  }
}

/** A key that was never used. */
export function idempotent(): { idempotencyKey: string } {
  return { idempotencyKey: randomUUID() };
}
