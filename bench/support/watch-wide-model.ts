import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import pg from 'pg';
import { tier2 } from '../../domain/policy/templates/tier-2.js';
import { migrations } from '../../migrations/index.js';
import { ensureKeys } from '../../platform/keys/ensure-keys.js';
import { loadSigningKey } from '../../platform/keys/load-signing-key.js';
import { loadVerifyKeys } from '../../platform/keys/load-verify-keys.js';
import { startPostgres } from '../../platform/postgres/start-postgres.js';
import { createStore, openDatabase, runMigrations, type Store } from '../../store/index.js';
import type { WideModel } from './wide-model.js';

export interface WatchedWideModel {
  readonly store: Store;
  readonly slotId: string;
  /** Counts so many rows in each of the first hours. */
  count(hours: number, rows: number): Promise<void>;
  /** Moves the clock so far that the windows of the first hours are due. */
  moveTo(hours: number): Promise<void>;
  stop(): Promise<void>;
}

const start = Date.UTC(2001, 0, 1);
const hourMs = 3_600_000;

/** A deployed version on an embedded Postgres with fsync, in hour windows of a replay, as the life cycle would have left it. */
export async function watchWideModel(home: string, { baseline, fold }: WideModel): Promise<WatchedWideModel> {
  const postgres = await startPostgres(home);
  await runMigrations(postgres.ownerUrl, migrations);
  ensureKeys(home);
  const database = await openDatabase(postgres.appUrl);
  const store = createStore({
    database,
    signer: loadSigningKey(join(home, 'keys', 'signing.pem')),
    verifier: loadVerifyKeys(join(home, 'keys', 'verify.jwks.json')),
    artifactsFolder: join(home, 'artifacts'),
    auditSink: join(home, 'audit-sink'),
  });
  const bytes = Buffer.from(JSON.stringify(baseline));
  const { digest } = await store.artifacts.putBytes(bytes, 'application/json');
  const owner = new pg.Client(postgres.ownerUrl);
  await owner.connect();
  const { slotId, deploymentId } = await deploy(owner, digest);
  return {
    store,
    slotId,
    async count(hours, rows) {
      const folded = fold(rows);
      for (let hour = 0; hour < hours; hour += 1) {
        await owner.query(
          `insert into profile_increment (deployment_id, hour, edges_digest, scorer, flush_seq, rows, inputs, outputs, service)
           values ($1, $2, 'edges', $3, $4, $5, $6, $7, $8)`,
          [
            deploymentId,
            new Date(start + hour * hourMs),
            randomUUID(),
            hour,
            rows,
            JSON.stringify(folded.inputs),
            JSON.stringify(folded.outputs),
            JSON.stringify(folded.service),
          ],
        );
      }
    },
    async moveTo(hours) {
      await owner.query('update slot set clock_at = $2 where id = $1', [
        slotId,
        new Date(start + (hours + 1) * hourMs),
      ]);
    },
    async stop() {
      await database.destroy();
      await owner.end();
      await postgres.stop();
    },
  };
}

async function deploy(owner: pg.Client, digest: string): Promise<{ slotId: string; deploymentId: string }> {
  const id = () => randomUUID();
  const [team, person, policy, model, version, content, slotId, deploymentId] = [
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
    id(),
  ];
  const monitoring = { ...tier2.monitoring, window: 'PT1H', grace: 'PT1H', clock: 'replay' };
  await owner.query(`insert into team (id, key, name) values ($1, 'bench', 'Bench')`, [team]);
  await owner.query(`insert into person (id, key, name) values ($1, 'bench', 'Bench')`, [person]);
  await owner.query(
    `insert into policy_version (id, key, number, digest, document, published_at, seq) values ($1, 'bench', 1, 'd', $2, now(), 1)`,
    [policy, JSON.stringify({ ...tier2, monitoring })],
  );
  await owner.query(
    `insert into model (id, key, kind, team_id, created_by, created_at) values ($1, 'bench', 'onnx', $2, $3, now())`,
    [model, team, person],
  );
  await owner.query(
    `insert into model_version (id, model_id, number, origin, created_by, created_at) values ($1, $2, 1, 'person', $3, now())`,
    [version, model, person],
  );
  await owner.query(
    `insert into version_content (id, version_id, number, digest, artifact_digest, baseline_digest, created_by, created_at, seq)
     values ($1, $2, 1, 'd', $3, $3, $4, now(), 1)`,
    [content, version, digest, person],
  );
  await owner.query(
    `insert into model_version_state (id, from_seq, stage, status, round, content_id, policy_version_id, since)
     values ($1, 1, 'production', 'inProgress', 1, $2, $3, now())`,
    [version, content, policy],
  );
  await owner.query(
    `insert into model_state (id, from_seq, name, owner_id, risk_tier, risk, policy_version_id, lifecycle, champion_version_id)
     values ($1, 1, 'Bench', $2, 2, '{}', $3, 'active', $4)`,
    [model, person, policy, version],
  );
  await owner.query(
    `insert into slot (id, model_id, environment, fence, state, version_id, deployment_id, clock, clock_at)
     values ($1, $2, 'production', 1, 'serving', $3, $4, 'replay', $5)`,
    [slotId, model, version, deploymentId, new Date(start)],
  );
  await owner.query(
    `insert into deployment (id, slot_id, version_id, fence, command_id, since, clock_since, from_seq)
     values ($1, $2, $3, 1, $4, now(), $5, 1)`,
    [deploymentId, slotId, version, randomUUID(), new Date(start)],
  );
  return { slotId, deploymentId };
}
