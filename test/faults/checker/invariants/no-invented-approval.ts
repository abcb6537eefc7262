import type { Facts, Row } from '../facts/facts.js';
import { bytes, groupBy, indexBy, rowsOf, text, time } from '../facts/row.js';
import { plainId } from '../facts/told.js';
import { sha256, signedBy } from '../facts/verify.js';
import type { Invariant } from './invariant.js';

export const noInventedApproval: Invariant = {
  name: 'no-invented-approval',
  promise:
    'What is deployed was approved by the required number of distinct people, none of them its submitter or a ' +
    'contributor, about the same package, with valid signatures, all before the deployment; and each of them asked for it.',
  judge(facts) {
    const requests = groupBy(rowsOf(facts, 'approval_request'), 'version_id');
    const decisions = groupBy(rowsOf(facts, 'approval_decision'), 'request_id');
    const violations: string[] = [];
    const deployments = rowsOf(facts, 'deployment');
    for (const deployment of deployments) {
      const asked = requests.get(text(deployment, 'version_id')) ?? [];
      const faults = asked.map((request) =>
        faultOf(facts, request, decisions.get(text(request, 'id')) ?? [], deployment),
      );
      if (!faults.includes(null)) {
        violations.push(`deployment ${text(deployment, 'id')}: ${faults.at(-1) ?? 'nobody was ever asked'}`);
      }
    }
    return { checked: deployments.length, violations: [...violations, ...uncalled(facts)] };
  },
};

/** Why this request does not allow the deployment; null when it does. */
function faultOf(facts: Facts, request: Row, decisions: readonly Row[], deployment: Row): string | null {
  if (!isShown(facts, request)) return 'its package is not the signed one that the digest names';
  const status = statusAt(facts, text(request, 'id'), Number(deployment['from_seq']));
  if (status !== 'approved') return `its request was ${status ?? 'never opened'} when it began`;
  const required = Number(request['required_approvals']);
  const excluded = new Set([text(request, 'submitted_by'), ...contributors(facts, text(request, 'version_id'))]);
  const counted = decisions.filter(
    (row) =>
      text(row, 'decision') === 'approve' &&
      text(row, 'package_digest') === text(request, 'package_digest') &&
      time(row, 'decided_at') <= time(deployment, 'since') &&
      !excluded.has(text(row, 'person_id')) &&
      isSigned(facts, row),
  );
  const people = new Set(counted.map((row) => text(row, 'person_id')));
  return people.size >= required ? null : `${people.size} valid approvals of ${required}`;
}

/** The package is what its digest names, and the server signed it when the request opened. */
function isShown(facts: Facts, request: Row): boolean {
  const content = bytes(request, 'package');
  const digest = `sha256:${sha256(content).toString('hex')}`;
  const signed = signedBy(facts, text(request, 'package_key_id'), content, text(request, 'package_signature'));
  return signed && digest === text(request, 'package_digest');
}

/** What the request was at an audit event. */
function statusAt(facts: Facts, requestId: string, seq: number): string | undefined {
  return rowsOf(facts, 'approval_request_state')
    .filter((row) => text(row, 'id') === requestId && Number(row['from_seq']) < seq)
    .sort((left, right) => Number(left['from_seq']) - Number(right['from_seq']))
    .map((row) => text(row, 'status'))
    .at(-1);
}

/** The signature is of the bytes, and the bytes are of the row. */
function isSigned(facts: Facts, row: Row): boolean {
  const signed = bytes(row, 'bytes');
  if (!signedBy(facts, text(row, 'key_id'), signed, text(row, 'signature'))) return false;
  const content = JSON.parse(signed.toString('utf8')) as Record<string, unknown>;
  return (
    content['decisionId'] === row['id'] &&
    content['requestId'] === row['request_id'] &&
    content['personId'] === row['person_id'] &&
    content['decision'] === row['decision'] &&
    content['packageDigest'] === row['package_digest']
  );
}

function contributors(facts: Facts, versionId: string): readonly string[] {
  return rowsOf(facts, 'version_contributor')
    .filter((row) => text(row, 'version_id') === versionId)
    .map((row) => text(row, 'person_id'));
}

/** Decisions in the database that nobody asked for. */
function uncalled(facts: Facts): readonly string[] {
  const people = indexBy(rowsOf(facts, 'person'));
  const called = new Set(
    facts.history
      .filter(({ op, phase }) => op === 'decideApproval' && phase === 'call')
      .map(({ client, args }) => `${client} ${plainId(args?.['requestId'])}`),
  );
  return rowsOf(facts, 'approval_decision').flatMap((row) => {
    const person = text(people.get(text(row, 'person_id')) ?? {}, 'key');
    const known = called.has(`${person} ${text(row, 'request_id')}`);
    return known ? [] : [`decision ${text(row, 'id')} of ${person}: he never asked for it`];
  });
}
