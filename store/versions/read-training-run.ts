import { z } from 'zod';
import { invalidInput } from '../problem/problems.js';

const json = z.record(z.string(), z.unknown());
const form = z.object({
  trainer: z.string().min(1).max(200),
  parameters: json.default({}),
  metrics: json.default({}),
  seed: z
    .union([z.string().regex(/^\d{1,18}$/), z.int().nonnegative()])
    .transform(String)
    .nullish(),
  codeDigest: z.string().max(200).nullish(),
  datasetDigest: z.string().max(200).nullish(),
  environment: json.default({}),
  startedAt: z.iso.datetime({ offset: true }),
  endedAt: z.iso.datetime({ offset: true }),
});

/** A training that happened elsewhere, as a person describes it. */
export type GivenTrainingRun = z.output<typeof form>;

/** Throws `InvalidInput` with the path of the first error. */
export function readTrainingRun(value: unknown): GivenTrainingRun {
  const result = form.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw invalidInput(
    ['input', 'trainingRun', ...(issue?.path.map(String) ?? [])],
    issue?.message ?? 'trainingRun does not describe a training.',
  );
}
