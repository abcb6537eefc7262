import DataLoader from 'dataloader';
import { readApprovals, readLatestApprovals } from '../../store/queries/approval-requests.js';
import { readArtifacts } from '../../store/queries/artifacts.js';
import { readContributors } from '../../store/queries/contributors.js';
import { readDatasets } from '../../store/queries/datasets.js';
import { readDecisions, readDecisionsOn } from '../../store/queries/decisions.js';
import { readDeployments } from '../../store/queries/deployments.js';
import { readFindings } from '../../store/queries/findings.js';
import { readLatestVersions } from '../../store/queries/latest-versions.js';
import { readModels } from '../../store/queries/models.js';
import { readGrants, readPeople } from '../../store/queries/people.js';
import { readAlerts, readAlertsOfModels } from '../../store/queries/monitoring/alerts.js';
import { readMonitors, readMonitorsOfSlots } from '../../store/queries/monitoring/monitors.js';
import { readSchedules } from '../../store/queries/monitoring/schedules.js';
import { readProfiles, readServices } from '../../store/queries/monitoring/window-profiles.js';
import { readVerdicts } from '../../store/queries/monitoring/window-verdicts.js';
import { readWindows } from '../../store/queries/monitoring/windows.js';
import { readPolicies } from '../../store/queries/policies.js';
import type { SqlReader } from '../../store/queries/sql-reader.js';
import { readTeams } from '../../store/queries/teams.js';
import { readLatestTrainingRuns, readTrainingRuns } from '../../store/queries/training-runs.js';
import { readUseCases } from '../../store/queries/use-cases.js';
import { readLatestReports, readValidationReports } from '../../store/queries/validation-reports.js';
import { readVersions } from '../../store/queries/versions.js';
import { loadMany, loadOne } from './load-one.js';
import { loadRevision } from './load-revision.js';

/** One request's batched reads. A new one for each request, and for each event of a subscription. */
export class Loaders {
  constructor(private readonly reader: SqlReader) {}

  readonly person = loadOne(
    (ids) => readPeople(this.reader, ids),
    (row) => row.id,
  );
  readonly grants = loadMany(
    (ids) => readGrants(this.reader, ids),
    (row) => row.personId,
  );
  readonly team = loadOne(
    (ids) => readTeams(this.reader, ids),
    (row) => row.id,
  );
  readonly policy = loadOne(
    (ids) => readPolicies(this.reader, ids),
    (row) => row.id,
  );
  readonly dataset = loadOne(
    (ids) => readDatasets(this.reader, ids),
    (row) => row.id,
  );
  readonly artifact = loadOne(
    (ids) => readArtifacts(this.reader, ids),
    (row) => row.id,
  );
  readonly useCase = loadOne(
    (ids, moment) => readUseCases(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly model = loadOne(
    (ids, moment) => readModels(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly version = loadOne(
    (ids, moment) => readVersions(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly latestVersion = loadOne(
    (ids, moment) => readLatestVersions(this.reader, ids, moment),
    (row) => row.modelId,
  );
  readonly contributors = loadMany(
    (ids, moment) => readContributors(this.reader, ids, moment),
    (row) => row.versionId,
  );
  readonly trainingRun = loadOne(
    (ids) => readTrainingRuns(this.reader, ids),
    (row) => row.id,
  );
  readonly latestRun = loadOne(
    (ids, moment) => readLatestTrainingRuns(this.reader, ids, moment),
    (row) => row.versionId,
  );
  readonly report = loadOne(
    (ids) => readValidationReports(this.reader, ids),
    (row) => row.id,
  );
  readonly latestReport = loadOne(
    (ids, moment) => readLatestReports(this.reader, ids, moment),
    (row) => row.versionId,
  );
  readonly approval = loadOne(
    (ids, moment) => readApprovals(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly latestApproval = loadOne(
    (ids, moment) => readLatestApprovals(this.reader, ids, moment),
    (row) => row.versionId ?? '',
  );
  readonly decision = loadOne(
    (ids) => readDecisions(this.reader, ids),
    (row) => row.id,
  );
  readonly decisionsOn = loadMany(
    (ids, moment) => readDecisionsOn(this.reader, ids, moment),
    (row) => row.requestId,
  );
  readonly deployment = loadOne(
    (ids, moment) => readDeployments(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly finding = loadOne(
    (ids, moment) => readFindings(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly monitor = loadOne(
    (ids, moment) => readMonitors(this.reader, ids, moment),
    (row) => row.modelId,
  );
  readonly monitorOfSlot = loadOne(
    (ids, moment) => readMonitorsOfSlots(this.reader, ids, moment),
    (row) => row.slotId,
  );
  readonly schedule = loadOne(
    (ids) => readSchedules(this.reader, ids),
    (row) => row.slotId,
  );
  readonly window = loadOne(
    (ids, moment) => readWindows(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly verdicts = loadRevision((keys) => readVerdicts(this.reader, keys));
  readonly profile = loadRevision((keys) => readProfiles(this.reader, keys));
  readonly service = loadRevision((keys) => readServices(this.reader, keys));
  readonly alert = loadOne(
    (ids, moment) => readAlerts(this.reader, ids, moment),
    (row) => row.id,
  );
  readonly alertsOf = loadMany(
    (ids, moment) => readAlertsOfModels(this.reader, ids, moment),
    (row) => row.modelId,
  );

  /** Forgets everything that was read: a command has changed it. */
  forget(): void {
    for (const loader of Object.values(this)) if (loader instanceof DataLoader) loader.clearAll();
  }
}
