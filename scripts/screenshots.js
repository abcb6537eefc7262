import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { prepare } from './prepare.js';
import { fail, root } from './run.js';

// Takes the pictures of the three screens for the README from a Tenure that runs:
// node scripts/screenshots.js [address, default http://127.0.0.1:4000] [model, default flight-delay]
const [address = 'http://127.0.0.1:4000', model = 'flight-delay'] = process.argv.slice(2);
prepare();
const { createClient, fetchDevToken, listApprovals } = await import('../dist/client/index.js');
const { findBrowser } = await import('../dist/platform/process/find-browser.js');

const executablePath = findBrowser();
if (executablePath === null) fail('this machine has no Chromium or Chrome; install one, or name it with CHROME_PATH');
const client = createClient({ url: address, token: () => fetchDevToken(address, 'auditor-1') });
const { nodes } = await listApprovals(client, { first: 100 });
const [request] = nodes.filter(({ subject, kind }) => subject.key === model && kind === 'RELEASE');
if (!request) fail(`${model} has no request for approval at ${address}`);

const folder = join(root, 'docs', 'images');
mkdirSync(folder, { recursive: true });
const browser = await puppeteer.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
const pictures = [
  { name: 'inbox', user: 'approver-2', path: '/', until: '[data-live="live"]' },
  { name: 'model', user: 'operator-1', path: `/models/${model}`, until: '.dot' },
  { name: 'approval', user: 'approver-2', path: `/approvals/${request.id}`, until: '[data-check="same"]' },
];
for (const { name, user, path, until } of pictures) {
  const page = await (await browser.createBrowserContext()).newPage();
  await page.setViewport({ width: 1440, height: 900 });
  await page.goto(`${address}${path}`);
  await page.locator(`[data-user="${user}"]`).click();
  await page.waitForSelector(until);
  await page.waitForFunction('!document.querySelector(".skeleton")');
  await page.mouse.move(0, 0);
  await page.screenshot({ path: join(folder, `${name}.png`) });
  process.stdout.write(`docs/images/${name}.png\n`);
}
await browser.close();
