import { describe, expect, it } from '@jest/globals';
import { commands } from '../../../domain/lifecycle/command.js';
import { hasRole } from '../../../domain/people/has-role.js';
import { maySee } from '../../../domain/people/may-see.js';
import { roleSince } from '../../../domain/people/role-since.js';
import { acts, rolesThatMay } from '../../../domain/people/roles-that-may.js';
import type { Role, RoleGrant } from '../../../domain/people/actor.js';

const grant = (role: Role, team: string | null, since = '2026-01-01T00:00:00.000Z'): RoleGrant => ({
  role,
  team,
  since,
});

describe('roles', () => {
  it('hold for their team, or for the whole installation', () => {
    expect(hasRole([grant('owner', 'a')], 'a', ['owner'])).toBe(true);
    expect(hasRole([grant('owner', null)], 'a', ['owner'])).toBe(true);
    expect(hasRole([grant('owner', 'b')], 'a', ['owner'])).toBe(false);
    expect(hasRole([grant('viewer', 'a')], 'a', ['owner'])).toBe(false);
  });

  it('let people see their own teams only', () => {
    expect(maySee([grant('viewer', 'a')], 'a')).toBe(true);
    expect(maySee([grant('viewer', 'a')], 'b')).toBe(false);
    expect(maySee([grant('auditor', null)], 'b')).toBe(true);
    expect(maySee([], 'b')).toBe(false);
  });

  it('date from the earliest grant that counts', () => {
    const grants = [
      grant('approver', 'a', '2026-03-01T00:00:00.000Z'),
      grant('approver', null, '2026-02-01T00:00:00.000Z'),
      grant('approver', 'b', '2026-01-01T00:00:00.000Z'),
    ];
    expect(roleSince(grants, 'a', 'approver')).toBe('2026-02-01T00:00:00.000Z');
    expect(roleSince(grants, 'a', 'owner')).toBeNull();
  });

  it('never let an auditor or a viewer change anything', () => {
    for (const act of [...commands, ...acts]) {
      if (act === 'read' || act === 'readAudit' || act === 'verifyAudit') continue;
      expect(rolesThatMay(act)).not.toContain('auditor');
      expect(rolesThatMay(act)).not.toContain('viewer');
    }
  });

  it('never let an administrator or a service approve', () => {
    expect(rolesThatMay('decideApproval')).toEqual(['approver']);
  });
});
