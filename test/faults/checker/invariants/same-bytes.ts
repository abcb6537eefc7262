import type { Row } from '../facts/facts.js';
import { bytes, groupBy, indexBy, rowsOf, text } from '../facts/row.js';
import { signedBy } from '../facts/verify.js';
import type { Invariant } from './invariant.js';

export const sameBytes: Invariant = {
  name: 'same-bytes',
  promise:
    'The bytes that are granted to be served are those that were approved and those that are stored, and the grant is signed.',
  judge(facts) {
    const contents = groupBy(rowsOf(facts, 'version_content'), 'version_id');
    const requests = groupBy(rowsOf(facts, 'approval_request'), 'version_id');
    const granted = rowsOf(facts, 'slot').filter((row) => row['grant_text'] !== null);
    const violations: string[] = [];
    for (const slot of granted) {
      const grantText = text(slot, 'grant_text');
      const grant = JSON.parse(grantText) as { versionId: string; artifactDigest: string; fence: string };
      const name = `slot ${text(slot, 'id')}`;
      if (!signedBy(facts, text(slot, 'grant_key_id'), Buffer.from(grantText), text(slot, 'grant_signature')))
        violations.push(`${name}: its grant is not signed`);
      if (grant.fence !== text(slot, 'fence')) violations.push(`${name}: its grant is for another fence`);
      const approved = (requests.get(grant.versionId) ?? []).map(artifactOf);
      if (!approved.includes(grant.artifactDigest)) violations.push(`${name}: other bytes than were approved`);
      const registered = (contents.get(grant.versionId) ?? []).map((row) => text(row, 'artifact_digest'));
      if (!registered.includes(grant.artifactDigest))
        violations.push(`${name}: bytes that no content of the version has`);
    }
    const artifacts = indexBy(rowsOf(facts, 'artifact'), 'digest');
    for (const digest of artifacts.keys()) {
      if (facts.files[digest] !== digest) violations.push(`${digest}: stored as ${facts.files[digest] ?? 'nothing'}`);
    }
    return { checked: granted.length + artifacts.size, violations };
  },
};

function artifactOf(request: Row): unknown {
  const content = JSON.parse(bytes(request, 'package').toString('utf8')) as { content?: { artifactDigest?: unknown } };
  return content.content?.artifactDigest;
}
