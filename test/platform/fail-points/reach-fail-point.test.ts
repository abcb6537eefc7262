import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';

const module = new URL('../../../dist/platform/fail-points/reach-fail-point.js', import.meta.url).href;
const script = `const { reachFailPoint } = await import('${module}');
  await reachFailPoint('relay.afterSend'); console.log('went on');`;

function pass(failPoints: string | undefined, home = mkdtempSync(join(tmpdir(), 'tenure-fail-'))) {
  const env = {
    PATH: process.env['PATH'] ?? '',
    TENURE_HOME: home,
    ...(failPoints && { TENURE_FAIL_POINTS: failPoints }),
  };
  const { signal, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], { env });
  return { signal, said: stdout.toString().trim() };
}

test('a fail point that nobody asked for does nothing', () => {
  expect(pass(undefined)).toEqual({ signal: null, said: 'went on' });
  expect(pass('predict.afterScore=kill')).toEqual({ signal: null, said: 'went on' });
});

test('a fail point that was asked for kills the process on the spot', () => {
  expect(pass('predict.afterScore=kill,relay.afterSend=kill')).toEqual({ signal: 'SIGKILL', said: '' });
});

test('a fail point asked for once lets the restarted process live', () => {
  const home = mkdtempSync(join(tmpdir(), 'tenure-fail-'));
  expect(pass('relay.afterSend=kill:once', home).signal).toBe('SIGKILL');
  expect(pass('relay.afterSend=kill:once', home)).toEqual({ signal: null, said: 'went on' });
});

test('a fail point that throws, delays or marks leaves the process alive', () => {
  expect(pass('relay.afterSend=throw').signal).toBeNull();
  expect(pass('relay.afterSend=throw').said).toBe('');
  expect(pass('relay.afterSend=delay:once')).toEqual({ signal: null, said: 'went on' });
  const home = mkdtempSync(join(tmpdir(), 'tenure-fail-'));
  expect(pass('*=mark', home)).toEqual({ signal: null, said: 'went on' });
  expect(existsSync(join(home, 'fail-points', 'relay.afterSend'))).toBe(true);
});
