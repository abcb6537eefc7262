import { randomUUID } from 'node:crypto';
import type { Command } from '../../../domain/lifecycle/command.js';
import type { Stage, StageStatus } from '../../../domain/lifecycle/stage.js';
import type { ApprovalOutcome } from '../../../domain/ports/approval-store.js';
import type { SlotState } from '../../../domain/ports/slot-store.js';
import type { ModelView, ReleaseRules } from '../../../workflows/ports.js';

export interface VersionRow {
  readonly versionId: string;
  readonly number: number;
  stage: Stage;
  status: StageStatus;
  round: number;
  /** Made by a retrain: it submits itself once. */
  readonly retrain: boolean;
}
export interface CommandRow {
  readonly id: string;
  readonly command: Command;
  readonly versionId: string | null;
  readonly toVersion: number | null;
  failure?: string;
}
export interface RequestRow {
  readonly requestId: string;
  readonly key: string;
  readonly required: number;
  deadline: string | null;
  remindAt: string[];
  outcome: ApprovalOutcome;
  reminders: number[];
  readonly decisionIds: string[];
}
export interface SlotRow {
  readonly slotId: string;
  fence: number;
  state: SlotState;
  versionId: string | null;
  prepared: string | null;
  readonly stopped: string[];
}
export interface RetirementRow {
  readonly retirementId: string;
  readonly attempt: number;
  readonly commandId: string;
  status: 'inProgress' | 'refused' | 'done';
  reason: string | null;
}

/** The rows of one model in memory: what Postgres holds, for tests of the process alone. */
export class World {
  readonly modelId = randomUUID();
  readonly versions = new Map<string, VersionRow>();
  readonly commands = new Map<string, CommandRow>();
  readonly requests = new Map<string, RequestRow>();
  readonly retirements = new Map<string, RetirementRow>();
  /** Decision id -> its request; a forged id is not here. */
  readonly decisions = new Map<string, string>();
  readonly findings: string[] = [];
  readonly moves: string[] = [];
  readonly causes = new Set<string>();
  readonly calls: string[] = [];
  readonly slot: SlotRow = {
    slotId: randomUUID(),
    fence: 0,
    state: 'empty',
    versionId: null,
    prepared: null,
    stopped: [],
  };
  lifecycle: ModelView['lifecycle'] = 'active';
  champion: { versionId: string; number: number } | null = null;
  consumers: string[] = [];
  openAlerts: ModelView['openAlerts']['alerts'] = [];
  /** Causes of the answers to alerts and releases, in their order. */
  readonly answered: string[] = [];
  required = 1;
  deadlineInMs: number | null = null;
  remindInMs: number[] = [];
  rules: ReleaseRules = {
    deployMode: 'automatic',
    environment: 'production',
    trainingTimeoutMs: 10_000,
    trialTimeoutMs: 10_000,
    prepareTimeoutMs: 2_000,
    continueAsNewAfterMessages: 1_000,
  };

  constructor(readonly model: string) {}

  addVersion(stage: Stage = 'development', status: StageStatus = 'inProgress'): VersionRow {
    return this.add({ stage, status, round: 1, retrain: false });
  }

  /** A version that a retrain makes, while it trains. */
  addRetrain(): VersionRow {
    return this.add({ stage: 'development', status: 'inProgress', round: 0, retrain: true });
  }

  private add(row: Omit<VersionRow, 'versionId' | 'number'>): VersionRow {
    const version = { versionId: randomUUID(), number: this.versions.size + 1, ...row };
    this.versions.set(version.versionId, version);
    return version;
  }

  addCommand(command: Command, versionId: string | null = null, toVersion: number | null = null): CommandRow {
    const row: CommandRow = { id: randomUUID(), command, versionId, toVersion };
    this.commands.set(row.id, row);
    return row;
  }

  version(versionId: string): VersionRow {
    const found = this.versions.get(versionId);
    if (found === undefined) throw new Error(`no version ${versionId}`);
    return found;
  }

  /** The newest request: of the version, or of the model's retirement. */
  openRequest(): RequestRow | undefined {
    return [...this.requests.values()].at(-1);
  }

  /** A decision row whose effect is `outcome` (`stillOpen`: the quorum is not reached). */
  decide(request: RequestRow, outcome: ApprovalOutcome): string {
    const decisionId = randomUUID();
    this.decisions.set(decisionId, request.requestId);
    request.outcome = outcome;
    if (outcome === 'approved') request.decisionIds.push(decisionId);
    return decisionId;
  }
}
