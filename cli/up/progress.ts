import pc from 'picocolors';
import type { Io } from '../io.js';

/** Prints what `up` does, one line a step, with the seconds that it took. */
export class Progress {
  constructor(private readonly io: Io) {}

  async step<T>(name: string, work: (say: (line: string) => void) => Promise<T>): Promise<T> {
    const began = performance.now();
    const result = await work((line) => this.note(`${name}: ${line}`));
    const seconds = ((performance.now() - began) / 1000).toFixed(1);
    this.io.err(`${this.paint(pc.green, 'ready')}  ${name} (${seconds} s)`);
    return result;
  }

  note(line: string): void {
    this.io.err(`${this.paint(pc.dim, '  ...')}  ${line}`);
  }

  warn(line: string): void {
    this.io.err(`${this.paint(pc.yellow, 'notice')} ${line}`);
  }

  private paint(color: (text: string) => string, text: string): string {
    return this.io.terminal && !this.io.env['NO_COLOR'] ? color(text) : text;
  }
}
