import { spawn } from 'node:child_process';
import { join } from 'node:path';

/** Runs `dist/workers/<name>.js` to its end; throws with what it printed when it fails. Tried again while servers come up. */
export async function runOnce(name: string, env: NodeJS.ProcessEnv): Promise<void> {
  for (let attempt = 1; ; attempt += 1) {
    const { code, output } = await run(name, env);
    if (code === 0) return;
    if (attempt >= 5) throw new Error(`${name} left with ${code}:\n${output}`);
  }
}

function run(name: string, env: NodeJS.ProcessEnv): Promise<{ code: number | null; output: string }> {
  const script = join(process.cwd(), 'dist', 'workers', `${name}.js`);
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', script], {
    env: { ...env, TENURE_SUPERVISED: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
  return new Promise((resolve) => child.once('exit', (code) => resolve({ code, output })));
}
