import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { startTestApi, type TestApi } from '../../api/support/start-test-api.js';
import { addWindow, firstDay, openEpisode, watchModel, type WatchedModel } from '../../api/support/watched-model.js';
import { openBrowser } from '../support/open-browser.js';
import { Visitor } from '../support/visitor.js';

const portalFolder = join(process.cwd(), 'dist', 'portal');
const days = 5;

describe('monitoring on the web page', () => {
  let browser: Browser;
  let api: TestApi;
  let watched: WatchedModel;
  const complaints: Visitor[] = [];
  const arrive = async (user: string, path: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, api.url);
    complaints.push(visitor);
    await visitor.signIn(user, path);
    return visitor;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    api = await startTestApi({ portalFolder });
    watched = await watchModel(api, 'flights', { clock: firstDay + days * 86_400_000 });
    for (let day = 0; day < days; day += 1) await addWindow(api, watched, { day, worse: day > 2 ? 0.4 : 0 });
    await openEpisode(api, watched, 'performance:logLoss');
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await api?.stop();
  }, 30_000);

  it('draws a window as a point, the bad ones in another colour, with what they are held against', async () => {
    const operator = await arrive('operator-1', '/models/flights');
    await operator.sees('.dot');
    expect((await operator.texts('[data-plot]')).join()).toContain('Log loss');
    expect((await operator.attributes('.dot', 'data-window')).length).toBe(days);
    expect((await operator.attributes('.dot-VIOLATION', 'data-window')).length).toBe(2);
    await operator.reads('beyond the threshold');
  }, 120_000);

  it('tells the same as a table, for whoever does not see the chart', async () => {
    const auditor = await arrive('auditor-1', '/models/flights');
    await auditor.sees('.dot');
    await auditor.click('[data-shown] summary');
    await auditor.sees('[data-shown] table');
    expect((await auditor.texts('[data-shown] tbody th')).join()).toBe('5 Feb,4 Feb,3 Feb,2 Feb,1 Feb');
    expect((await auditor.texts('[data-shown] tbody tr:first-child td:last-child')).join()).toBe('Degraded');
  }, 120_000);

  it('shows drift of every column, and what a chosen window says of each beside the reference', async () => {
    const operator = await arrive('operator-1', '/models/flights');
    await operator.click('[data-plot="drift"]');
    await operator.sees('.heat-name');
    expect(await operator.texts('.heat-name')).toEqual(['distance', 'origin', 'probability', 'baseRate']);
    await operator.click('.heat-cell');
    await operator.sees('.window-detail .histogram');
    await operator.reads('1 Feb – 2 Feb UTC');
  }, 120_000);

  it('shows an alert that fires on the model and in the inbox, and a new one as it opens', async () => {
    const owner = await arrive('owner-1', '/');
    await owner.sees('[data-alert="FIRING"]');
    await owner.reads('1 alert is open.');
    await owner.sees('[data-live="live"]');
    await openEpisode(api, watched, 'drift:distance');
    await owner.reads('drift:distance is bad.');
    await owner.reads('2 alerts are open.');
    const operator = await arrive('operator-1', '/models/flights');
    await operator.sees('[data-alert="FIRING"]');
  }, 120_000);

  it("takes an alert into somebody's hands, and silences it for a while, by button", async () => {
    const operator = await arrive('operator-1', '/models/flights');
    await operator.sees('[data-alert="FIRING"]');
    await operator.click('[data-alert="FIRING"] [data-alert-act="acknowledge"]');
    await operator.click('dialog button[type="submit"]');
    await operator.reads('seen by Oskar Operator');
    await operator.click('[data-alert="FIRING"] [data-alert-act="mute"]');
    await operator.types('dialog textarea', 'Known and looked after');
    await operator.click('dialog button[type="submit"]');
    await operator.reads('muted until');
  }, 120_000);

  it('stops watching and watches again by button, and says so meanwhile', async () => {
    const operator = await arrive('operator-1', '/models/flights');
    await operator.click('[data-act="pauseMonitoring"] > button');
    await operator.types('dialog textarea', 'Maintenance of the source');
    await operator.click('dialog button[type="submit"]');
    await operator.reads('Paused: Maintenance of the source');
    await operator.click('[data-act="resumeMonitoring"] > button');
    await operator.types('dialog textarea', 'Source is back');
    await operator.click('dialog button[type="submit"]');
    await operator.sees('[data-act="pauseMonitoring"]');
    expect((await operator.texts('.badge')).join()).toContain('Watching');
  }, 120_000);

  it('draws within the Content-Security-Policy', () => {
    expect(complaints.flatMap((visitor) => visitor.complaints)).toEqual([]);
  });
});
