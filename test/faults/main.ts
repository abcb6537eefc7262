import { Command } from 'commander';
import { registerStorm } from './harness/commands/register-storm.js';
import { registerSweep } from './harness/commands/register-sweep.js';

const program = new Command('faults').description('Tries to break a whole Tenure and checks what it promised.');
registerStorm(program);
registerSweep(program);
await program.parseAsync();
