import type { Command } from 'commander';
import type { Io } from '../io.js';

/** A command that only holds others, such as `tenure approval`. */
export function makeGroup(
  program: Command,
  io: Io,
  name: string,
  description: string,
  members: readonly ((group: Command, io: Io) => void)[],
): void {
  const group = program.command(name).description(description);
  for (const register of members) register(group, io);
}
