import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerUseCaseRegister } from './use-case-register.js';

export function registerUseCaseGroup(program: Command, io: Io): void {
  makeGroup(program, io, 'usecase', 'What models are for.', [registerUseCaseRegister]);
}
