import { createHash, randomUUID } from 'node:crypto';
import { mutate, type Json } from '../../../client/index.js';
import type { AlertState } from '../../../domain/monitoring/alerts/alert-state.js';
import { initialAlertState } from '../../../domain/monitoring/alerts/initial-alert-state.js';
import { countLatencies } from '../../../domain/monitoring/profiles/latency-histogram.js';
import { judgeMaturity } from '../../../domain/monitoring/performance/judge-maturity.js';
import { measurePerformance } from '../../../domain/monitoring/performance/measure-performance.js';
import { judgeClose } from '../../../domain/monitoring/verdict/judge-close.js';
import { defaultMonitoring } from '../../../domain/policy/templates/default-monitoring.js';
import type { Baseline } from '../../../domain/profile/baseline.js';
import { profileColumns } from '../../../domain/profile/profile-columns.js';
import { profileFold } from '../../../domain/profile/profile-fold.js';
import { createRandom } from '../../../domain/random/create-random.js';
import { draws, normals, tableOf } from '../../domain/monitoring/example-profiles.js';
import { quickPolicy } from '../../support/quick-policy.js';
import { content, rowIdOfVersion, upload } from './fixtures.js';
import type { TestApi } from './start-test-api.js';

const random = createRandom(5n);
const day = 86_400_000;
export const firstDay = Date.parse('2001-02-01T00:00:00Z');

/** Scores of 0.05 to 0.65; the label comes true with the score moved by `shift`. */
function labelledRows(rows: number, shift = 0) {
  const scores = Float64Array.from({ length: rows }, () => 0.05 + 0.6 * random.next());
  return { scores, labels: scores.map((score) => Number(random.next() < score + shift)) };
}

const referenceLabels = labelledRows(5000);
const referenceQuality = measurePerformance(referenceLabels);
const baseline: Baseline = {
  schemaVersion: 1,
  inputs: profileColumns(tableOf({ distance: normals(5000), origin: draws(5000, { ATL: 5, JFK: 3, LAX: 2 }) }), [
    { name: 'distance', type: 'FP64' },
    { name: 'origin', type: 'BYTES' },
  ]),
  outputs: profileColumns(tableOf({ probability: referenceLabels.scores }), [{ name: 'probability', type: 'FP64' }]),
  labels: { rows: referenceQuality.rows, positives: referenceQuality.positives },
};

/** A model that serves its version 1 by hand, with the rows that deployments and monitoring would have written. */
export interface WatchedModel {
  readonly key: string;
  readonly modelId: string;
  readonly versionId: string;
  readonly slotId: string;
  readonly deploymentId: string;
}

/** Registers a model whose policy names monitoring, and makes its version 1 the champion; the replay stands at `clock`. */
export async function watchModel(
  api: TestApi,
  key: string,
  { team = 'default', clock = firstDay }: { readonly team?: string; readonly clock?: number } = {},
): Promise<WatchedModel> {
  const document = { ...(quickPolicy({}) as object), monitoring: defaultMonitoring as unknown as Json } as Json;
  await mutate(api.as('owner-1'), 'publishPolicy', { key, document });
  const model = { key, name: key, kind: 'ONNX' as const, team, owner: 'owner-1', policy: key };
  await mutate(api.as('owner-1'), 'registerModel', model);
  const baselineDigest = await upload(api, JSON.stringify(baseline));
  const version = { ...(await content(api, 'watched')), baselineDigest, model: key };
  await mutate(api.as('developer-1'), 'registerVersion', version);
  const versionId = await rowIdOfVersion(api, key, 1);
  const [row] = await api.owner.query<{ id: string }[]>('select id from model where key = $1', [key]);
  const ids = { slotId: randomUUID(), deploymentId: randomUUID(), modelId: String(row?.id) };
  await api.owner.query(
    `insert into slot (id, model_id, environment, fence, state, version_id, deployment_id, clock, clock_at)
     values ($1, $2, 'production', 1, 'serving', $3, $4, 'replay', to_timestamp($5::float8 / 1000))`,
    [ids.slotId, ids.modelId, versionId, ids.deploymentId, clock],
  );
  await addDeployment(api, ids, versionId, 1);
  await api.owner.query('update model_state set champion_version_id = $2 where id = $1 and to_seq is null', [
    ids.modelId,
    versionId,
  ]);
  return { key, versionId, ...ids };
}

async function addDeployment(
  api: TestApi,
  { slotId, deploymentId }: { readonly slotId: string; readonly deploymentId: string },
  versionId: string,
  fence: number,
): Promise<void> {
  await api.owner.query(
    'update deployment set to_seq = from_seq + 1, until = now() where slot_id = $1 and to_seq is null',
    [slotId],
  );
  await api.owner.query(
    `insert into deployment (id, slot_id, version_id, fence, command_id, since, from_seq)
     values ($1, $2, $3, $4, gen_random_uuid(), now(), (select max(seq) from audit_event) + $4)`,
    [deploymentId, slotId, versionId, fence],
  );
}

/** The same version deployed anew, as after a rollback. */
export async function deployAgain(api: TestApi, watched: WatchedModel): Promise<WatchedModel> {
  const next = { ...watched, deploymentId: randomUUID() };
  await addDeployment(api, next, watched.versionId, 2);
  return next;
}

