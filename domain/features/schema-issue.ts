/** One thing wrong with a definition: where (`features[2].operator`), and what was expected. */
export interface SchemaIssue {
  readonly path: string;
  readonly message: string;
}
