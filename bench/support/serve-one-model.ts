import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { canonicalJson } from '../../domain/audit/canonical-json.js';
import type { Signature } from '../../domain/model/signature.js';
import type { Grant } from '../../domain/serving/grant.js';
import { migrations } from '../../migrations/index.js';
import { ensureKeys } from '../../platform/keys/ensure-keys.js';
import { loadSigningKey } from '../../platform/keys/load-signing-key.js';
import { startPostgres } from '../../platform/postgres/start-postgres.js';
import { createArtifactStore, openDatabase, runMigrations } from '../../store/index.js';

export interface ServedModel {
  /** Where to post infer requests. */
  readonly inferUrl: string;
  /** Rows of the prediction log, and how many of them were counted by their profiles. */
  logged(): Promise<{ readonly rows: number; readonly counted: number }>;
  stop(): Promise<void>;
}

/**
 * Serves one model in a new home: embedded Postgres, the real scoring process, a slot with a signed grant. Without a
 * baseline its predictions are logged and not counted.
 */
export async function serveOneModel(
  home: string,
  model: { readonly bytes: Uint8Array; readonly signature: Signature; readonly baseline?: Uint8Array },
): Promise<ServedModel> {
  const postgres = await startPostgres(home);
  await runMigrations(postgres.ownerUrl, migrations);
  ensureKeys(home);
  const database = await openDatabase(postgres.appUrl);
  const artifacts = createArtifactStore(database, join(home, 'artifacts'));
  const artifact = await artifacts.putBytes(model.bytes, 'model/onnx');
  const baseline = model.baseline ? await artifacts.putBytes(model.baseline, 'application/json') : null;
  await database.destroy();
  const { signature } = model;
  await grant(postgres.ownerUrl, home, {
    artifactDigest: artifact.digest,
    signature,
    baselineDigest: baseline?.digest ?? null,
  });
  const port = await freePort();
  const server = spawn(process.execPath, [fileURLToPath(new URL('../../workers/scoring.js', import.meta.url))], {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      PATH: process.env['PATH'],
      TENURE_HOME: home,
      DATABASE_URL: postgres.appUrl,
      TENURE_SCORING_PORT: String(port),
      TENURE_LOG: 'warn',
    },
  });
  await untilReady(`http://127.0.0.1:${port}/v2/models/bench/ready`, server);
  return {
    inferUrl: `http://127.0.0.1:${port}/v2/models/bench/infer`,
    logged: () => countLogged(postgres.ownerUrl),
    stop: async () => {
      const exited = once(server, 'exit');
      server.kill('SIGTERM');
      await exited;
      await postgres.stop();
    },
  };
}

/** Writes a model with one version and a slot that serves it, as the life cycle would have. */
async function grant(
  ownerUrl: string,
  home: string,
  content: {
    readonly artifactDigest: string;
    readonly signature: Signature;
    readonly baselineDigest: string | null;
  },
): Promise<void> {
  const { artifactDigest, signature, baselineDigest } = content;
  const signer = loadSigningKey(join(home, 'keys', 'signing.pem'));
  const [team, person, model, version, slot] = Array.from({ length: 5 }, () => randomUUID()) as [
    string,
    string,
    string,
    string,
    string,
  ];
  const value: Grant = {
    slotId: slot,
    model: 'bench',
    environment: 'production',
    state: 'serving',
    versionId: version,
    versionNumber: 1,
    artifactDigest,
    fence: '1',
    decisionIds: [],
    commandId: randomUUID(),
  };
  const text = canonicalJson(value);
  const db = new pg.Client(ownerUrl);
  await db.connect();
  await db.query(`insert into team (id, key, name) values ($1, 'bench', 'Bench')`, [team]);
  await db.query(`insert into person (id, key, name) values ($1, 'bench', 'Bench')`, [person]);
  await db.query(
    `insert into model (id, key, kind, team_id, created_by, created_at) values ($1, 'bench', 'onnx', $2, $3, now())`,
    [model, team, person],
  );
  await db.query(
    `insert into model_version (id, model_id, number, origin, created_by, created_at)
     values ($1, $2, 1, 'person', $3, now())`,
    [version, model, person],
  );
  await db.query(
    `insert into version_content (id, version_id, number, digest, artifact_digest, signature, baseline_digest, created_by,
       created_at, seq)
     values ($1, $2, 1, $3, $3, $4, $5, $6, now(), 1)`,
    [randomUUID(), version, artifactDigest, JSON.stringify(signature), baselineDigest, person],
  );
  await db.query(
    `insert into slot (id, model_id, environment, fence, state, version_id, deployment_id, grant_text, grant_signature,
       grant_key_id) values ($1, $2, 'production', 1, 'serving', $3, $4, $5, $6, $7)`,
    [slot, model, version, randomUUID(), text, signer.sign(Buffer.from(text)), signer.keyId],
  );
  await db.end();
}

async function countLogged(ownerUrl: string): Promise<{ rows: number; counted: number }> {
  const db = new pg.Client(ownerUrl);
  await db.connect();
  const { rows } = await db.query<{ rows: string; counted: string }>(
    `select (select count(*) from prediction) as rows,
       (select coalesce(sum(rows), 0) from profile_increment) as counted`,
  );
  await db.end();
  return { rows: Number(rows[0]?.rows), counted: Number(rows[0]?.counted) };
}

async function untilReady(url: string, server: ChildProcess): Promise<void> {
  while (server.exitCode === null) {
    const ready = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    await sleep(50);
  }
  throw new Error(`The scoring server ended with code ${server.exitCode}.`);
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, 'close');
  return port;
}
