import { createServer } from 'node:net';

const ports = [4000, 4100, 7233, 8233];

/** The first offset of 100, 110, 120, ... at which every port of `tenure up` is free. */
export async function freePortOffset(): Promise<number> {
  for (let offset = 100; offset < 50_000; offset += 10) {
    const free = await Promise.all(ports.map((port) => isFree(port + offset)));
    if (free.every(Boolean)) return offset;
  }
  throw new Error('no free ports: stop some programs and try again');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
