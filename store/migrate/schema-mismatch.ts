/** The database and this program do not have the same migrations. `code` is stable: `DatabaseNewer` or `DatabaseOlder`. */
export class SchemaMismatch extends Error {
  constructor(
    readonly code: 'DatabaseNewer' | 'DatabaseOlder',
    message: string,
  ) {
    super(message);
    this.name = code;
  }
}
