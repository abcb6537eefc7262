import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DatasetSchema } from '../../domain/features/dataset-schema.js';
import type { ColumnValues, Columns } from '../../domain/model/columns.js';
import type { Signature } from '../../domain/model/signature.js';
import type { Baseline } from '../../domain/profile/baseline.js';
import { inheritedLayout } from '../../domain/profile/inherited-layout.js';
import { profileColumns } from '../../domain/profile/profile-columns.js';
import type { LabelledRows } from '../data/load-training-data.js';
import type { ClassifierOutputs } from '../onnx/score-with-onnx.js';
import { pickEvenly } from './pick-evenly.js';
import { toJsonValues } from './to-json-values.js';

/** Everything that goes into the files of a training. */
export interface FileContents {
  readonly outFolder: string;
  readonly bytes: Uint8Array;
  readonly schema: DatasetSchema;
  readonly signature: Signature;
  readonly training: LabelledRows;
  readonly heldOut: LabelledRows;
  readonly outputs: ClassifierOutputs;
  /** The baseline whose edges are kept. */
  readonly inherited: Baseline | null;
}

/** Where they are. */
export interface FilePaths {
  readonly modelPath: string;
  readonly baselinePath: string;
  readonly goldenPath: string;
  readonly evaluationPath: string;
}

/** Rows whose answers every server must reproduce. */
const goldenRows = 100;
/** Rows on which another version can be compared with this one. */
const evaluationRows = 20_000;

/** Writes model, baseline, golden rows and evaluation rows. The same contents give the same bytes. */
export async function writeFiles(contents: FileContents): Promise<FilePaths> {
  const { outFolder, bytes, heldOut, outputs } = contents;
  const { labels, features } = heldOut;
  const golden = pickEvenly(features.rows, goldenRows);
  const evaluated = pickEvenly(features.rows, evaluationRows);
  await mkdir(outFolder, { recursive: true });
  const write = async (name: string, data: string | Uint8Array): Promise<string> => {
    const path = join(outFolder, name);
    await writeFile(path, data);
    return path;
  };
  return {
    modelPath: await write('model.onnx', bytes),
    baselinePath: await write('baseline.json', JSON.stringify(baselineOf(contents))),
    goldenPath: await write(
      'golden.json',
      JSON.stringify({
        schemaVersion: 1,
        inputs: inputsAt(features, golden),
        outputs: {
          label: golden.map((row) => Number(outputs.labels[row])),
          probability: golden.map((row) => outputs.probabilities[row]),
        },
      }),
    ),
    evaluationPath: await write(
      'evaluation.json',
      JSON.stringify({
        schemaVersion: 1,
        rows: evaluated.length,
        inputs: inputsAt(features, evaluated),
        labels: evaluated.map((row) => labels[row]),
        scores: evaluated.map((row) => outputs.probabilities[row]),
      }),
    ),
  };
}

function inputsAt({ columns }: Columns, rows: readonly number[]): Record<string, unknown> {
  const pick = (values: ColumnValues): unknown[] => {
    const all = toJsonValues(values);
    return rows.map((row) => all[row]);
  };
  return Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, pick(values)]));
}

function baselineOf({ schema, signature, training, heldOut, outputs, inherited }: FileContents): Baseline {
  const answers: Columns = {
    rows: heldOut.features.rows,
    columns: { label: outputs.labels, probability: outputs.probabilities },
  };
  return {
    schemaVersion: 1,
    inputs: profileColumns(
      training.features,
      schema.features.map(({ name, type, range }) => {
        const layout = inherited === null ? undefined : inheritedLayout(inherited, name, type);
        return { name, type, ...(range && { range }), ...(layout && { layout }) };
      }),
    ),
    outputs: profileColumns(
      answers,
      signature.outputs.map(({ name, type }) => ({ name, type, range: [0, 1] })),
    ),
    labels: { rows: heldOut.labels.length, positives: heldOut.labels.reduce((sum, label) => sum + label, 0) },
  };
}
