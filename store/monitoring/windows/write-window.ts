import type { PerformanceProfile } from '../../../domain/monitoring/performance/performance-profile.js';
import type { FoldedRows } from '../../../domain/monitoring/profiles/folded-rows.js';
import { emptyLatency } from '../../../domain/monitoring/profiles/latency-histogram.js';
import type { WindowVerdict } from '../../../domain/monitoring/verdict/window-verdict.js';
import { isPartial } from '../../../domain/monitoring/windows/is-partial.js';
import type { MonitoringWindow } from '../../../domain/monitoring/windows/monitoring-window.js';
import { digestOfJson } from '../../audit/digest-of.js';
import type { Reader } from '../../database/reader.js';
import { newId } from '../../ids/new-id.js';
import type { WatchedDeployment } from './watched-deployment.js';

/** One judgement of a window, with all that it was judged by. */
export interface NewRevision {
  readonly revision: number;
  readonly cause: 'close' | 'maturity' | 'rows' | 'labels';
  readonly rows: number;
  readonly labelled: number;
  readonly mature: boolean;
  readonly close: WindowVerdict;
  readonly maturity: WindowVerdict | null;
  readonly profile: FoldedRows;
  readonly performance: PerformanceProfile | null;
}

/** What a window holds in which nothing was counted. */
export const nothingFolded: FoldedRows = { rows: 0, inputs: [], outputs: [], service: emptyLatency };

/** The row of a window, made when it closes. Answers its id. Unique by (deployment, size, cell). */
export async function insertWindow(
  reader: Reader,
  { id: deploymentId, servesFrom, servesTo }: WatchedDeployment,
  window: MonitoringWindow,
): Promise<string> {
  const id = newId();
  const partial = isPartial(window, servesFrom.getTime(), servesTo?.getTime() ?? null);
  await reader.query(
    `insert into monitoring_window (id, deployment_id, size, cell, starts, ends, partial) values ($1, $2, $3, $4, $5, $6, $7)`,
    [id, deploymentId, window.size, window.cell, new Date(window.start), new Date(window.end), partial],
  );
  return id;
}

/** Adds a judgement; none is ever overwritten. */
export async function insertRevision(
  reader: Reader,
  { policyDigest, baselineDigest, watermark }: WatchedDeployment,
  windowId: string,
  judged: NewRevision,
): Promise<void> {
  const { revision, cause, rows, labelled, mature, close, maturity, profile, performance } = judged;
  await reader.query(
    `insert into window_revision (window_id, revision, cause, rows, labelled, mature, close_verdict, maturity_verdict,
       profile, profile_digest, performance, baseline_digest, watermark, policy_digest)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [
      windowId,
      revision,
      cause,
      rows,
      labelled,
      mature,
      JSON.stringify(close),
      maturity && JSON.stringify(maturity),
      JSON.stringify(profile),
      digestOfJson(profile),
      performance && JSON.stringify(performance),
      baselineDigest,
      watermark,
      policyDigest,
    ],
  );
}
