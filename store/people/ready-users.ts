import type { Role } from '../../domain/people/actor.js';

/** People of a development installation, so that four eyes is felt at the first run. Each may also read everything. */
export const readyUsers: readonly { readonly key: string; readonly name: string; readonly roles: readonly Role[] }[] = [
  { key: 'owner-1', name: 'Olga Owner', roles: ['owner', 'viewer'] },
  { key: 'developer-1', name: 'Dana Developer', roles: ['developer', 'viewer'] },
  { key: 'developer-2', name: 'Dmitri Developer', roles: ['developer', 'viewer'] },
  { key: 'validator-1', name: 'Vera Validator', roles: ['validator', 'viewer'] },
  { key: 'approver-1', name: 'Ada Approver', roles: ['approver', 'viewer'] },
  { key: 'approver-2', name: 'Aldo Approver', roles: ['approver', 'viewer'] },
  { key: 'operator-1', name: 'Oskar Operator', roles: ['operator', 'viewer'] },
  { key: 'auditor-1', name: 'Anna Auditor', roles: ['auditor', 'viewer'] },
  { key: 'admin-1', name: 'Alma Admin', roles: ['admin', 'viewer'] },
  { key: 'service', name: 'Service account', roles: ['service', 'viewer'] },
];
