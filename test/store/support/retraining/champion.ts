import { randomUUID } from 'node:crypto';
import type { PolicyDocument } from '../../../../domain/policy/policy-document.js';
import type { ResponsePolicy } from '../../../../domain/policy/response-policy.js';
import { defaultResponse } from '../../../../domain/policy/templates/default-response.js';
import { registerDataset, submitForValidation, trainVersion } from '../../../../store/index.js';
import { valueOf } from '../outcome.js';
import type { TestStore } from '../start-test-store.js';
import { newKey, schema, signature, Way, type TestModel, type TestVersion } from '../way.js';

export const dayMs = 86_400_000;
/** Midnight at the beginning of a day of February 2001. */
export const february = (number: number): Date => new Date(Date.UTC(2001, 1, number));

/** A version that the product trained and that serves, in a replay that stands at 14 February 2001. */
export interface Champion extends TestVersion {
  readonly slotId: string;
  readonly deploymentId: string;
}

/** An alert as a window leaves it. */
export interface AlertWish {
  readonly series?: string;
  readonly level?: 'minor' | 'major';
  readonly window?: number;
}

/** Models with a champion that can be retrained, and what windows, labels and alerts leave in the database. */
export class Retraining extends Way {
  constructor(private readonly on: TestStore) {
    super(on);
  }

  /** A policy with responses of its own. */
  responding(change: Partial<ResponsePolicy> = {}): Promise<TestModel> {
    const response = { ...defaultResponse, ...change };
    const policy = (same: PolicyDocument): PolicyDocument => ({ ...same, response });
    return this.model(`retraining-${randomUUID().slice(0, 8)}`, policy);
  }

  /** Trained by developer-2 on data of January, submitted by developer-1, deployed. */
  async champion(model: TestModel): Promise<Champion> {
    const { store } = this.on;
    const dataset = await this.january(`${model.model}-data`);
    const input = {
      idempotencyKey: newKey(),
      model: model.model,
      trainer: 'gradientBoosting',
      dataset,
      seed: '7',
      parameters: { rounds: 10 },
      card: { intendedUse: 'tests', trainingData: 'January.', limitations: 'all', contact: 'nobody' },
    };
    const { versionId } = valueOf(await trainVersion(store, await this.on.actor('developer-2'), input));
    const version = await this.trained(model, versionId);
    valueOf(
      await submitForValidation(store, await this.on.actor('developer-1'), {
        idempotencyKey: newKey(),
        model: model.model,
        version: version.number,
      }),
    );
    await this.carryOut(versionId);
    await this.validated(version);
    return this.serves(version);
  }

  /** Gives the open training request its content, as its worker does. */
  async trained(model: TestModel, versionId: string): Promise<TestVersion> {
    const { releases } = this.on.store;
    const request = await releases.openTrainingRequest(versionId);
    if (request === null) throw new Error('Nothing was asked to be trained.');
    const { contentId } = await releases.recordTraining(versionId, request.id, {
      artifactDigest: await this.artifact(randomUUID()),
      signature,
      baselineDigest: await this.artifact('baseline'),
      goldenDigest: await this.artifact('golden'),
      evaluationDigest: await this.artifact('evaluation'),
      metrics: {},
      codeDigest: 'sha256:code',
      environment: {},
      startedAt: '2026-01-01T00:00:00.000Z',
      endedAt: '2026-01-01T00:00:01.000Z',
      datasetId: request.dataset.id,
    });
    await this.move(versionId, 'trainingDone', contentId);
    return { ...model, versionId, number: (await releases.facts(versionId)).number };
  }

  /** From validation passed to production, in the slot's replay. */
  async serves(version: TestVersion, at: Date = february(14)): Promise<Champion> {
    const { owner, store } = this.on;
    const { versionId } = version;
    const request = await store.approvals.openReleaseApproval(versionId);
    valueOf(await this.decide('approver-1', request));
    valueOf(await this.decide('approver-2', request));
    await this.move(versionId, 'approved', request.requestId);
    await this.move(versionId, 'deploy', request.requestId);
    const { slotId } = await this.switchTo({ ...version, request }, request.requestId);
    await this.move(versionId, 'deployed', request.requestId);
    await owner.query(`update slot set clock = 'replay', clock_at = $2 where id = $1`, [slotId, at]);
    const [deployment] = await owner.query<{ id: string }[]>(
      'select id from deployment where slot_id = $1 and to_seq is null',
      [slotId],
    );
    return { ...version, slotId, deploymentId: deployment?.id ?? '' };
  }

