import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerApprovalList } from './approval-list.js';
import { registerApprovalShow } from './approval-show.js';
import { registerApprovalDecide } from './approval-decide.js';

export function registerApproval(program: Command, io: Io): void {
  makeGroup(program, io, 'approval', 'Requests that wait for people.', [
    registerApprovalList,
    registerApprovalShow,
    registerApprovalDecide,
  ]);
}
