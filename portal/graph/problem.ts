/** Why something did not happen, for people. */
export interface Problem {
  readonly title: string;
  readonly message: string;
  readonly hint: string | null;
  /** Every reason of a refusal. */
  readonly reasons: readonly { readonly rule: string; readonly message: string }[];
}
