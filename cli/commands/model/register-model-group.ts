import type { Command } from 'commander';
import type { Io } from '../../io.js';
import { makeGroup } from '../make-group.js';
import { registerModelList } from './model-list.js';
import { registerModelShow } from './model-show.js';
import { registerModelRegister } from './model-register.js';
import { registerModelRetire } from './model-retire.js';

export function registerModelGroup(program: Command, io: Io): void {
  makeGroup(program, io, 'model', 'Models: what there is, and what becomes of it.', [
    registerModelList,
    registerModelShow,
    registerModelRegister,
    registerModelRetire,
  ]);
}
