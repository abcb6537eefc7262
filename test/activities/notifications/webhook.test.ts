import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LookupAddress } from 'node:dns';
import { createServer } from 'node:net';
import { createWebhookSink } from '../../../activities/notifications/webhook/create-webhook-sink.js';
import type { PostRules } from '../../../activities/notifications/webhook/post.js';
import { toMessage } from '../../../activities/notifications/message.js';
import { startWebhookReceiver, verified, webhookSecret, type WebhookReceiver } from '../../support/webhook-receiver.js';

let receiver: WebhookReceiver;

const message = toMessage(
  {
    id: '0199d9a0-0000-7000-8000-000000000001',
    kind: 'finding.opened',
    payload: { model: 'm', summary: 'Grüße: a finding.', path: '/models/m', details: { severity: 'high' } },
    createdAt: new Date('2026-11-26T10:00:00Z'),
    ageMs: 0,
    attempt: 1,
    delivered: [],
  },
  'https://tenure.example.com/',
);

const deliver = (url: string, rules: Partial<PostRules> = {}, secrets = [webhookSecret]) =>
  createWebhookSink({ url, secrets, allowPrivate: true, timeLimitMs: 5_000, ...rules }).deliver(message);

/** A resolver that answers these addresses in turn, and counts how often it is asked. */
function resolving(...answers: string[]) {
  const asked: string[] = [];
  const resolve: PostRules['resolve'] = (hostname, answer) => {
    const address = answers[asked.length] ?? '';
    asked.push(hostname);
    const addresses: LookupAddress[] = address
      .split(' ')
      .map((one) => ({ address: one, family: one.includes(':') ? 6 : 4 }));
    answer(null, addresses);
  };
  return { asked, resolve };
}

