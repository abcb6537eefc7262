import { existsSync } from 'node:fs';
import { findProgram } from './find-program.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome', 'msedge'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** A browser of the Chromium family: what CHROME_PATH names, else what PATH or the usual places hold; null without one. */
export function findBrowser(): string | null {
  const given = process.env['CHROME_PATH'];
  if (given !== undefined && given !== '') return given;
  const onPath = names.map((name) => findProgram(name)).find((path) => path !== null);
  return onPath ?? places.find((path) => existsSync(path)) ?? null;
}
