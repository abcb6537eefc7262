import { blockedPorts } from '../up/blocked-ports.js';
import { livingProcess } from '../up/process-record.js';
import { answers, upPorts } from '../up/up-ports.js';
import type { Check } from './check.js';

/** Each port that a start would need is free. */
export async function checkPorts(home: string, offset: number): Promise<readonly Check[]> {
  // Those of a Tenure that runs here are its own.
  if (livingProcess(home, 'up') !== null) return [];
  return Promise.all(
    Object.entries<number>({ ...upPorts(offset) }).map(async ([name, port]): Promise<Check> => {
      const check = { name: `port of ${name}` };
      if (blockedPorts.has(port)) {
        const otherwise = 'Shift all ports otherwise with --port-offset.';
        return { ...check, result: 'failed', found: `${port}, which browsers and fetch never call`, advice: otherwise };
      }
      if (!(await answers(port))) return { ...check, result: 'ok', found: `${port}, free` };
      const advice = 'Stop the program that uses it, or shift all ports with --port-offset.';
      return { ...check, result: 'failed', found: `${port}, taken`, advice };
    }),
  );
}
