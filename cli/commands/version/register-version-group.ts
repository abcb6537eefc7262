import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerVersionShow } from './version-show.js';
import { registerVersionTrain } from './version-train.js';
import { registerVersionRegister } from './version-register.js';
import { registerVersionSubmit } from './version-submit.js';
import { registerVersionWaive } from './version-waive.js';
import { registerVersionWithdraw } from './version-withdraw.js';
import { registerVersionDeploy } from './version-deploy.js';
import { registerVersionRetire } from './version-retire.js';

export function registerVersionGroup(program: Command, io: Io): void {
  makeGroup(program, io, 'version', 'Versions of a model and their way into production.', [
    registerVersionShow,
    registerVersionTrain,
    registerVersionRegister,
    registerVersionSubmit,
    registerVersionWaive,
    registerVersionWithdraw,
    registerVersionDeploy,
    registerVersionRetire,
  ]);
}
