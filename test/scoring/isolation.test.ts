import { describe, expect, it } from '@jest/globals';
import { findIsolation } from '../../scoring/process/isolation.js';
import { launchCommand } from '../../scoring/process/launch-command.js';

describe('isolation of a model process', () => {
  it('says what a system without the tools lacks, and runs without them', () => {
    const isolation = findIsolation('/nowhere', 'linux');
    expect(isolation.missing).toEqual([expect.stringContaining('No prlimit'), expect.stringContaining('No setpriv')]);
    expect(launchCommand('/app/model.js', 1, isolation)).toEqual({ file: process.execPath, args: ['/app/model.js'] });
    expect(findIsolation(process.env['PATH'], 'darwin').missing).toHaveLength(2);
  });

  it('wraps the process in the tools that are there', () => {
    const isolation = { prlimit: '/bin/prlimit', setpriv: '/bin/setpriv', missing: [] };
    expect(launchCommand('/app/model.js', 1024, isolation)).toEqual({
      file: '/bin/setpriv',
      args: [
        ...['--pdeathsig', 'KILL', '--no-new-privs', '--', '/bin/prlimit', '--as=2147484672', '--core=0', '--'],
        ...[process.execPath, '/app/model.js'],
      ],
    });
  });
});
