/** Element types of the Open Inference Protocol that a signature may name. BYTES holds UTF-8 text (categories). */
export type TensorType = 'FP32' | 'FP64' | 'INT32' | 'INT64' | 'BOOL' | 'BYTES';

/**
 * One named input or output of a model.
 * `shape` begins with -1, the number of rows; a plain feature is `[-1, 1]`.
 * `nullable` says whether NaN (numbers) or null (text) is allowed on the way in.
 * `categories`, for BYTES inputs, are those seen in training; another one is scored as "other" and counted.
 */
export interface TensorSpec {
  readonly name: string;
  readonly type: TensorType;
  readonly shape: readonly number[];
  readonly nullable: boolean;
  readonly categories?: readonly string[];
}

/** What a model takes and gives, by name. The order of inputs is the order of the features in training. */
export interface Signature {
  readonly inputs: readonly TensorSpec[];
  readonly outputs: readonly TensorSpec[];
}
