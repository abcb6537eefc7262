import { Command } from 'commander';
import { registerStorm } from './harness/commands/register-storm.js';

const program = new Command('faults').description('Tries to break a whole Tenure and checks what it promised.');
registerStorm(program);
await program.parseAsync();
