import { createConnection } from 'node:net';
import { join } from 'node:path';
import type { Ports } from './ports.js';

/** A development server whose state is one file of the home. */
export function temporalArgs(home: string, ports: Ports): string[] {
  return [
    ...['server', 'start-dev', '--ip', '127.0.0.1', '--log-level', 'error'],
    ...['--port', String(ports.temporal), '--ui-port', String(ports.temporalUi)],
    ...['--db-filename', join(home, 'temporal', 'server.db')],
  ];
}

/** Whether something takes connections there. */
export function temporalAnswers(address: string): Promise<boolean> {
  const [host = '', port = ''] = address.split(':');
  return new Promise((resolve) => {
    const socket = createConnection({ host, port: Number(port) });
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
