import puppeteer, { type Browser } from 'puppeteer-core';
import { findBrowser } from '../../../platform/process/find-browser.js';

/** A real browser without a window. Throws, with what to do, where the machine has none. */
export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) {
    throw new Error('There is no Chromium or Chrome on this machine: install one, or name it with CHROME_PATH.');
  }
  // As root, as in many containers, Chromium runs only without its sandbox; what it opens is our own page.
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({ executablePath, args });
}
