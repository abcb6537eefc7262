import type { ArtifactStore } from '../../domain/ports/artifact-store.js';
import { Failure } from '../../domain/failure/failure.js';

type ColumnsJson = Readonly<Record<string, readonly unknown[]>>;

/** Held-out rows: inputs by name, and whether the event came (0 or 1). */
export interface EvaluationRows {
  readonly inputs: ColumnsJson;
  readonly labels: readonly number[];
}

/** Rows with the outputs that the model gave when it was made. */
export interface GoldenRowsJson {
  readonly inputs: ColumnsJson;
  readonly outputs: ColumnsJson;
}

/** Reads evaluation rows. Throws `SignatureMismatch` where the artifact is none. */
export async function readEvaluation(artifacts: ArtifactStore, digest: string): Promise<EvaluationRows> {
  const { inputs, labels } = await readJson(artifacts, digest);
  if (!isColumns(inputs) || !Array.isArray(labels))
    throw notWhatItShouldBe(digest, 'evaluation rows', 'inputs, labels');
  return { inputs, labels: labels as number[] };
}

/** Reads golden rows. Throws `SignatureMismatch` where the artifact is none. */
export async function readGolden(artifacts: ArtifactStore, digest: string): Promise<GoldenRowsJson> {
  const { inputs, outputs } = await readJson(artifacts, digest);
  if (!isColumns(inputs) || !isColumns(outputs)) throw notWhatItShouldBe(digest, 'golden rows', 'inputs, outputs');
  return { inputs, outputs };
}

async function readJson(artifacts: ArtifactStore, digest: string): Promise<Readonly<Record<string, unknown>>> {
  const text = new TextDecoder().decode(await artifacts.read(digest));
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null) return value as Readonly<Record<string, unknown>>;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw notWhatItShouldBe(digest, 'JSON', 'an object');
}

function isColumns(value: unknown): value is ColumnsJson {
  return typeof value === 'object' && value !== null && Object.values(value).every(Array.isArray);
}

function notWhatItShouldBe(digest: string, what: string, expected: string): Failure {
  return new Failure('SignatureMismatch', `the artifact ${digest} holds no ${what} (expected: ${expected})`, {
    digest,
  });
}
