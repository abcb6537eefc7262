import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerStatsCompute } from './stats-compute.js';
import { registerStatsList } from './stats-list.js';
import { registerStatsShow } from './stats-show.js';

export function registerStats(program: Command, io: Io): void {
  makeGroup(program, io, 'stats', 'Statistics that anyone can check, without a server.', [
    registerStatsCompute,
    registerStatsList,
    registerStatsShow,
  ]);
}
