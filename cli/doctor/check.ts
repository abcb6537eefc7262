/** What the doctor found about one thing. `failed` keeps Tenure from starting; `notice` is worth knowing. */
export interface Check {
  readonly name: string;
  readonly result: 'ok' | 'notice' | 'failed';
  readonly found: string;
  /** What to do about it. */
  readonly advice?: string;
}
