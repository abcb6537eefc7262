import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerPolicyPublish } from './policy-publish.js';
import { registerPolicyCheck } from './policy-check.js';

export function registerPolicy(program: Command, io: Io): void {
  makeGroup(program, io, 'policy', 'The rules that models live by.', [registerPolicyPublish, registerPolicyCheck]);
}
