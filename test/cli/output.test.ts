import { describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { CliError } from '../../cli/cli-error.js';
import { figure } from '../../cli/output/figure.js';
import { printError } from '../../cli/output/print-error.js';
import { printPackage } from '../../cli/output/print-package.js';
import { captureIo } from './capture-io.js';

const categories = Array.from({ length: 20 }, (_, index) => `C${index}`);
const content = {
  kind: 'release',
  signature: { inputs: [{ name: 'origin', type: 'BYTES', shape: [-1, 1], categories }] },
  training: { trainer: 'gradientBoosting', metrics: { logLoss: 0.4768645900214944 } },
  comparison: [{ metric: 'logLoss', candidate: 0.4768645900214944, champion: null }],
  validation: {
    id: 'r',
    gates: [{ gate: 'latency', passed: false, waived: false, reason: 'Too slow.', evidence: {} }],
  },
};

describe('a decision package on the screen', () => {
  const io = captureIo();
  printPackage(io, content);
  const text = io.stdout.join('\n');

  it('cuts long lists and says how much is left out', () => {
    expect(text).toContain('C7, ... and 12 more');
    expect(text).not.toContain('C8');
  });

  it('shows gates and figures as tables, each once', () => {
    expect(text).toMatch(/latency +FAILED +Too slow\./);
    expect(text).toMatch(/logLoss +0\.4769 +-/);
    expect(text.match(/logLoss/g)).toHaveLength(1);
  });

  it('keeps plain values side by side', () => {
    expect(text).toContain('shape: [-1, 1]');
  });
});

describe('a figure', () => {
  it.each([
    [12723, 12723],
    [0.4768645900214944, '0.4769'],
    [2.7945182168309657e-8, '2.8e-8'],
    [0.001, '0.001'],
    [null, null],
  ])('%p is read as %p', (value, text) => {
    expect(figure(value)).toBe(text);
  });
});

describe('an error', () => {
  it('gives every reason of a refusal once', () => {
    const io = captureIo();
    const reasons = [
      { rule: 'roleMissing', message: 'You have no role.' },
      { rule: 'alreadyDecided', message: 'You decided.' },
    ];
    printError(io, new CliError(4, 'Refused', 'Refused. You have no role. You decided.', { reasons }), false);
    const text = io.stderr.join('\n');
    expect(text).toBe(
      [
        'Refused: nothing was changed, because',
        '  - You have no role. (roleMissing)',
        '  - You decided. (alreadyDecided)',
      ].join('\n'),
    );
  });
});

describe('output that nobody reads any more', () => {
  it('ends the command quietly', async () => {
    const tenure = join(process.cwd(), 'dist', 'cli', 'main.js');
    const child = spawn(process.execPath, [tenure, '--help'], { stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.destroy();
    let told = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => (told += text));
    const code = await new Promise((done) => child.once('close', done));
    expect({ code, told }).toEqual({ code: 0, told: '' });
  });
});
