import { CreatePeople1700000000000 } from './1700000000000-create-people.js';
import { CreateAudit1700000001000 } from './1700000001000-create-audit.js';
import { CreateInventory1700000002000 } from './1700000002000-create-inventory.js';
import { CreateApprovals1700000003000 } from './1700000003000-create-approvals.js';
import { CreateServing1700000004000 } from './1700000004000-create-serving.js';
import { GrantRights1700000005000 } from './1700000005000-grant-rights.js';

/** Every migration, oldest first. */
export const migrations = [
  CreatePeople1700000000000,
  CreateAudit1700000001000,
  CreateInventory1700000002000,
  CreateApprovals1700000003000,
  CreateServing1700000004000,
  GrantRights1700000005000,
];
