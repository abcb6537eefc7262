import { randomUUID } from 'node:crypto';
import type { GateName, GateResult } from '../../../domain/gates/gate-result.js';
import type { PolicyDocument } from '../../../domain/policy/policy-document.js';
import { tier2 } from '../../../domain/policy/templates/tier-2.js';
import type { OpenedApproval } from '../../../domain/ports/approval-store.js';
import type { SlotFacts } from '../../../domain/ports/slot-store.js';
import {
  decideApproval,
  publishPolicy,
  registerDataset,
  registerModel,
  registerVersion,
  submitForValidation,
  type DecideApprovalInput,
} from '../../../store/index.js';
import { valueOf } from './outcome.js';
import type { TestStore } from './start-test-store.js';

/** An idempotency key that was never used. */
export const newKey = () => randomUUID();

export interface TestModel {
  readonly modelId: string;
  readonly model: string;
}

export interface TestVersion extends TestModel {
  readonly versionId: string;
  readonly number: number;
}

/** A version's way to production, step by step, as the release's workflow would go it. */
export class Way {
  constructor(private readonly test: TestStore) {}

  async model(model: string, change: (policy: PolicyDocument) => PolicyDocument = (same) => same): Promise<TestModel> {
    const document = change({ ...tier2, title: model });
    valueOf(
      await publishPolicy(this.test.store, await this.test.actor('owner-1'), {
        idempotencyKey: newKey(),
        key: model,
        document,
      }),
    );
    const input = { idempotencyKey: newKey(), key: model, name: model, kind: 'onnx', team: 'default', policy: model };
    const { modelId } = valueOf(await registerModel(this.test.store, await this.test.actor('developer-1'), input));
    return { modelId, model };
  }

  async artifact(text: string): Promise<string> {
    const stored = await this.test.store.artifacts.putBytes(Buffer.from(text), 'application/octet-stream');
    return stored.digest;
  }

  async dataset(key: string): Promise<string> {
    const input = { idempotencyKey: newKey(), key, artifactDigest: await this.artifact(key), schema, quality };
    valueOf(await registerDataset(this.test.store, await this.test.actor('developer-1'), input));
    return key;
  }

  /** A complete version in development passed. */
  async version({ modelId, model }: TestModel, content: string = randomUUID(), version?: number): Promise<TestVersion> {
    const input = {
      idempotencyKey: newKey(),
      model,
      version: version ?? null,
      artifactDigest: await this.artifact(content),
      signature,
      baselineDigest: await this.artifact(`${content} baseline`),
      dataset: await this.dataset(`${model}-data`),
      card: { intendedUse: 'tests', trainingData: 'none', limitations: 'all', contact: 'nobody' },
    };
    const { versionId } = valueOf(await registerVersion(this.test.store, await this.test.actor('developer-1'), input));
    const { number } = await this.test.store.releases.facts(versionId);
    return { modelId, model, versionId, number };
  }

  /** Submitted by developer-1 and moved by its workflow: validation inProgress. */
  async submitted(version: TestVersion): Promise<TestVersion> {
    const { store } = this.test;
    const { versionId, model, number } = version;
    valueOf(
      await submitForValidation(store, await this.test.actor('developer-1'), {
        idempotencyKey: newKey(),
        model,
        version: number,
      }),
    );
    await this.carryOut(versionId);
    return version;
  }

  /** Carries out the pending command as the release's workflow does. */
  async carryOut(versionId: string): Promise<void> {
    const { pendingCommand, pendingCommandId } = await this.test.store.releases.facts(versionId);
    if (pendingCommand === null || pendingCommandId === null) throw new Error('No command is pending.');
    await this.move(versionId, pendingCommand, pendingCommandId);
  }

  async move(versionId: string, fact: string, causeId: string): Promise<void> {
    await this.test.store.releases.changeStage({ versionId, fact, causeId, reason: null, actorId: null });
  }

  /** The gates of this round: those in `failed` did not pass. */
  async validated({ versionId }: TestVersion, failed: readonly GateName[] = []): Promise<void> {
    const { releases } = this.test.store;
    const { round, contentId } = await releases.facts(versionId);
    const names: GateName[] = ['signature', 'latency', ...failed];
    const gates = [...new Set(names)].map((gate) => gateResult(gate, !failed.includes(gate)));
    const { reportId, passed } = await releases.recordValidation(versionId, contentId ?? '', round, gates);
    await this.move(versionId, passed ? 'gatesPassed' : 'gateFailed', reportId);
  }

  /** A version that waits for people, with its open request. */
  async awaiting(model: TestModel, content?: string): Promise<TestVersion & { readonly request: OpenedApproval }> {
    const version = await this.submitted(await this.version(model, content));
    await this.validated(version);
    return { ...version, request: await this.test.store.approvals.openReleaseApproval(version.versionId) };
  }

  async decide(by: string, request: OpenedApproval, change: Partial<DecideApprovalInput> = {}) {
    return decideApproval(this.test.store, await this.test.actor(by), {
      idempotencyKey: newKey(),
      requestId: request.requestId,
      decision: 'approve',
      reason: 'looks good',
      packageDigest: request.packageDigest,
      ...change,
    });
  }

  /** A version with its two approvals: deployment pending. */
  async approved(model: TestModel, content?: string): Promise<TestVersion & { readonly request: OpenedApproval }> {
    const version = await this.awaiting(model, content);
    valueOf(await this.decide('approver-1', version.request));
    valueOf(await this.decide('approver-2', version.request));
    await this.move(version.versionId, 'approved', version.request.requestId);
    return version;
  }

  /** Deploys what is approved: prepare, change the slot, record. */
  async deployed(model: TestModel, content?: string): Promise<TestVersion & { readonly slot: SlotFacts }> {
    const version = await this.approved(model, content);
    const commandId = version.request.requestId;
    await this.move(version.versionId, 'deploy', commandId);
    const slot = await this.switchTo(version, commandId);
    await this.move(version.versionId, 'deployed', commandId);
    return { ...version, slot };
  }

  async switchTo(version: TestVersion & { readonly request: OpenedApproval }, commandId: string): Promise<SlotFacts> {
    const { slots } = this.test.store;
    const { slotId, fence } = await slots.slot(version.modelId, 'production');
    const { versionId } = version;
    const { requestId } = version.request;
    await slots.prepare({ slotId, versionId, commandId, requestId, expectedFence: fence });
    const change = { slotId, commandId, expectedFence: fence, state: 'serving' as const, versionId };
    return slots.changeSlot({ ...change, reason: null, actorId: null });
  }
}

export function gateResult(gate: GateName, passed: boolean): GateResult {
  const mandatory = gate === 'signature';
  return { gate, passed, waived: false, mandatory, reason: passed ? 'fine' : 'not fine', evidence: { limit: 0.1 } };
}

const quality = { rows: 3, missingShares: {} };

export const signature = {
  inputs: [{ name: 'x', type: 'FP32', shape: [-1, 1], nullable: true }],
  outputs: [{ name: 'probability', type: 'FP32', shape: [-1, 1], nullable: false }],
} as const;

export const schema = {
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
