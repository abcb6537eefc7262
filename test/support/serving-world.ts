import { createHash, generateKeyPairSync, sign, verify, randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import pg from 'pg';
import { Registry } from 'prom-client';
import { canonicalJson } from '../../domain/audit/canonical-json.js';
import { Failure } from '../../domain/failure/failure.js';
import type { ServingStore } from '../../domain/ports/serving.js';
import type { SlotState } from '../../domain/ports/slot-store.js';
import type { GoldenRows } from '../../domain/serving/golden-rows.js';
import type { Grant } from '../../domain/serving/grant.js';
import { keyIdOf } from '../../platform/keys/key-id-of.js';
import { systemClock } from '../../scoring/clock.js';
import type { ScoringLimits } from '../../scoring/serve/scoring-limits.js';
import type { ScoringServer, ScoringServerOptions } from '../../scoring/start-scoring-server.js';
import { startScoringServer } from '../../scoring/start-scoring-server.js';
import type { Database } from '../../store/index.js';
import { artifactPath } from '../../store/artifacts/artifact-path.js';
import { openDatabase } from '../../store/index.js';
import { createServingStore } from '../../store/serving/index.js';
import type { TestModel } from './onnx-models.js';
import { startPostgres } from './postgres.js';
import { scoringLimits } from './scoring-limits.js';

/** A version of a test's model, with its bytes stored. */
export interface TestVersion {
  readonly id: string;
  readonly number: number;
  readonly artifactDigest: string;
}

interface Logged {
  readonly level: 'info' | 'warn' | 'error';
  readonly facts: Record<string, unknown>;
  readonly message: string;
}

const environment = 'production';

/** A database with a team and a person, a signing key, artifacts in memory, and scoring servers over them. */
export class ServingWorld {
  readonly logged: Logged[] = [];
  private readonly keys = generateKeyPairSync('ed25519');
  private readonly keyId = keyIdOf(this.keys.publicKey);
  private readonly artifacts = new Map<string, Uint8Array>();
  /** Of its servers; it also has what a scoring server in a process of its own needs: see `processSettings`. */
  readonly folder = mkdtempSync(join(tmpdir(), 'tenure-serving-'));
  private readonly servers: ScoringServer[] = [];
  private readonly teamId = randomUUID();
  private readonly personId = randomUUID();

  private constructor(
    private readonly database: Awaited<ReturnType<typeof startPostgres>>,
    /** Role `tenure_owner`. */
    readonly db: pg.Pool,
    private readonly app: Database,
    readonly store: ServingStore,
  ) {}

  static async start(): Promise<ServingWorld> {
    const database = await startPostgres();
    const db = new pg.Pool({ connectionString: database.ownerUrl, max: 4 });
    db.on('error', () => undefined);
    const app = await openDatabase(database.appUrl);
    const world = new ServingWorld(database, db, app, createServingStore(app));
    await db.query(`insert into team (id, key, name) values ($1, 'serving-test', 'Serving')`, [world.teamId]);
    await db.query(`insert into person (id, key, name) values ($1, 'serving-tester', 'Tester')`, [world.personId]);
    return world;
  }

  /** Address of the database for the role `tenure_app`. */
  get appUrl(): string {
    return this.database.appUrl;
  }

  /** Settings of a scoring server that runs in a process of its own. */
  processSettings(port: number): Record<string, string> {
    const keysFile = join(this.folder, 'verify.jwks.json');
    writeFileSync(keysFile, JSON.stringify({ keys: [this.keys.publicKey.export({ format: 'jwk' })] }));
    return {
      TENURE_HOME: this.folder,
      TENURE_ARTIFACTS: join(this.folder, 'artifacts'),
      TENURE_VERIFY_KEYS_FILE: keysFile,
      DATABASE_URL: this.appUrl,
      TENURE_SCORING_PORT: String(port),
    };
  }

  async stop(): Promise<void> {
    for (const server of this.servers.splice(0)) await server.stop();
    await this.store.close();
    await this.app.destroy();
    await this.db.end();
    await this.database.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** A scoring server over this world; every part may be exchanged. */
  async server(
    changes: Partial<ScoringServerOptions> = {},
    limits: Partial<ScoringLimits> = {},
  ): Promise<ScoringServer> {
    const log = (level: Logged['level']) => (facts: object, message: string) => {
      this.logged.push({ level, facts: { ...facts }, message });
    };
    const server = await startScoringServer({
      store: this.store,
      artifacts: { read: (digest) => this.readArtifact(digest) },
      verify: (text, signature, key) => key === this.keyId && this.verified(text, signature),
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      registry: new Registry(),
      clock: systemClock,
      limits: scoringLimits(limits),
      reachFailPoint: async () => undefined,
      environment,
      host: '127.0.0.1',
      port: 0,
      publicUrl: null,
      pollMs: 100,
      folder: this.folder,
      ...changes,
    });
    this.servers.push(server);
    return server;
  }

  /** A model with an empty slot. Answers the slot's id. */
  async addModel(key: string): Promise<string> {
    const modelId = randomUUID();
    const slotId = randomUUID();
    await this.db.query(
      `insert into model (id, key, kind, team_id, created_by, created_at) values ($1, $2, 'onnx', $3, $4, now())`,
      [modelId, key, this.teamId, this.personId],
    );
    await this.db.query('insert into slot (id, model_id, environment) values ($1, $2, $3)', [
      slotId,
      modelId,
      environment,
    ]);
    return slotId;
  }

  async addVersion(
    key: string,
    number: number,
    model: TestModel,
    { golden, baseline }: { readonly golden?: GoldenRows; readonly baseline?: unknown } = {},
  ): Promise<TestVersion> {
    const id = randomUUID();
    const artifactDigest = await this.addArtifact(model.bytes);
    const goldenDigest = golden ? await this.addArtifact(Buffer.from(JSON.stringify(golden))) : null;
    const baselineDigest = baseline ? await this.addArtifact(Buffer.from(JSON.stringify(baseline))) : null;
    await this.db.query(
      `insert into model_version (id, model_id, number, origin, created_by, created_at)
       select $1, id, $3, 'person', $4, now() from model where key = $2`,
      [id, key, number, this.personId],
    );
    await this.db.query(
      `insert into version_content (id, version_id, number, digest, artifact_digest, signature, golden_digest,
         baseline_digest, created_by, created_at, seq) values ($1, $2, 1, $3, $3, $4, $5, $6, $7, now(), 1)`,
      [randomUUID(), id, artifactDigest, JSON.stringify(model.signature), goldenDigest, baselineDigest, this.personId],
    );
    return { id, number, artifactDigest };
  }

  /** Changes the slot as the life-cycle side does: fence + 1 and a signed grant. `changes` spoils the grant. */
  async change(
    slotId: string,
    state: Exclude<SlotState, 'empty'>,
    version: TestVersion,
    changes: Partial<Grant> = {},
  ): Promise<string> {
    const slot = await this.slotRow(slotId);
    const fence = (BigInt(slot.fence) + 1n).toString();
    const text = canonicalJson(this.grant(slot.model, slotId, state, version, fence, changes));
    await this.db.query(
      `update slot set fence = $2, state = $3, version_id = $4, deployment_id = $5, grant_text = $6,
         grant_signature = $7, grant_key_id = $8, prepared_version_id = null, prepared_digest = null,
         prepared_grant_text = null, prepared_grant_signature = null, prepared_grant_key_id = null where id = $1`,
      [slotId, fence, state, version.id, randomUUID(), text, this.signed(text), this.keyId],
    );
    return fence;
  }

  /** Has scoring servers load a version ahead. Answers the digest that they acknowledge. */
  async prepare(slotId: string, version: TestVersion, changes: Partial<Grant> = {}): Promise<string> {
    const slot = await this.slotRow(slotId);
    const fence = (BigInt(slot.fence) + 1n).toString();
    const text = canonicalJson(this.grant(slot.model, slotId, 'serving', version, fence, changes));
    const digest = sha256(Buffer.from(text));
    await this.db.query(
      `update slot set prepared_version_id = $2, prepared_digest = $3, prepared_grant_text = $4,
         prepared_grant_signature = $5, prepared_grant_key_id = $6 where id = $1`,
      [slotId, version.id, digest, text, this.signed(text), this.keyId],
    );
    return digest;
  }

  async lease(slotId: string): Promise<{
    fence: string;
    prepared_digest: string | null;
    prepared_error: string | null;
    valid: boolean;
  } | null> {
    const { rows } = await this.db.query<NonNullable<Awaited<ReturnType<ServingWorld['lease']>>>>(
      `select fence, prepared_digest, prepared_error, expires > clock_timestamp() as valid
       from scoring_server where slot_id = $1`,
      [slotId],
    );
    return rows[0] ?? null;
  }

  async predictions(slotId: string): Promise<Record<string, unknown>[]> {
    const { rows } = await this.db.query<Record<string, unknown>>(
      'select * from prediction where slot_id = $1 order by id',
      [slotId],
    );
    return rows;
  }

  /** Ends every connection of the scoring servers, as a restart of the database does. */
  async breakConnections(): Promise<void> {
    const app = new pg.Client(this.database.appUrl);
    await app.connect();
    await app.query(`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name in ('tenure-scoring', 'tenure-listen-slot_changed')`);
    await app.end();
  }

  /** Pids of the model processes that run for this world's servers. */
  modelPids(): number[] {
    return readdirSync(join(this.folder, 'model-processes')).map((name) => Number.parseInt(name, 10));
  }

  private async slotRow(slotId: string): Promise<{ fence: string; model: string }> {
    const { rows } = await this.db.query<{ fence: string; model: string }>(
      'select fence, model.key as model from slot join model on model.id = slot.model_id where slot.id = $1',
      [slotId],
    );
    const [row] = rows;
    if (row === undefined) throw new Error(`There is no slot ${slotId}.`);
    return row;
  }

  private grant(
    model: string,
    slotId: string,
    state: Grant['state'],
    version: TestVersion,
    fence: string,
    changes: Partial<Grant>,
  ): Grant {
    return {
      slotId,
      model,
      environment,
      state,
      versionId: version.id,
      versionNumber: version.number,
      artifactDigest: version.artifactDigest,
      fence,
      decisionIds: [randomUUID()],
      commandId: randomUUID(),
      ...changes,
    };
  }

  private signed(text: string): string {
    return sign(null, Buffer.from(text), this.keys.privateKey).toString('base64url');
  }

  private verified(text: string, signature: string): boolean {
    return verify(null, Buffer.from(text), this.keys.publicKey, Buffer.from(signature, 'base64url'));
  }

  private async addArtifact(bytes: Uint8Array): Promise<string> {
    const digest = sha256(bytes);
    this.artifacts.set(digest, bytes);
    const path = artifactPath(join(this.folder, 'artifacts'), digest);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, bytes);
    await this.db.query(
      `insert into artifact (digest, size, media_type) values ($1, $2, 'application/octet-stream') on conflict do nothing`,
      [digest, bytes.length],
    );
    return digest;
  }

  async readArtifact(digest: string): Promise<Uint8Array> {
    const bytes = this.artifacts.get(digest);
    if (bytes === undefined) throw new Failure('ArtifactNotFound', `There is no artifact ${digest}.`);
    return bytes;
  }
}

function sha256(bytes: Uint8Array): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}
