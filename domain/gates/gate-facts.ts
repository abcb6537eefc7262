import type { Columns } from '../model/columns.js';
import type { Signature } from '../model/signature.js';
import type { GoldenComparison } from '../serving/compare-golden.js';

/** What became of loading the model and running it once, alone and within limits. */
export type TrialFacts =
  | {
      readonly ok: true;
      readonly rows: number;
      readonly outputs: Columns;
      /** Milliseconds of calls with one row each. */
      readonly latenciesMs: readonly number[];
    }
  | { readonly ok: false; readonly type: string; readonly message: string };

/** Outputs of the trial run against those stored with the version, as `compareGolden` tells. */
export interface GoldenFacts extends GoldenComparison {
  readonly rows: number;
}

/** Rows that were held out from training. */
export interface EvaluationFacts {
  /** 0 or 1 for each row. */
  readonly labels: readonly number[];
  /** The candidate's probability of 1 for each row. */
  readonly scores: readonly number[];
}

export interface DataQualityFacts {
  readonly rows: number;
  /** Share of missing values, 0 to 1, by column. */
  readonly missingShares: Readonly<Record<string, number>>;
}

/** Everything that was measured for the gates. Null: it could not be measured, because the version does not bring it. */
export interface GateFacts {
  readonly signature: Signature | null;
  readonly trial: TrialFacts;
  readonly golden: GoldenFacts | null;
  readonly evaluation: EvaluationFacts | null;
  /** The champion's scores on the candidate's evaluation rows; null without a champion. */
  readonly champion: { readonly number: number; readonly scores: readonly number[] } | null;
  readonly dataQuality: DataQualityFacts | null;
  readonly card: Readonly<Record<string, unknown>> | null;
}
