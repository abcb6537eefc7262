import { IsNull } from 'typeorm';
import type { Reader } from '../database/reader.js';
import { ApprovalRequestStateRow } from '../entities/approval-request-state-row.js';
import { ModelStateRow } from '../entities/model-state-row.js';
import { ModelVersionStateRow } from '../entities/model-version-state-row.js';
import { RetirementStateRow } from '../entities/retirement-state-row.js';

/** What holds of a model now. Lock the model first when a write depends on it. */
export async function currentModel(reader: Reader, id: string): Promise<ModelStateRow> {
  return reader.findOneByOrFail(ModelStateRow, { id, toSeq: IsNull() });
}

/** Where a version stands now. */
export async function currentVersion(reader: Reader, id: string): Promise<ModelVersionStateRow> {
  return reader.findOneByOrFail(ModelVersionStateRow, { id, toSeq: IsNull() });
}

/** Where an approval request stands now. */
export async function currentRequest(reader: Reader, id: string): Promise<ApprovalRequestStateRow> {
  return reader.findOneByOrFail(ApprovalRequestStateRow, { id, toSeq: IsNull() });
}

/** Where an attempt to retire stands now. */
export async function currentRetirement(reader: Reader, id: string): Promise<RetirementStateRow> {
  return reader.findOneByOrFail(RetirementStateRow, { id, toSeq: IsNull() });
}
