/** Rows with the outputs that the model gave when it was made: `{ schemaVersion: 1, inputs, outputs }`, values by column. */
export interface GoldenRows {
  readonly schemaVersion: 1;
  readonly inputs: Readonly<Record<string, readonly unknown[]>>;
  readonly outputs: Readonly<Record<string, readonly unknown[]>>;
}
