import { spawn } from 'node:child_process';
import { toldError } from './told-error.js';

/** Runs one of our programs to its end. Throws `UpError` with what it printed when it fails. */
export async function runStep(script: string, env: NodeJS.ProcessEnv): Promise<void> {
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const printed: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => printed.push(text));
  }
  const code = await new Promise<number | null>((done) => child.once('exit', done));
  if (code !== 0) throw toldError(printed.join('').trim().split('\n').slice(-5), 'StepFailed', code ?? 1);
}
