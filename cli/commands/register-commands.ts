import type { Command } from 'commander';
import type { Io } from '../io.js';
import { registerDoctor } from '../doctor/register-doctor.js';
import { registerDemo } from '../up/register-demo.js';
import { registerUp } from '../up/register-up.js';
import { registerAlerts } from './alerts/register-alerts.js';
import { registerApproval } from './approval/register-approval.js';
import { registerAudit } from './audit/register-audit.js';
import { registerDataset } from './dataset/register-dataset.js';
import { registerLabels } from './labels/register-labels.js';
import { registerModelGroup } from './model/register-model-group.js';
import { registerMonitor } from './monitor/register-monitor.js';
import { registerPolicy } from './policy/register-policy.js';
import { registerResume } from './resume.js';
import { registerRetrain } from './retrain.js';
import { registerRollback } from './rollback.js';
import { registerScore } from './score.js';
import { registerStats } from './stats/register-stats.js';
import { registerSuspend } from './suspend.js';
import { registerToken } from './token.js';
import { registerUseCaseGroup } from './usecase/register-use-case-group.js';
import { registerVersionGroup } from './version/register-version-group.js';
import { registerWait } from './wait.js';

/** Every command of `tenure`, in the order in which the help shows them. */
export function registerCommands(program: Command, io: Io): void {
  registerUp(program, io);
  registerDemo(program);
  registerDoctor(program, io);
  registerToken(program, io);
  registerUseCaseGroup(program, io);
  registerDataset(program, io);
  registerPolicy(program, io);
  registerModelGroup(program, io);
  registerVersionGroup(program, io);
  registerApproval(program, io);
  registerScore(program, io);
  registerLabels(program, io);
  registerSuspend(program, io);
  registerResume(program, io);
  registerRollback(program, io);
  registerRetrain(program, io);
  registerMonitor(program, io);
  registerAlerts(program, io);
  registerAudit(program, io);
  registerStats(program, io);
  registerWait(program, io);
}
