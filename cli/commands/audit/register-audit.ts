import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerAuditVerify } from './audit-verify.js';

export function registerAudit(program: Command, io: Io): void {
  makeGroup(program, io, 'audit', 'The chain of everything that happened.', [registerAuditVerify]);
}
