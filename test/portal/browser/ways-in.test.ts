import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { registerModel } from '../../api/support/fixtures.js';
import { startTestApi, type TestApi } from '../../api/support/start-test-api.js';
import { openBrowser } from '../support/open-browser.js';
import { Visitor } from '../support/visitor.js';
import { withoutWebSockets } from '../support/without-websockets.js';

const portalFolder = join(process.cwd(), 'dist', 'portal');

describe('ways into the web page', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await openBrowser();
  }, 60_000);
  afterAll(() => browser?.close(), 30_000);

  describe('in production, where no development issuer is', () => {
    let api: TestApi;
    beforeAll(async () => {
      api = await startTestApi({ mode: 'production', portalFolder });
    }, 60_000);
    afterAll(() => api?.stop(), 30_000);

    it('asks for an access token, and goes on with it', async () => {
      const visitor = await Visitor.arrive(browser, api.url);
      await visitor.go('/models');
      await visitor.reads('This installation signs people in through its identity provider.');
      expect(await visitor.texts('[data-user]')).toEqual([]);
      await visitor.types('textarea', `Bearer ${await api.token('approver-1')}`);
      await visitor.click('button[type="submit"]');
      await visitor.reads('No model is registered yet.');
      await visitor.reads('Ada Approver');
    }, 120_000);

    it('says what a token looks like, and that the server refused one', async () => {
      const visitor = await Visitor.arrive(browser, api.url);
      await visitor.go('/');
      await visitor.types('textarea', 'my password');
      await visitor.reads('That is not a token');
      expect(await visitor.attributes('button[type="submit"]', 'disabled')).toEqual(['']);
      await visitor.types('textarea', 'aaa.bbb.ccc');
      await visitor.click('button[type="submit"]');
      await visitor.reads('The server refused your token');
    }, 120_000);
  });

  describe('behind a proxy that lets no WebSocket through', () => {
    let api: TestApi;
    let proxy: Awaited<ReturnType<typeof withoutWebSockets>>;
    beforeAll(async () => {
      api = await startTestApi({ portalFolder });
      proxy = await withoutWebSockets(api.url);
    }, 60_000);
    afterAll(async () => {
      await proxy?.stop();
      await api?.stop();
    }, 30_000);

    it('says that nothing is heard, and asks every few seconds', async () => {
      const visitor = await Visitor.arrive(browser, proxy.url);
      await visitor.signIn('owner-1', '/models');
      await visitor.sees('[data-live="reconnecting"]');
      await visitor.reads('No model is registered yet.');
      await registerModel(api, 'asked-for');
      await visitor.reads('Model asked-for');
      expect(await visitor.attributes('[data-live]', 'data-live')).toEqual(['reconnecting']);
    }, 120_000);

    it('says so where an address leads nowhere', async () => {
      const visitor = await Visitor.arrive(browser, proxy.url);
      await visitor.signIn('owner-1', '/models/not-there');
      await visitor.reads('There is no such model');
      await visitor.go('/nowhere');
      await visitor.reads('There is no such page');
    }, 120_000);
  });
});
