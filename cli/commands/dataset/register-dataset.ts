import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerDatasetRegister } from './dataset-register.js';

export function registerDataset(program: Command, io: Io): void {
  makeGroup(program, io, 'dataset', 'Data that models are trained on.', [registerDatasetRegister]);
}
