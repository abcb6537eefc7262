/** Whatever answers SQL with rows: a TypeORM data source or query runner. Queries here only read. */
export interface SqlReader {
  query(sql: string, parameters?: unknown[]): Promise<unknown>;
}
