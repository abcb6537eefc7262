/** The answer to an infer request in the form of the Open Inference Protocol v2. */
export interface InferAnswer {
  readonly model_name: string;
  readonly model_version: string;
  readonly id: string;
  /** `prediction_ids` when there are several rows; `replayed` when the answer is the stored one of an earlier request. */
  readonly parameters?: { readonly prediction_ids?: readonly string[]; readonly replayed?: true };
  readonly outputs: readonly {
    readonly name: string;
    readonly datatype: string;
    readonly shape: readonly number[];
    readonly data: readonly unknown[];
  }[];
}
