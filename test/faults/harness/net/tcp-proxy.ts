import { createServer, connect, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * How a proxy treats what passes. `pass`: as it comes. `delay`: each piece some time later. `drop`: every connection is cut
 * and new ones are refused. `halfOpen`: connections stay open and nothing passes, as with a cable that was pulled.
 */
export type ProxyMode =
  { readonly kind: 'pass' | 'drop' | 'halfOpen' } | { readonly kind: 'delay'; readonly ms: number };

/** A TCP proxy on 127.0.0.1 between one process and one server. */
export class TcpProxy {
  private mode: ProxyMode = { kind: 'pass' };
  private readonly pairs = new Set<readonly [Socket, Socket]>();

  private constructor(
    private readonly server: Server,
    private readonly target: () => number,
  ) {
    server.on('connection', (client) => this.join(client));
  }

  static async start(target: () => number): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: false });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return new TcpProxy(server, target);
  }

  get port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  set(mode: ProxyMode): void {
    const before = this.mode.kind;
    this.mode = mode;
    // What was swallowed while half open can never arrive: those connections are of no use any more.
    if (mode.kind === 'drop' || (before === 'halfOpen' && mode.kind !== 'halfOpen')) this.cut();
  }

  async stop(): Promise<void> {
    this.cut();
    await new Promise((resolve) => this.server.close(resolve));
  }

  private cut(): void {
    for (const pair of this.pairs) for (const socket of pair) socket.destroy();
  }

  private join(client: Socket): void {
    if (this.mode.kind === 'drop') {
      client.destroy();
      return;
    }
    const server = connect({ port: this.target(), host: '127.0.0.1' });
    const pair = [client, server] as const;
    this.pairs.add(pair);
    for (const [from, to] of [
      [client, server],
      [server, client],
    ] as const) {
      from.on('data', (bytes: Buffer) => this.carry(bytes, from, to));
      from.on('error', () => to.destroy());
      from.on('close', () => {
        this.pairs.delete(pair);
        to.end();
      });
    }
  }

  private carry(bytes: Buffer, from: Socket, to: Socket): void {
    const { mode } = this;
    if (mode.kind === 'halfOpen') return;
    if (mode.kind === 'delay') {
      setTimeout(() => to.writable && to.write(bytes), mode.ms);
      return;
    }
    if (!to.write(bytes)) {
      from.pause();
      to.once('drain', () => from.resume());
    }
  }
}
