import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { run } from '../../cli/run.js';
import { captureIo } from './capture-io.js';

const example = 'examples/flight-delay/policy.yaml';

describe('tenure policy check', () => {
  it('accepts the policy of the example without a running Tenure', async () => {
    const io = captureIo();
    expect(await run(['policy', 'check', example, '--json'], io)).toBe(0);
    expect(JSON.parse(io.stdout.join('\n'))).toEqual({ ok: true, file: example });
  });

  it('names the path of every error', async () => {
    const wrong = readFileSync(example, 'utf8')
      .replace('minRocAuc', 'minRocAUC')
      .replace('riskTier: 2', 'riskTier: 7')
      .replace('title:', 'titel:');
    const file = join(mkdtempSync(join(tmpdir(), 'tenure-cli-')), 'policy.yaml');
    writeFileSync(file, wrong);
    const io = captureIo();
    expect(await run(['policy', 'check', file], io)).toBe(2);
    const told = io.stderr.join('\n');
    expect(told).toContain('/gates/performance/minRocAUC is not known here');
    expect(told).toContain('/titel is not known here');
    expect(told).toContain('/title is missing');
    expect(told).toContain('/riskTier must be');
  });

  it('says which file it cannot read', async () => {
    const io = captureIo();
    expect(await run(['policy', 'check', '/nowhere/policy.yaml'], io)).toBe(2);
    expect(io.stderr.join('\n')).toContain('FileUnreadable: Cannot read /nowhere/policy.yaml');
  });
});
