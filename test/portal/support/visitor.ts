import type { Browser, Page } from 'puppeteer-core';

/** How long something may take to show: everything is real, and machines are shared. */
const limitMs = 45_000;

/** A person before the web page, in a browser profile of one's own. */
export class Visitor {
  private constructor(
    private readonly page: Page,
    private readonly url: string,
    /** What the browser complained of: broken scripts, violations of the Content-Security-Policy. */
    readonly complaints: string[],
  ) {}

  static async arrive(browser: Browser, url: string): Promise<Visitor> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    page.setDefaultTimeout(limitMs);
    const complaints: string[] = [];
    page.on('pageerror', (error) => complaints.push(String(error)));
    page.on('console', (message) => {
      if (/Content.Security.Policy|Refused to|TrustedType/i.test(message.text())) complaints.push(message.text());
    });
    await page.setViewport({ width: 1280, height: 900 });
    return new Visitor(page, url, complaints);
  }

  /** Goes to an address and, on the first visit, signs in as a ready user with one click. */
  async signIn(user: string, path = '/'): Promise<void> {
    await this.go(path);
    await this.click(`[data-user="${user}"]`);
    await this.page.waitForSelector('[data-live]');
  }

  async go(path: string): Promise<void> {
    await this.page.goto(`${this.url}${path}`);
  }

  /** Waits until an element is there, and is visible. */
  async sees(selector: string): Promise<void> {
    await this.page.waitForSelector(selector, { visible: true });
  }

  /** Waits until a text stands somewhere on the page. */
  async reads(text: string): Promise<void> {
    await this.page.waitForFunction(`document.body.innerText.includes(${JSON.stringify(text)})`, { polling: 100 });
  }

  async click(selector: string): Promise<void> {
    await this.page.locator(selector).click();
  }

  /** Replaces what stands in a field, as a paste does. */
  async types(selector: string, text: string): Promise<void> {
    await this.sees(selector);
    await this.asks(`document.querySelector(${JSON.stringify(selector)}).select()`);
    await this.page.keyboard.sendCharacter(text);
  }

  async presses(key: 'Tab' | 'Enter' | 'Escape'): Promise<void> {
    await this.page.keyboard.press(key);
  }

  /** Texts of all elements that fit. */
  async texts(selector: string): Promise<string[]> {
    return this.asks<string[]>(
      `[...document.querySelectorAll(${JSON.stringify(selector)})].map((one) => one.innerText)`,
    );
  }

  /** Values of an attribute of all elements that fit. */
  async attributes(selector: string, name: string): Promise<string[]> {
    const all = `[...document.querySelectorAll(${JSON.stringify(selector)})]`;
    return this.asks<string[]>(`${all}.map((one) => one.getAttribute(${JSON.stringify(name)}))`);
  }

  /** What a piece of JavaScript answers in the page. */
  async asks<T>(script: string): Promise<T> {
    return (await this.page.evaluate(script)) as T;
  }

  async colourScheme(value: 'light' | 'dark'): Promise<void> {
    await this.page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value }]);
  }

  async narrow(): Promise<void> {
    await this.page.setViewport({ width: 380, height: 800 });
  }
}
