import { createConnection } from 'node:net';
import { blockedPorts } from './blocked-ports.js';
import { UpError } from './up-error.js';

/** Ports of everything that people call; embedded Postgres takes a free one. */
export interface UpPorts {
  readonly api: number;
  readonly scoring: number;
  readonly temporal: number;
  readonly temporalUi: number;
}

/** The default ports (TENURE_API_PORT and TENURE_SCORING_PORT change two of them), all shifted by `offset`. */
export function upPorts(offset: number, env: NodeJS.ProcessEnv = process.env): UpPorts {
  const ports = {
    api: Number(env['TENURE_API_PORT'] ?? 4000) + offset,
    scoring: Number(env['TENURE_SCORING_PORT'] ?? 4100) + offset,
    temporal: 7233 + offset,
    temporalUi: 8233 + offset,
  };
  if (Object.values(ports).every((port) => port <= 65_535)) return ports;
  throw new UpError('SettingsInvalid', `A port offset of ${offset} leads past port 65535: take a smaller one.`, 78);
}

/** Throws `PortBlocked` for a port that no browser calls, and `PortTaken` when someone listens on it. */
export async function refusePort(port: number, what: string): Promise<void> {
  if (blockedPorts.has(port)) {
    throw new UpError(
      'PortBlocked',
      `Port ${port}, which ${what} would have, is one that browsers and Node's fetch never call. ` +
        'Shift all ports otherwise: npm start -- --port-offset 10',
    );
  }
  if (!(await answers(port))) return;
  throw new UpError(
    'PortTaken',
    `Port ${port}, which ${what} needs, is taken by another program. ` +
      'Stop that program, or shift all ports: npm start -- --port-offset 10',
  );
}

/** Whether someone accepts connections on the port of 127.0.0.1. */
export function answers(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = createConnection({ port, host: '127.0.0.1' });
    const end = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.once('connect', () => end(true)).once('error', () => end(false));
    socket.setTimeout(2000, () => end(false));
  });
}
