/** Where a comparison is; `done` is the share of the step, 0 to 1. */
export interface CompareStep {
  readonly step: 'opening' | 'reference' | 'current' | 'tool' | 'judging';
  readonly done: number;
}

export type CompareProgress = (step: CompareStep) => void;
