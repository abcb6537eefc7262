import { describe, expect, it } from '@jest/globals';
import { toldError } from '../../cli/up/told-error.js';

const told = (...lines: string[]) => {
  const { code, message, exitCode } = toldError(lines, 'StepFailed', 78);
  return { code, message, exitCode };
};

describe('what a process told before it left', () => {
  it('keeps its code', () => {
    const line = 'PortTaken: port 4000 is taken. Stop what listens there.';
    expect(told('{"level":30,"msg":"starting"}', line)).toEqual({
      code: 'PortTaken',
      message: 'port 4000 is taken. Stop what listens there.',
      exitCode: 78,
    });
  });

  it('gives every wrong setting', () => {
    expect(told('SettingsInvalid: A is missing', 'SettingsInvalid: B is "x"').message).toBe('A is missing\nB is "x"');
  });

  it('is shortened from its log when it named no code, without a stack trace', () => {
    const line =
      '{"level":60,"err":{"message":"no disk","stack":"Error: no disk\\n at x.js:1:1"},"msg":"could not start"}';
    expect(told(line)).toEqual({ code: 'StepFailed', message: 'could not start: no disk', exitCode: 78 });
    expect(told('killed').message).toBe('killed');
  });
});
