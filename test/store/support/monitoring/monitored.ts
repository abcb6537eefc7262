import { randomUUID } from 'node:crypto';
import { countLatencies } from '../../../../domain/monitoring/profiles/latency-histogram.js';
import type { MonitoringPolicy } from '../../../../domain/policy/monitoring-policy.js';
import { profileFold } from '../../../../domain/profile/profile-fold.js';
import { recordGroundTruth, registerVersion, type GroundTruthItem } from '../../../../store/index.js';
import { valueOf } from '../outcome.js';
import type { TestStore } from '../start-test-store.js';
import { newKey, Way, type TestModel, type TestVersion } from '../way.js';
import {
  inputsOf,
  outputsOf,
  watchedBaseline,
  watchedEvaluation,
  watchedPolicy,
  watchedRows,
  watchedSignature,
  type WatchedRow,
} from './watched-content.js';

const hourMs = 3_600_000;
const day = (number: number): Date => new Date(Date.UTC(2001, 1, number));

/** A deployed version that is watched, in a replay from 1 February 2001 on. */
export interface WatchedDeployment extends TestVersion {
  readonly slotId: string;
  readonly deploymentId: string;
}

export interface LoggedPrediction extends WatchedRow {
  readonly id: string;
  readonly at: Date;
}

/** Puts predictions, clocks and labels where flushes and clients put them. Days are those of February 2001. */
export class Monitored extends Way {
  private flushes = 0;

  constructor(private readonly on: TestStore) {
    super(on);
  }

  watched(model: string, change: Partial<MonitoringPolicy> = {}): Promise<TestModel> {
    return this.model(model, (policy) => ({ ...policy, monitoring: { ...watchedPolicy, ...change } }));
  }

  override async version({ modelId, model }: TestModel, content: string = randomUUID()): Promise<TestVersion> {
    const json = async (value: object) =>
      (await this.on.store.artifacts.putBytes(Buffer.from(JSON.stringify(value)), 'application/json')).digest;
    const input = {
      idempotencyKey: newKey(),
      model,
      artifactDigest: await this.artifact(content),
      signature: watchedSignature,
      baselineDigest: await json(watchedBaseline),
      evaluationDigest: await json(watchedEvaluation),
      dataset: await this.dataset(`${model}-data`),
      card: { intendedUse: 'tests', trainingData: 'none', limitations: 'all', contact: 'nobody' },
    };
    const { versionId } = valueOf(await registerVersion(this.on.store, await this.on.actor('developer-1'), input));
    const { number } = await this.on.store.releases.facts(versionId);
    return { modelId, model, versionId, number };
  }

  /** A version that serves since `since` (default: the 1st) in the slot's clock, which is a replay and stands there. */
  async serves(model: TestModel, since: Date = day(1)): Promise<WatchedDeployment> {
    const version = await this.deployed(model);
    const { slotId } = version.slot;
    const [deployment] = await this.on.owner.query<{ id: string }[]>(
      'select id from deployment where slot_id = $1 and to_seq is null',
      [slotId],
    );
    if (!deployment) throw new Error('Nothing serves.');
    await this.on.owner.query('update deployment set clock_until = $2 where slot_id = $1 and to_seq is not null', [
      slotId,
      since,
    ]);
    await this.on.owner.query('update deployment set clock_since = $2 where id = $1', [deployment.id, since]);
    await this.clock(slotId, since);
    return { ...version, slotId, deploymentId: deployment.id };
  }

  /** Moves the replay. */
  async clock(slotId: string, at: Date): Promise<void> {
    await this.on.owner.query(`update slot set clock = 'replay', clock_at = $2 where id = $1`, [slotId, at]);
  }

  /** Rows at noon of a day, with ids of that day. */
  onDay(number: number, rows: readonly WatchedRow[]): LoggedPrediction[] {
    const at = new Date(day(number).getTime() + 12 * hourMs);
    return rows.map((row, place) => ({ ...row, at, id: `${number}-${place}-${randomUUID().slice(0, 8)}` }));
  }