  async clock({ slotId }: Champion, at: Date): Promise<void> {
    await this.on.owner.query(`update slot set clock_at = $2 where id = $1`, [slotId, at]);
  }

  /** Labelled predictions, evenly from `from` to `to`; of every three one came true. */
  async labels(to: Champion, count: number, from = february(1), until = february(14)): Promise<void> {
    const { owner } = this.on;
    const prefix = randomUUID().slice(0, 8);
    const days = (until.getTime() - from.getTime()) / dayMs;
    for (let day = 0; day <= days; day += 1) {
      await owner.query('select ensure_prediction_partition($1::date)', [new Date(from.getTime() + day * dayMs)]);
    }
    await owner.query(
      `with given as (
         select $6 || '-' || i as id, date_trunc('milliseconds', $4::timestamptz + i * (($5::timestamptz - $4) / $7)) as at, i
         from generate_series(0, $7::int - 1) i
       ), predicted as (
         insert into prediction (slot_id, id, deployment_id, version_id, event_time, event_day, received_at, inputs,
           outputs, latency_us)
         select $1, id, $2, $3, at, (at at time zone 'utc')::date, now(), jsonb_build_object('x', i % 50), '{}', 900
         from given)
       insert into scored_label (slot_id, prediction_id, deployment_id, version_id, event_time, score, decision, label,
         first_label, observed_at, revision)
       select $1, id, $2, $3, at, 0.5, 0, (i % 3 = 0)::int, (i % 3 = 0)::int, at, 1 from given`,
      [to.slotId, to.deploymentId, to.versionId, from, until, prefix, count],
    );
  }

  /** A day window that was judged on its labels, and one step of a series by it. Answers the window's id. */
  async judged(
    { deploymentId }: Champion,
    day: number,
    step: { series?: string; level: 'ok' | 'minor' | 'major'; fires?: boolean; reopens?: boolean },
  ): Promise<string> {
    const { owner } = this.on;
    const id = randomUUID();
    const [starts, ends] = [february(day), february(day + 1)];
    const windows = await owner.query<{ id: string }[]>(
      `insert into monitoring_window (id, deployment_id, size, cell, starts, ends, partial, matured_at)
       values ($1, $2, 'P1D', $3, $4, $5, false, now())
       on conflict (deployment_id, size, cell) do update set matured_at = now() returning id`,
      [id, deploymentId, starts.getTime() / dayMs, starts, ends],
    );
    const windowId = windows[0]?.id ?? id;
    const { series = 'performance:logLoss', level, fires = false, reopens = false } = step;
    const events = [...(fires ? [{ kind: 'opened' }] : []), ...(reopens ? [{ kind: 'reopened' }] : [])];
    await owner.query(
      `insert into alert_step (deployment_id, series_key, window_end, window_id, reading, acts, events, state)
       values ($1, $2, $3, $4, $5, '[]', $6, '{}')`,
      [deploymentId, series, ends, windowId, JSON.stringify({ level }), JSON.stringify(events)],
    );
    return windowId;
  }

  /** A firing alert, with the step that fired. Answers its id. */
  async alert(champion: Champion, wish: AlertWish = {}): Promise<string> {
    const { owner } = this.on;
    const { series = 'performance:logLoss', level = 'minor', window = 13 } = wish;
    const windowId = await this.judged(champion, window, { series, level, fires: true });
    const [concern, subject] = series.split(':');
    const id = randomUUID();
    await owner.query(
      `insert into alert (id, model_id, deployment_id, episode_key, series_key, concern, subject, level, window_id,
         fired_at, opened_at, summary, seq)
       select $1, $2, $3, $4 || '#' || (1 + count(*)), $4, $5, $6, $7, $8, $9, now(), 'worse', 1
       from alert where deployment_id = $3 and series_key = $4`,
      [
        ...[id, champion.modelId, champion.deploymentId, series, concern, subject],
        ...[level, windowId, february(window + 1)],
      ],
    );
    return id;
  }

  private async january(key: string): Promise<string> {
    const quality = { rows: 5000, missingShares: {}, columns: { at: { max: '2001-01-31T23:59:00' } } };
    const input = { idempotencyKey: newKey(), key, artifactDigest: await this.artifact(key), schema, quality };
    valueOf(await registerDataset(this.on.store, await this.on.actor('developer-1'), input));
    return key;
  }
}
