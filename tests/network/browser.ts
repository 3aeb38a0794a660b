import { existsSync } from 'node:fs';
import puppeteer from 'puppeteer-core';
import type { Browser, LaunchOptions, Page } from 'puppeteer-core';
import { chromium } from 'playwright-core';
import type { Internet } from './internet.js';

/** A Chromium whose whole world is the small internet. */
export interface TestBrowser {
  readonly browser: Browser;
  /**
   * A new page in a browser context of its own (no cookies, storage or cache shared with other pages).
   * Without `url` it stays blank, so that a test can set it up first.
   */
  newPage(url?: string): Promise<TestPage>;
  close(): Promise<void>;
}

/** A page, and what went wrong in it. */
export interface TestPage {
  readonly page: Page;
  /** Uncaught exceptions and console errors so far, CSP violations among them. */
  readonly errors: readonly string[];
  /** Closes the page and its context. */
  close(): Promise<void>;
}

const USUAL_PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The Chromium to test in: `CHROMIUM_PATH` where set, else one of the system's, else the one that
 * `npx playwright-core install chromium` downloaded.
 * @throws Error where there is none
 */
function chromiumPath(): string {
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return CHROMIUM_PATH;
  const found = [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path));
  if (found === undefined) throw new Error('No Chromium found: set CHROMIUM_PATH to its executable.');
  return found;
}

/** Starts a headless Chromium that reaches `internet` and nothing else. */
export async function launchChromium(internet: Internet, options: LaunchOptions = {}): Promise<TestBrowser> {
  const browser = await puppeteer.launch({
    executablePath: chromiumPath(),
    ...options,
    args: [...internet.chromiumArgs(), '--no-sandbox', '--mute-audio', ...(options.args ?? [])],
  });
  return {
    browser,
    async newPage(url) {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const errors: string[] = [];
      page.on('pageerror', (error) => void errors.push(String(error)));
      page.on('console', (message) => {
        if (message.type() === 'error') errors.push(message.text());
      });
      if (url !== undefined) await page.goto(url);
      return { page, errors, close: () => context.close() };
    },
    close: () => browser.close(),
  };
}