describe('activities notifications webhook', () => {
  beforeEach(async () => {
    receiver = await startWebhookReceiver();
  });
  afterEach(() => receiver.stop());

  describe('a webhook', () => {
    it('is a POST whose signature the library of the standard verifies', async () => {
      expect(await deliver(receiver.url)).toEqual({ delivered: true, statusCode: 204, error: null });
      const [request] = receiver.received;
      if (!request) throw new Error('nothing was received');
      expect(request.method).toBe('POST');
      expect(request.headers['webhook-id']).toBe('msg_0199d9a0-0000-7000-8000-000000000001');
      expect(verified(request)).toEqual({
        type: 'finding.opened',
        timestamp: '2026-11-26T10:00:00.000Z',
        data: {
          model: 'm',
          summary: 'Grüße: a finding.',
          url: 'https://tenure.example.com/models/m',
          severity: 'high',
        },
      });
    });

    it('is refused by a receiver when it was changed on the way, or signed with another secret', async () => {
      await deliver(receiver.url);
      const [request] = receiver.received;
      if (!request) throw new Error('nothing was received');
      expect(() => verified({ ...request, body: request.body.replace('high', 'low') })).toThrow(
        'No matching signature',
      );
      const other = `whsec_${Buffer.alloc(32, 4).toString('base64')}`;
      expect(() => verified(request, other)).toThrow('No matching signature');
    });

    it('is signed with every secret while one takes the place of the other', async () => {
      const newer = `whsec_${Buffer.alloc(32, 4).toString('base64')}`;
      await deliver(receiver.url, {}, [newer, webhookSecret]);
      const [request] = receiver.received;
      if (!request) throw new Error('nothing was received');
      expect(verified(request, newer)).toEqual(verified(request, webhookSecret));
    });

    it('did not arrive when the receiver says so, and its words are kept, but not all of them', async () => {
      receiver.answerWith((response) => void response.writeHead(500).end(`out of\n paper ${'x'.repeat(1e6)}`));
      const { delivered, statusCode, error } = await deliver(receiver.url);
      expect([delivered, statusCode]).toEqual([false, 500]);
      expect(error).toMatch(/^answered 500: out of paper x+$/);
      expect(error?.length).toBeLessThan(250);
    });

    it('did arrive when only the body of the answer does not end', async () => {
      receiver.answerWith((response) => void response.writeHead(200).write('ok'));
      expect(await deliver(receiver.url, { timeLimitMs: 300 })).toMatchObject({ delivered: true, statusCode: 200 });
    });

    it('does not wait for a receiver that does not answer', async () => {
      receiver.answerWith(() => undefined);
      await expect(deliver(receiver.url, { timeLimitMs: 300 })).rejects.toThrow('no answer within 300 ms');
    });

    it('is not sent in plain text to a receiver that was named with https', async () => {
      await expect(deliver(receiver.url.replace('http:', 'https:'))).rejects.toThrow(/SSL|TLS|EPROTO/);
      expect(receiver.received).toEqual([]);
    });
  });

  describe('a receiver with a private address', () => {
    const refused = { allowPrivate: false };

    it('is not connected to, written as an address in any form', async () => {
      const { port } = receiver;
      for (const host of ['127.0.0.1', '127.1', '2130706433', '0x7f.0.0.1', '[::1]', '[::ffff:127.0.0.1]', '0.0.0.0']) {
        await expect(deliver(`http://${host}:${port}/`, refused)).rejects.toThrow(
          /^not connected: .*(private|special)/,
        );
      }
      expect(receiver.received).toEqual([]);
    });

    it('is not connected to by a name of the machine', async () => {
      await expect(deliver(`http://localhost:${receiver.port}/`, refused)).rejects.toThrow(
        /^not connected: localhost is (127\.0\.0\.1|::1), which is a private or loopback address \(TENURE_WEBHOOK_ALLOW_PRIVATE=true allows it\)$/,
      );
      expect(receiver.received).toEqual([]);
    });

    it('is not connected to by a name that resolves to it, nor by one that resolves to it among others', async () => {
      for (const addresses of ['127.0.0.1', '8.8.8.8 127.0.0.1', '::ffff:127.0.0.1', '169.254.169.254']) {
        const { resolve } = resolving(addresses);
        const url = `http://hooks.example.com:${receiver.port}/`;
        await expect(deliver(url, { ...refused, resolve })).rejects.toThrow(/^not connected: hooks.example.com is /);
      }
      expect(receiver.received).toEqual([]);
    });

    it('wins nothing by a name that changes its mind: each attempt asks once, and connects to what it checked', async () => {
      const { asked, resolve } = resolving('127.0.0.1', '169.254.169.254');
      const url = `http://hooks.example.com:${receiver.port}/`;
      expect(await deliver(url, { resolve })).toMatchObject({ delivered: true });
      expect(asked).toHaveLength(1);
      await expect(deliver(url, { resolve })).rejects.toThrow(
        '169.254.169.254, which is a link-local or metadata address',
      );
      expect(receiver.received).toHaveLength(1);
    });

    it('is not reached by a redirect either: none is followed', async () => {
      const inside = await startWebhookReceiver();
      receiver.answerWith((response) => void response.writeHead(307, { location: inside.url }).end());
      expect(await deliver(receiver.url)).toEqual({
        delivered: false,
        statusCode: 307,
        error: 'answered 307; redirects are not followed',
      });
      expect(inside.received).toEqual([]);
      await inside.stop();
    });

    it('is connected to anew for every message, so that an open connection is no way around the check', async () => {
      const ports = new Set<number>();
      const server = createServer((socket) => {
        ports.add(socket.remotePort ?? 0);
        socket.once('data', () => socket.end('HTTP/1.1 204 No Content\r\nconnection: keep-alive\r\n\r\n'));
      });
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const address = server.address();
      const sink = createWebhookSink({
        url: `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`,
        secrets: [webhookSecret],
        allowPrivate: true,
        timeLimitMs: 5_000,
      });
      for (let i = 0; i < 2; i += 1) expect(await sink.deliver(message)).toMatchObject({ delivered: true });
      expect(ports.size).toBe(2);
      await new Promise((resolve) => server.close(resolve));
    });
  });
});
