/**
 * A launcher of @web/test-runner for WebKitGTK: Xvfb where there is no display, WebKitWebDriver and MiniBrowser. It
 * presents itself as Puppeteer, whose page the runner's commands know how to use.
 */
import { WebKitWindow } from './webkit-window.mjs';

/** @typedef {{ window: WebKitWindow, page: import('./webkit-page.mjs').WebKitPage }} Session */

/** Most of a file's time goes by in waiting: for media to play, for the pipeline to start. */
const WINDOWS = 2;

class WebKitLauncher {
  type = 'puppeteer';
  name = 'WebKit';
  /** Two windows on one display would take the focus from each other, which keyboard tests need. */
  concurrency = process.env['DISPLAY'] ? 1 : WINDOWS;
  #windows;
  #free;
  /** @type {Map<string, Session>} */
  #sessions = new Map();

  /** @param {import('./webkit-window.mjs').WebKitOptions} options */
  constructor(options) {
    this.#windows = Array.from({ length: this.concurrency }, () => new WebKitWindow(options));
    this.#free = [...this.#windows];
  }

  async initialize() {
    // a window is opened when it is needed
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    const window = this.#free.shift();
    if (!window) throw new Error('more files at a time than windows');
    try {
      await window.use(async ({ driver, page }) => {
        this.#sessions.set(id, { window, page });
        await page.setViewport({ width: 800, height: 600 });
        await driver.post('/url', { url });
      });
    } catch (error) {
      this.#sessions.delete(id);
      this.#giveBack(window);
      throw error;
    }
  }

  /** @param {string} id */
  isActive(id) {
    return this.#sessions.has(id);
  }

  /** @param {string} id */
  getPage(id) {
    return this.#session(id).page;
  }

  /** @param {string} id */
  getBrowserUrl(id) {
    return this.#session(id).page.url();
  }

  /** @param {string} id */
  async stopSession(id) {
    const { window } = this.#session(id);
    this.#sessions.delete(id);
    try {
      await window.use(async ({ driver }) => {
        await driver.delete('/actions');
        await driver.post('/url', { url: 'about:blank' });
      });
    } finally {
      this.#giveBack(window);
    }
    return {};
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKitGTK has no debugging here: use Chromium'));
  }

  async stop() {
    await Promise.all(this.#windows.map((window) => window.remove()));
  }

  /**
   * A file that started too late is stopped before its start has come to an end.
   * @param {WebKitWindow} window
   */
  #giveBack(window) {
    if (!this.#free.includes(window)) this.#free.push(window);
  }

  /** @param {string} id */
  #session(id) {
    const session = this.#sessions.get(id);
    if (!session) throw new Error(`no session ${id}`);
    return session;
  }
}

/**
 * @param {import('./webkit-window.mjs').WebKitOptions} options
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export const webkitLauncher = (options) =>
  /** @type {import('@web/test-runner').BrowserLauncher} */ (/** @type {unknown} */ (new WebKitLauncher(options)));