  /** One flush: keys, rows, increments by hour, and a mark for each hour behind what is closed. */
  async flush(to: WatchedDeployment, predictions: readonly LoggedPrediction[]): Promise<void> {
    const { slotId, deploymentId, versionId } = to;
    this.flushes += 1;
    await this.on.owner.transaction(async (db) => {
      const [slot] = await db.query<{ closed_until: Date | null }[]>(
        'select closed_until from slot where id = $1 for share',
        [slotId],
      );
      for (const one of new Set(predictions.map(({ at }) => at.toISOString().slice(0, 10)))) {
        await db.query('select ensure_prediction_partition($1::date)', [one]);
      }
      await db.query(
        `with given as (select * from unnest($4::text[], $5::timestamptz[], $6::jsonb[], $7::jsonb[]) as g(id, at, inputs, outputs)),
         keys as (insert into prediction_key (slot_id, id, deployment_id, event_day, input_digest)
           select $1::uuid, id, $2::uuid, (at at time zone 'utc')::date, 'd' from given)
         insert into prediction (slot_id, id, deployment_id, version_id, event_time, event_day, received_at, inputs, outputs, latency_us)
         select $1::uuid, id, $2::uuid, $3::uuid, at, (at at time zone 'utc')::date, now(), inputs, outputs, 900 from given`,
        [
          slotId,
          deploymentId,
          versionId,
          predictions.map(({ id }) => id),
          predictions.map(({ at }) => at.toISOString()),
          predictions.map(({ x, origin }) => JSON.stringify({ x, origin })),
          predictions.map(({ probability }) => JSON.stringify({ label: Number(probability >= 0.5), probability })),
        ],
      );
      const hourOf = ({ at }: LoggedPrediction) => Math.floor(at.getTime() / hourMs) * hourMs;
      for (const hour of new Set(predictions.map(hourOf))) {
        const rows = predictions.filter((one) => hourOf(one) === hour);
        await db.query(
          `insert into profile_increment (deployment_id, hour, edges_digest, scorer, flush_seq, rows, inputs, outputs, service)
           values ($1, $2, 'edges', $3, $4, $5, $6, $7, $8)`,
          [deploymentId, new Date(hour), randomUUID(), this.flushes, rows.length, ...foldOf(rows)],
        );
        if (slot?.closed_until && hour < slot.closed_until.getTime()) {
          await db.query(`insert into window_dirty (deployment_id, event_time, cause) values ($1, $2, 'rows')`, [
            deploymentId,
            new Date(hour),
          ]);
        }
      }
    });
  }

  /** Predicts on a day and answers what was predicted. */
  async predicts(to: WatchedDeployment, number: number, rows = watchedRows(400)): Promise<LoggedPrediction[]> {
    const predictions = this.onDay(number, rows);
    await this.flush(to, predictions);
    return predictions;
  }

  /** The service tells what really happened, a day after each prediction unless said otherwise. */
  async tells(
    { model }: TestModel,
    predictions: readonly Pick<LoggedPrediction, 'id' | 'label' | 'at'>[],
    delayMs = 24 * hourMs,
  ): Promise<{ accepted: number; unknown: readonly string[] }> {
    const items: GroundTruthItem[] = predictions.map(({ id, label, at }) => ({
      predictionId: id,
      label,
      observedAt: new Date(at.getTime() + delayMs).toISOString(),
    }));
    const input = { idempotencyKey: newKey(), model, items };
    return valueOf(await recordGroundTruth(this.on.store, await this.on.actor('service'), input));
  }
}

function foldOf(rows: readonly WatchedRow[]): string[] {
  const [inputs, outputs] = [profileFold(watchedBaseline.inputs.layouts), profileFold(watchedBaseline.outputs.layouts)];
  inputs.add(inputsOf(rows));
  outputs.add(outputsOf(rows));
  const service = countLatencies(rows.map(() => 900));
  return [inputs.profile(), outputs.profile(), service].map((part) => JSON.stringify(part));
}

/** Midnight at the beginning of a day of February 2001. */
export const february = day;
