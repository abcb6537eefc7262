import type { Columns } from '../../domain/model/columns.js';
import type { FoldedRows } from '../../domain/monitoring/profiles/folded-rows.js';
import { mergeFoldedRows } from '../../domain/monitoring/profiles/merge-folded-rows.js';
import { createRowFolder, type RowFolder } from '../../domain/monitoring/profiles/row-folder.js';
import type { ScoredRow } from '../../domain/ports/serving.js';
import type { Baseline } from '../../domain/profile/baseline.js';
import { profileColumns } from '../../domain/profile/profile-columns.js';
import { readFolded } from '../../store/monitoring/read-folded.js';
import { sumModel } from './onnx-models.js';
import { ServingWorld, type TestVersion } from './serving-world.js';

const column = (name: string, values: readonly number[]): Columns => ({
  rows: values.length,
  columns: { [name]: Float32Array.from(values) },
});
const tenths = Array.from({ length: 11 }, (_, k) => k / 10);

/** What `sumModel` saw in training: x and y from 0 to 1 in tenths. */
export const sumBaseline: Baseline = {
  schemaVersion: 1,
  inputs: profileColumns(
    { rows: 11, columns: { ...column('x', tenths).columns, ...column('y', tenths).columns } },
    ['x', 'y'].map((name) => ({ name, type: 'FP32' })),
  ),
  outputs: profileColumns(column('sum', tenths), [{ name: 'sum', type: 'FP32' }]),
  labels: { rows: 11, positives: 5 },
};
export const folder: RowFolder = createRowFolder(sumBaseline, 'edges of the test');

/** A slot that serves, flushes to it, and what is stored of them. */
export class FlushWorld {
  private constructor(
    readonly world: ServingWorld,
    readonly slotId: string,
    readonly version: TestVersion,
    public fence: string,
  ) {}

  static async start(): Promise<FlushWorld> {
    const world = await ServingWorld.start();
    return new FlushWorld(world, ...(await serving(world, 'flushed')));
  }

  /** The same database with another slot, whose clock is a replay at that time. */
  async replay(model: string, clockAt: string, maxLatenessMs: number | null = null): Promise<FlushWorld> {
    const other = new FlushWorld(this.world, ...(await serving(this.world, model)));
    await this.world.db.query(`update slot set clock = 'replay', clock_at = $2, max_lateness_ms = $3 where id = $1`, [
      other.slotId,
      clockAt,
      maxLatenessMs,
    ]);
    return other;
  }

  row(id: string, changes: Partial<ScoredRow> & { readonly x?: number } = {}): ScoredRow {
    const { x = 0.5, ...others } = changes;
    return {
      id,
      inputDigest: `of ${x}`,
      deploymentId: this.slotId,
      versionId: this.version.id,
      eventTime: null,
      receivedAt: new Date(),
      batch: {
        inputs: { rows: 1, columns: { ...column('x', [x]).columns, ...column('y', [0]).columns } },
        outputs: column('sum', [x]),
      },
      index: 0,
      inputs: { x, y: 0 },
      outputs: { sum: x },
      latencyUs: 120,
      segment: null,
      entityId: null,
      ...others,
    };
  }

  flush(rows: readonly ScoredRow[], store = this.world.store) {
    return store.appendPredictions(this.slotId, this.fence, rows, folder);
  }

  /** What became of each row: `written`, `stored`, `conflict`, or why it was refused. */
  async kinds(rows: readonly ScoredRow[], store = this.world.store): Promise<string[]> {
    const outcome = await this.flush(rows, store);
    if (outcome.kind === 'fenceRefused') return rows.map(() => outcome.kind);
    return outcome.rows.map((row) => (row.kind === 'refused' ? row.reason : row.kind));
  }

  /** How many keys, rows and counts are stored; a monitor may only be trusted when all three are the same. */
  async stored(): Promise<{ keys: number; rows: number; counted: number }> {
    const count = async (sql: string): Promise<number> => {
      const { rows } = await this.world.db.query<{ n: string }>(sql, [this.slotId]);
      return Number(rows[0]?.n);
    };
    const counted = await this.counted();
    const inBins = counted?.inputs.map(({ counts, nans, nulls }) => counts.reduce((a, b) => a + b, nans + nulls)) ?? [
      0,
    ];
    if (inBins.some((sum) => sum !== (counted?.rows ?? 0))) throw new Error(`Bins hold ${inBins.join()} values.`);
    return {
      keys: await count('select count(*) as n from prediction_key where slot_id = $1'),
      rows: await count('select count(*) as n from prediction where slot_id = $1'),
      counted: counted?.rows ?? 0,
    };
  }

  /** What the slot's predictions add up to, under whatever deployments they were made. */
  async counted(from = new Date(0), to = new Date('2100-01-01T00:00:00Z')): Promise<FoldedRows | null> {
    const query = async (sql: string, values: unknown[] = []): Promise<unknown> =>
      (await this.world.db.query<Record<string, unknown>>(sql, values)).rows;
    const { rows } = await this.world.db.query<{ id: string }>(
      'select distinct deployment_id as id from prediction_key where slot_id = $1',
      [this.slotId],
    );
    const parts = await Promise.all(rows.map(({ id }) => readFolded({ query }, id, from, to)));
    const folded = parts.filter((part) => part !== null);
    return folded.length === 0 ? null : folded.reduce(mergeFoldedRows);
  }

  async dirty(): Promise<string[]> {
    const { rows } = await this.world.db.query<{ event_time: Date; cause: string }>(
      'select event_time, cause from window_dirty where deployment_id = $1 order by event_time',
      [this.slotId],
    );
    return rows.map(({ event_time, cause }) => `${cause} ${event_time.toISOString()}`);
  }

  close(until: string) {
    return this.world.db.query('update slot set closed_until = $2 where id = $1', [this.slotId, until]);
  }
}

async function serving(world: ServingWorld, model: string): Promise<[string, TestVersion, string]> {
  const slotId = await world.addModel(model);
  const version = await world.addVersion(model, 1, sumModel(), { baseline: sumBaseline });
  return [slotId, version, await world.change(slotId, 'serving', version)];
}
