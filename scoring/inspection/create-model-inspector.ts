import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { onnxLimits } from '../../domain/onnx/onnx-limits.js';
import { notInspectable } from '../../domain/onnx/not-inspectable.js';
import type { ModelInspector } from '../../domain/ports/model-inspector.js';
import type { RefusalReason } from '../../domain/problem/problem.js';
import { childScript } from '../process/child-script.js';
import { findIsolation, type Isolation } from '../process/isolation.js';
import { launchCommand } from '../process/launch-command.js';
import { Turns } from './turns.js';

export interface InspectionLimits {
  /** Processor time of one inspection, whatever else the machine does. */
  readonly cpuSeconds: number;
  /** Milliseconds of one inspection, for systems that cannot bound processor time. */
  readonly timeoutMs: number;
  /** Inspections at once; others wait for their turn. */
  readonly atOnce: number;
}

const heapMb = 512;
/** Longest answer that is read, in characters: every rule once is far less. */
const mostAnswer = 65_536;

/**
 * Makes inspections that run in processes of their own: without environment, with a bound on time, heap and address space.
 * What cannot be inspected within them is answered as `notInspectable`.
 */
export function createModelInspector(
  limits: InspectionLimits = { cpuSeconds: 3, timeoutMs: 30_000, atOnce: 2 },
): ModelInspector {
  const isolation = findIsolation();
  const turns = new Turns(limits.atOnce);
  return (fileDescriptor) => turns.take(() => inspect(fileDescriptor, limits, isolation));
}

function inspect(
  fileDescriptor: number,
  { cpuSeconds, timeoutMs }: InspectionLimits,
  isolation: Isolation,
): Promise<readonly RefusalReason[]> {
  const { file, args } = launchCommand(childScript('inspection-main'), onnxLimits.fileBytes, isolation, {
    nodeOptions: [`--max-old-space-size=${heapMb}`],
    cpuSeconds,
  });
  return new Promise((resolve, reject) => {
    const child = spawn(file, args, { cwd: tmpdir(), env: {}, stdio: [fileDescriptor, 'pipe', 'ignore'] });
    const timer = setTimeout(() => child.kill('SIGKILL'), timeoutMs);
    let answer = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      if (answer.length < mostAnswer) answer += text;
    });
    child.once('error', (error) => {
      clearTimeout(timer);
      reject(error);
    });
    // Not at its exit: the last piece of its answer may still be on the way then.
    child.once('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? (JSON.parse(answer) as RefusalReason[]) : [notInspectable]);
    });
  });
}
