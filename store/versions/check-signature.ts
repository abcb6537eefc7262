import { z } from 'zod';
import { isPlainName } from '../../domain/model/is-plain-name.js';
import { isReservedName } from '../../domain/model/is-reserved-name.js';
import { invalidInput } from '../problem/problems.js';

const tensors = z
  .array(
    z.strictObject({
      name: z
        .string()
        .min(1)
        .max(200)
        .refine(isPlainName, 'has characters that cannot be seen')
        .refine((name) => !isReservedName(name), 'is a name that JSON readers reserve'),
      type: z.enum(['FP32', 'FP64', 'INT32', 'INT64', 'BOOL', 'BYTES']),
      shape: z
        .array(z.int().refine((size) => size === -1 || size > 0, 'must be -1 or positive'))
        .min(1)
        .max(8),
      nullable: z.boolean(),
      categories: z.array(z.string().max(200)).max(10_000).optional(),
    }),
  )
  .min(1)
  .max(2000)
  .refine((list) => new Set(list.map((tensor) => tensor.name)).size === list.length, 'names must differ')
  .refine((list) => list.every((tensor) => tensor.shape[0] === -1), 'every shape begins with -1, the number of rows');

const signature = z.strictObject({ inputs: tensors, outputs: tensors });

/** Throws `InvalidInput` with the path of the first error unless `value` is a signature with inputs and outputs by name. */
export function checkSignature(value: unknown): void {
  const result = signature.safeParse(value);
  const [issue] = result.error?.issues ?? [];
  if (!issue) return;
  throw invalidInput(['input', 'signature', ...issue.path.map(String)], issue.message, undefined, 'SignatureInvalid');
}
