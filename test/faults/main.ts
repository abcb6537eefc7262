import { Command } from 'commander';
import { registerGrey } from './harness/commands/register-grey.js';
import { registerRestore } from './harness/commands/register-restore.js';
import { registerStorm } from './harness/commands/register-storm.js';
import { registerSweep } from './harness/commands/register-sweep.js';

const program = new Command('faults').description('Tries to break a whole Tenure and checks what it promised.');
for (const register of [registerSweep, registerStorm, registerGrey, registerRestore]) register(program);
await program.parseAsync();
