import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import type { ErrorObject } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import type { PolicyDocument } from '../../../domain/policy/policy-document.js';
import { policySchema } from '../../../domain/policy/policy-schema.js';
import { policyWarnings } from '../../../domain/policy/policy-warnings.js';
import { templateForTier } from '../../../domain/policy/templates/template-for-tier.js';
import { tier2 } from '../../../domain/policy/templates/tier-2.js';

const accepts = new Ajv2020({ allErrors: true, strict: true }).compile<PolicyDocument>(policySchema);

const errorsOf = (document: unknown): ErrorObject[] => (accepts(document) ? [] : [...(accepts.errors ?? [])]);

/** A copy of the tier-2 template with one place set; undefined removes it. */
function changed(path: string, value: unknown): unknown {
  const copy = structuredClone(tier2) as unknown as Record<string, unknown>;
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  const at = keys.reduce((place, key) => place[key] as Record<string, unknown>, copy);
  if (value === undefined) delete at[last];
  else at[last] = value;
  return copy;
}

describe('the policy schema', () => {
  it.each([1, 2, 3, 4] as const)('accepts the shipped template of tier %d, without a warning', (tier) => {
    const template = templateForTier(tier);
    expect(errorsOf(template)).toEqual([]);
    expect(policyWarnings(template)).toEqual([]);
    expect(template.riskTier).toBe(tier);
  });

  it.each([
    ['gates.signatur', { mandatory: true }, '/gates', 'additionalProperties'],
    ['gates.latency.maxP99', 5, '/gates/latency', 'additionalProperties'],
    ['gates.latency.maxP99Ms', '50', '/gates/latency/maxP99Ms', 'type'],
    ['gates.performance', { mandatory: true }, '/gates/performance', 'minProperties'],
    ['gates.nonInferiority.confidence', 1, '/gates/nonInferiority/confidence', 'exclusiveMaximum'],
    ['gates', {}, '/gates', 'minProperties'],
    ['approvals.release.required', -1, '/approvals/release/required', 'minimum'],
    ['approvals.release.deadline', '14 days', '/approvals/release/deadline', 'pattern'],
    ['approvals.release.deadline', 'P1M', '/approvals/release/deadline', 'pattern'],
    ['approvals.release.separation.submitter', undefined, '/approvals/release/separation', 'required'],
    ['deployment.mode', 'sometimes', '/deployment/mode', 'enum'],
    ['schemaVersion', 2, '/schemaVersion', 'const'],
    ['riskTier', 5, '/riskTier', 'enum'],
    ['extra', true, '', 'additionalProperties'],
    ['monitoring.window', 'P2D', '/monitoring/window', 'enum'],
    ['monitoring.clock', 'replay', '/monitoring', 'required'],
    ['monitoring.performance.floors.auc', 0.1, '/monitoring/performance/floors', 'additionalProperties'],
    ['monitoring.alerts.fireOn', 0, '/monitoring/alerts/fireOn', 'minimum'],
    ['response.rules', [{ concern: 'drift', action: 'retire' }], '/response/rules/0/action', 'enum'],
    ['response.retrain.budget', undefined, '/response/retrain', 'required'],
  ])('refuses %s = %j at %s', (path, value, instancePath, keyword) => {
    expect(errorsOf(changed(path, value))).toContainEqual(expect.objectContaining({ instancePath, keyword }));
  });

  it.each(['monitoring', 'response'])('accepts a document without %s, as documents were before it', (section) => {
    expect(errorsOf(changed(section, undefined))).toEqual([]);
  });

  it('accepts the policy of the flights example: the tier-2 template with other durations, its clock, its calendar columns and all of its labels only', () => {
    const document = parse(readFileSync('examples/flight-delay/policy.yaml', 'utf8')) as PolicyDocument;
    expect(errorsOf(document)).toEqual([]);
    expect(policyWarnings(document)).toEqual([]);
    expect(document.monitoring).toMatchObject({ clock: 'replay', clockStart: '2001-02-01T00:00:00Z' });
    const hideDurations = (_key: string, value: unknown) =>
      ['clock', 'clockStart', 'calendar', 'matureCoverage'].includes(_key)
        ? undefined
        : typeof value === 'string' && /^P[0-9T]/.test(value)
          ? 'duration'
          : Array.isArray(value) && _key === 'remindAfter'
            ? value.length
            : value;
    expect(JSON.parse(JSON.stringify(document, hideDurations))).toEqual(
      JSON.parse(JSON.stringify(tier2, hideDurations)),
    );
  });
});

describe('policy warnings', () => {
  it('name what the author may not have meant', () => {
    const document = {
      ...tier2,
      gates: { latency: { mandatory: false, maxP99Ms: 50 } },
      approvals: {
        ...tier2.approvals,
        release: { ...tier2.approvals.release, required: 0, deadline: 'P7D' },
      },
      ...(tier2.monitoring && {
        monitoring: {
          ...tier2.monitoring,
          drift: { ...tier2.monitoring.drift, majorPsi: 0.01 },
          alerts: { ...tier2.monitoring.alerts, fireOn: 4 },
        },
      }),
    };
    expect(policyWarnings(document).map((one) => one.path)).toEqual([
      '/approvals/release/required',
      '/gates/signature',
      '/approvals/release/remindAfter/1',
      '/approvals/release/remindAfter/2',
      '/monitoring/drift/majorPsi',
      '/monitoring/alerts/fireOn',
    ]);
  });
});
