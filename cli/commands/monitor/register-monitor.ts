import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerMonitorCompare } from './monitor-compare.js';
import { registerMonitorPause } from './monitor-pause.js';
import { registerMonitorResume } from './monitor-resume.js';
import { registerMonitorRun } from './monitor-run.js';
import { registerMonitorStatus } from './monitor-status.js';

export function registerMonitor(program: Command, io: Io): void {
  makeGroup(program, io, 'monitor', 'How models are watched: windows, verdicts, runs.', [
    registerMonitorStatus,
    registerMonitorRun,
    registerMonitorPause,
    registerMonitorResume,
    registerMonitorCompare,
  ]);
}
