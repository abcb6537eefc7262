/** Where the database remembers which migrations it has had. */
export const migrationTable = 'migration';
