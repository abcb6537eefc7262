import type { Reader } from '../database/reader.js';
import { ModelVersionRow } from '../entities/model-version-row.js';
import type { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { ValidationReportRow } from '../entities/validation-report-row.js';
import { plainJson } from '../transaction/plain-json.js';
import type { PackagePerson, ReleasePackage } from './decision-package.js';
import { compareMetrics } from './compare-metrics.js';
import { gatherChampion, gatherContent, gatherFindings, gatherModel, gatherPerson } from './gather-package.js';

type Json = Readonly<Record<string, unknown>>;

/** Gathers what the approvers of a version see, from rows that hold now. `opened` gives the request's id and time. */
export async function buildReleasePackage(
  reader: Reader,
  state: ModelVersionStateRow,
  opened: { readonly requestId: string; readonly openedAt: Date },
): Promise<ReleasePackage> {
  const version = await reader.findOneByOrFail(ModelVersionRow, { id: state.id });
  const { id, number, modelId } = version;
  const { round } = state;
  if (state.contentId === null) throw new Error(`Version ${number} is in approval without content.`);
  const gathered = await gatherModel(reader, modelId, state.policyVersionId);
  const { required, separation, deadline } = gathered.document.approvals.release;
  const report = await reader.findOneByOrFail(ValidationReportRow, { versionId: id, round });
  const { content, dataset, training } = await gatherContent(reader, state.contentId);
  const champion = await gatherChampion(reader, gathered.state.championVersionId);
  const shown = {
    schemaVersion: 1,
    kind: 'release',
    requestId: opened.requestId,
    openedAt: opened.openedAt,
    model: gathered.model,
    version: { id, number, round },
    content,
    dataset,
    training,
    validation: { id: report.id, digest: report.digest, gates: report.gates, decidedAt: report.decidedAt },
    champion,
    comparison: compareMetrics(training?.metrics ?? {}, champion?.metrics ?? {}),
    waivers: await waivers(reader, id, round),
    findings: await gatherFindings(reader, modelId),
    policy: gathered.policy,
    approval: { required, separation, deadline },
    submitter: await gatherPerson(reader, state.submittedBy),
    contributors: await contributors(reader, id),
  };
  return plainJson(shown) as ReleasePackage;
}

async function waivers(reader: Reader, versionId: string, round: number): Promise<Json[]> {
  return reader.query<Json[]>(
    `select w.gate, w.reason, w.expires_at as "expiresAt", p.key as "grantedBy" from waiver w
     join person p on p.id = w.granted_by where w.version_id = $1 and w.round = $2 order by w.gate`,
    [versionId, round],
  );
}

async function contributors(reader: Reader, versionId: string): Promise<PackagePerson[]> {
  return reader.query<PackagePerson[]>(
    `select p.id, p.key from version_contributor c join person p on p.id = c.person_id
     where c.version_id = $1 order by p.key`,
    [versionId],
  );
}
