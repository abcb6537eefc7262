/** A row as Postgres tells it as JSON. */
export type Row = Readonly<Record<string, unknown>>;

/** One line of a client's or the harness's history. */
export interface Event {
  readonly seq: number;
  readonly at: string;
  readonly client: string;
  readonly op: string;
  readonly model: string | null;
  readonly version: number | null;
  readonly key: string | null;
  readonly phase?: 'call' | 'answer';
  readonly result?: 'ok' | 'refused' | 'failed' | 'unknown';
  readonly code?: string | null;
  readonly args?: Readonly<Record<string, unknown>>;
  readonly answer?: Readonly<Record<string, unknown>>;
}

export interface Delivered {
  readonly at: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly id: string;
  readonly status: string;
  /** `TenureStage` as Temporal lists it; null without one. */
  readonly stage: string | null;
  /** Attempts of activities that wait or run. */
  readonly attempts: readonly number[];
}

export interface Checkpoint {
  readonly name: string;
  readonly text: string;
}

/** Everything that a verdict is made of, as plain data: what clients were told, and what is written where. */
export interface Facts {
  readonly history: readonly Event[];
  readonly delivered: readonly Delivered[];
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly workflows: readonly Workflow[];
  readonly checkpoints: readonly Checkpoint[];
  /** JWKs by key id. */
  readonly keys: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  /** SHA-256 of stored files by the digest that names them; null where the file is missing. */
  readonly files: Readonly<Record<string, string | null>>;
}
