import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'puppeteer-core';
import { registerTinyModel, registerTinyVersion } from '../../support/register-tiny.js';
import { startTenure, type Tenure } from '../../support/start-tenure.js';
import { waysOf } from '../../support/ways.js';
import { openBrowser } from '../support/open-browser.js';
import { Visitor } from '../support/visitor.js';

const model = 'seen';

describe('the web page in a browser', () => {
  let tenure: Tenure;
  let browser: Browser;
  let request: string;
  const visitors: Visitor[] = [];
  const arrive = async (user: string, path?: string): Promise<Visitor> => {
    const visitor = await Visitor.arrive(browser, tenure.url);
    visitors.push(visitor);
    await visitor.signIn(user, path);
    return visitor;
  };

  beforeAll(async () => {
    browser = await openBrowser();
    tenure = await startTenure();
    await registerTinyModel(tenure, model, { required: 2 });
    await registerTinyVersion(tenure, { model, weight: 3 });
    await waysOf(tenure, model).submit(1);
    request = `/approvals/${(await waysOf(tenure, model).requestOf(1)).id}`;
  }, 120_000);
  afterAll(async () => {
    await browser?.close();
    await tenure?.stop();
  }, 30_000);

  it('signs in with one click and shows what waits for the person', async () => {
    const approver = await arrive('approver-1');
    await approver.sees('[data-request]');
    await approver.reads('Ada, one approval waits for your decision.');
    await approver.click('[data-request] a');
    await approver.sees('[data-decide="APPROVE"]');
  }, 120_000);

  it('shows exactly what is signed, with gates and evidence', async () => {
    const approver = await arrive('approver-2', request);
    await approver.sees('[data-check="same"]');
    expect(await approver.attributes('[data-gate]', 'data-gate')).toEqual(['signature', 'goldenRows']);
    await approver.reads('You see exactly what is signed');
  }, 120_000);

  it('shows the submitter every reason why the decision belongs to somebody else, and no button', async () => {
    const developer = await arrive('developer-1', request);
    await developer.sees('[data-rule]');
    expect((await developer.attributes('[data-rule]', 'data-rule')).sort()).toEqual([
      'contributorMayNotDecide',
      'roleMissing',
      'submitterMayNotDecide',
    ]);
    expect(await developer.texts('[data-decide]')).toEqual([]);
  }, 120_000);

  it('asks for a reason before anything is signed', async () => {
    const approver = await arrive('approver-1', request);
    await approver.click('[data-decide="REJECT"]');
    await approver.reads('A decision needs a reason.');
    expect(await approver.texts('[data-decision]')).toEqual([]);
  }, 120_000);

  it('takes a version into production with two people, before the eyes of a third', async () => {
    const auditor = await arrive('auditor-1', `/models/${model}`);
    await auditor.reads('approvals: 0 of 2 given');
    const first = await arrive('approver-1', request);
    await first.types('textarea', 'Gates and data look right');
    await first.click('[data-decide="APPROVE"]');
    await first.sees('[data-by="approver-1"]');
    await auditor.reads('approvals: 1 of 2 given');

    const second = await arrive('approver-2', request);
    await second.sees('[data-by="approver-1"]');
    await second.types('textarea', 'Limits are stated');
    await second.click('[data-decide="APPROVE"]');
    await second.reads('Version 1: serving');
    await first.sees('[data-by="approver-2"]');
    await first.reads('Version 1: serving');
    await auditor.reads('v1 serving');
    await auditor.reads('The version went into production');
    expect(await auditor.attributes('[data-live]', 'data-live')).toEqual(['live']);
  }, 180_000);

  it('suspends and resumes by button, and says why what is not possible is not', async () => {
    const operator = await arrive('operator-1', `/models/${model}`);
    await operator.sees('[data-act="suspend"][data-allowed="true"]');
    await operator.sees('[data-act="resume"][data-allowed="false"] .reasons');
    expect((await operator.texts('[data-act="retire"] [data-rule="roleMissing"]')).join()).toContain('owner');
    await operator.click('[data-act="suspend"] > button');
    await operator.types('dialog textarea', 'Input looks wrong');
    await operator.click('dialog button[type="submit"]');
    await operator.reads('Scoring servers answer 503 for this model until somebody resumes it.');
    await operator.sees('[data-act="resume"][data-allowed="true"]');
    await operator.click('[data-act="resume"] > button');
    await operator.types('dialog textarea', 'Input checked');
    await operator.click('dialog button[type="submit"]');
    await operator.sees('[data-act="suspend"][data-allowed="true"]');
    await operator.reads('Scoring was resumed');
  }, 180_000);

  it('says that the connection is gone, and is live again when the server is', async () => {
    const auditor = await arrive('auditor-1', `/models/${model}`);
    await auditor.sees('[data-live="live"]');
    expect(tenure.kill('api')).toBe(1);
    await auditor.sees('[data-live="reconnecting"]');
    await auditor.sees('[data-live="live"]');
    await auditor.reads('v1 serving');
  }, 180_000);

  it('can be used with the keyboard alone, on a narrow screen, in the dark', async () => {
    const owner = await arrive('owner-1', `/models/${model}`);
    await owner.colourScheme('dark');
    await owner.narrow();
    await owner.sees('[data-act="retire"][data-allowed="true"]');
    expect(await owner.asks<number>('document.documentElement.scrollWidth - window.innerWidth')).toBeLessThanOrEqual(0);
    await owner.asks(`document.querySelector('[data-act="retire"] > button').focus()`);
    await owner.presses('Enter');
    await owner.sees('dialog[open]');
    expect(await owner.asks<string>('document.activeElement.tagName')).toBe('TEXTAREA');
    await owner.presses('Escape');
    expect(await owner.texts('dialog')).toEqual([]);
    expect(await owner.asks<string>('document.activeElement.innerText')).toBe('Retire');
  }, 120_000);

  it('never made a browser complain: no broken script, nothing from elsewhere', () => {
    expect(visitors.length).toBeGreaterThan(5);
    expect(visitors.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
});
