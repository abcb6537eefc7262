import { expect } from '@jest/globals';
import { mutate, showVersion } from '../../client/index.js';
import { transitions } from '../../domain/lifecycle/transitions.js';
import { refusalOf } from '../support/refusal-of.js';
import type { Tenure } from '../support/start-tenure.js';

/** Every command about one version, each by a person whose role allows it. */
function attempts(tenure: Tenure, model: string, version: number): Readonly<Record<string, () => Promise<unknown>>> {
  const as = (user: string) => tenure.as(user);
  const reason = 'to see it refused';
  const expiresAt = '2100-01-01T00:00:00.000Z';
  return {
    trainVersion: () =>
      mutate(as('developer-1'), 'trainVersion', {
        model,
        version,
        trainer: 'logisticRegression',
        dataset: 'tiny-data',
      }),
    submitForValidation: () => mutate(as('developer-1'), 'submitForValidation', { model, version }),
    waiveGate: () => mutate(as('approver-1'), 'waiveGate', { model, version, gate: 'latency', reason, expiresAt }),
    deploy: () => mutate(as('operator-1'), 'deploy', { model, version }),
    rollback: () => mutate(as('operator-1'), 'rollback', { model, toVersion: version, reason }),
    retireVersion: () => mutate(as('owner-1'), 'retireVersion', { model, version, reason }),
  };
}

const camel = (text: string): string =>
  text.toLowerCase().replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());

/** Tries every command that the table does not name where the version stands: each is refused with a reason, and it stays. */
export async function refuseAllElse(tenure: Tenure, model: string, version: number): Promise<void> {
  const before = await showVersion(tenure.as('auditor-1'), model, version);
  const stage = camel(before.stage);
  const status = camel(before.stageStatus);
  const named = transitions
    .filter((row) => row.stage === stage && row.status === status)
    .map((row) => row.on as string);
  for (const [command, attempt] of Object.entries(attempts(tenure, model, version))) {
    if (named.includes(command)) continue;
    const problem = await refusalOf(attempt());
    expect({ command, stage, status, kind: problem.kind }).toEqual({ command, stage, status, kind: 'Refused' });
    expect(problem.reasons.length).toBeGreaterThan(0);
  }
  const after = await showVersion(tenure.as('auditor-1'), model, version);
  expect([after.stage, after.stageStatus]).toEqual([before.stage, before.stageStatus]);
}
