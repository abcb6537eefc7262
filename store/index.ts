export { connectionFault } from './database/connection-fault.js';
export { isDatabaseAway } from './database/is-database-away.js';
export { openDatabase, type Database } from './database/open-database.js';
export type { Reader } from './database/reader.js';
export { listen } from './database/listen.js';
export { readSnapshot } from './database/read-snapshot.js';
export type { StoreCore } from './core.js';
export { createStore, type AuditStore, type Store, type StoreOptions } from './create-store.js';
export { References } from './monitoring/references.js';
export { readArtifact } from './artifacts/read-artifact.js';
export { recordRefusedUpload } from './artifacts/record-refused-upload.js';
export { createArtifactStore } from './artifacts/create-artifact-store.js';

export { checkSchema } from './migrate/check-schema.js';
export { runMigrations } from './migrate/run-migrations.js';
export { revertMigrations } from './migrate/revert-migrations.js';
export { SchemaMismatch } from './migrate/schema-mismatch.js';
export type { MigrationClass } from './migrate/migration-class.js';
export { ensureReadyUsers } from './people/ensure-ready-users.js';
export { readyUsers } from './people/ready-users.js';
export { findActor } from './people/find-actor.js';

export { checkPolicy, type CheckedPolicy, type PolicyIssue } from './policy/check-policy.js';
export { loadCommandFacts } from './facts/load-command-facts.js';
export { requestFacts } from './approvals/request-facts.js';
export type { DecisionPackage, ReleasePackage, RetirementPackage } from './approvals/decision-package.js';

export * from './commands/index.js';