export interface AddedWindow {
  /** Days after the first. */
  readonly day: number;
  readonly rows?: number;
  /** How far the distance moved, in standard deviations. */
  readonly moved?: number;
  /** How far the labels moved from what the scores say; null: there are no labels yet. */
  readonly worse?: number | null;
}

/** A closed window of a day, judged by the product's own rules; answers its row id. */
export async function addWindow(api: TestApi, watched: WatchedModel, added: AddedWindow): Promise<string> {
  const id = randomUUID();
  const start = firstDay + added.day * day;
  await api.owner.query(
    `insert into monitoring_window (id, deployment_id, size, cell, starts, ends, partial)
     values ($1, $2, 'P1D', $3, to_timestamp($4::float8 / 1000), to_timestamp($5::float8 / 1000), false)`,
    [id, watched.deploymentId, start / day, start, start + day],
  );
  await addRevision(api, id, added);
  return id;
}

/** A further judgement of a window. */
export async function addRevision(api: TestApi, windowId: string, added: AddedWindow): Promise<void> {
  const { rows = 1000, moved = 0, worse = null } = added;
  const labelled = labelledRows(rows, worse ?? 0);
  const inputs = fold(baseline.inputs, {
    distance: normals(rows, moved),
    origin: draws(rows, { ATL: 5, JFK: 3, LAX: 2 }),
  });
  const outputs = fold(baseline.outputs, { probability: labelled.scores });
  const shared = { segment: null, samePhase: null, rows };
  const close = judgeClose(
    {
      rows,
      parts: [
        { ...shared, concern: 'drift', reference: baseline.inputs, columns: inputs },
        { ...shared, concern: 'prediction', reference: baseline.outputs, columns: outputs },
      ],
    },
    defaultMonitoring,
  );
  const performance = worse === null ? null : measurePerformance(labelled);
  const parts = performance && [{ segment: null, reference: referenceQuality, window: performance }];
  const maturity = parts && judgeMaturity({ rows, parts }, defaultMonitoring);
  const service = countLatencies(Array.from({ length: rows }, (_, i) => 400 + i));
  const json = (value: unknown) => value && JSON.stringify(value);
  await api.owner.query(
    `insert into window_revision (window_id, revision, cause, rows, labelled, mature, close_verdict, maturity_verdict,
       profile, profile_digest, performance, baseline_digest, watermark, policy_digest)
     values ($1, (select count(*) + 1 from window_revision where window_id = $1), 'close', $2, $3, $4, $5, $6, $7, 'd',
       $8, $9, now(), 'p')`,
    [
      windowId,
      rows,
      performance?.rows ?? 0,
      performance !== null,
      json(close),
      json(maturity),
      json({ rows, inputs, outputs, service }),
      json(performance),
      await upload(api, JSON.stringify(baseline)),
    ],
  );
}

function fold(reference: Baseline['inputs'], columns: Parameters<typeof tableOf>[0]) {
  const folding = profileFold(reference.layouts);
  folding.add(tableOf(columns));
  return folding.profile();
}

/** Puts a series into a state; answers the id by which it is an alert. */
export async function setSeries(
  api: TestApi,
  { deploymentId }: WatchedModel,
  key: string,
  state: Partial<AlertState>,
): Promise<string> {
  await api.owner.query(
    `insert into alert_series (deployment_id, series_key, state) values ($1, $2, $3)
     on conflict (deployment_id, series_key) do update set state = excluded.state, changed_at = clock_timestamp()`,
    [deploymentId, key, JSON.stringify({ ...initialAlertState(key), ...state })],
  );
  return `${deploymentId}.${createHash('md5').update(key).digest('hex')}`;
}

/** An open episode of a series, as firing would have written it; answers its row id. */
export async function openEpisode(
  api: TestApi,
  watched: WatchedModel,
  key: string,
  more: { readonly windowId?: string; readonly number?: number } = {},
): Promise<string> {
  const id = randomUUID();
  const number = more.number ?? 1;
  const [concern, subject] = key.split(':');
  const episode = { key: `${key}#${number}`, number, firedAt: firstDay, level: 'major', clearedAt: null } as const;
  await setSeries(api, watched, key, { phase: 'firing', episode });
  await api.owner.query(
    `insert into alert (id, model_id, deployment_id, episode_key, series_key, concern, subject, level, window_id, fired_at,
       opened_at, summary, seq)
     values ($1, $2, $3, $4, $5, $6, $7, 'major', $8, to_timestamp($9::float8 / 1000), clock_timestamp(), $10, 1)`,
    [
      id,
      watched.modelId,
      watched.deploymentId,
      episode.key,
      key,
      concern,
      subject,
      more.windowId ?? null,
      firstDay,
      `${key} is bad.`,
    ],
  );
  return id;
}

/** Closes an episode as clearing would. */
export async function closeEpisode(api: TestApi, id: string): Promise<void> {
  await api.owner.query(
    `update alert set closed_at = clock_timestamp(), cleared_at = fired_at + interval '3 days', close_reason = 'cleared'
     where id = $1`,
    [id],
  );
  await api.owner.query(
    `update alert_series s set state = s.state || '{"phase": "ok"}' from alert a
     where a.id = $1 and s.deployment_id = a.deployment_id and s.series_key = a.series_key`,
    [id],
  );
}
