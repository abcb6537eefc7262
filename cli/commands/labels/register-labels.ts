import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerLabelsSend } from './labels-send.js';

export function registerLabels(program: Command, io: Io): void {
  makeGroup(program, io, 'labels', 'What really happened after predictions.', [registerLabelsSend]);
}
