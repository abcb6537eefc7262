type Inputs = Readonly<Record<string, unknown>>;

/** A degenerate input, and what is answered: some keys of the answer, or the code of the error. */
export interface DegenerateAnswer {
  readonly name: string;
  /** In words, as in docs/statistics/degenerate.md. */
  readonly input: string;
  readonly inputs: Inputs;
  readonly answer: string | Inputs;
}

export function degenerate(
  name: string,
  input: string,
  inputs: Inputs,
  answer: DegenerateAnswer['answer'],
): DegenerateAnswer {
  return { name, input, inputs, answer };
}

export const counts = (reference: unknown, current: unknown): Inputs => ({
  reference_counts: reference,
  current_counts: current,
});

export const samples = (reference: readonly number[], current: readonly number[]): Inputs => ({ reference, current });
