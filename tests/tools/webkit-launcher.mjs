/**
 * A launcher of @web/test-runner for WebKitGTK: Xvfb where there is no display, WebKitWebDriver and MiniBrowser. It
 * presents itself as Puppeteer, whose page the runner's commands know how to use.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebDriver, endProcess } from './webdriver.mjs';
import { WebKitPage } from './webkit-page.mjs';

/**
 * @typedef {object} WebKitOptions
 * @property {string} binary the MiniBrowser
 * @property {string[]} [args] of the MiniBrowser: `--dark-mode` for prefers-color-scheme
 * @property {Record<string, string | number>} [gtkSettings] `gtk-enable-animations: 0` for prefers-reduced-motion,
 *   `gtk-theme-name: HighContrast` for prefers-contrast
 */
/** @typedef {{ driver: WebDriver, page: WebKitPage }} Window */

/** One browser, and so one test file at a time: a second window would lose the focus that keyboard tests need. */
class WebKitLauncher {
  type = 'puppeteer';
  name = 'WebKit';
  concurrency = 1;
  #options;
  #home = mkdtempSync(join(tmpdir(), 'embed-hub-webkit-'));
  /** @type {Awaited<ReturnType<typeof startDisplay>> | undefined} */
  #display;
  /** @type {Promise<Window> | undefined} */
  #window;
  /** @type {Map<string, Window>} */
  #sessions = new Map();

  /** @param {WebKitOptions} options */
  constructor(options) {
    this.#options = options;
  }

  async initialize() {
    const folder = join(this.#home, 'gtk-3.0');
    mkdirSync(folder, { recursive: true });
    // The stock toolbar is 447 px wide at least; this one lets the page go down to 290 px.
    const narrow = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n';
    writeFileSync(join(folder, 'gtk.css'), narrow);
    const settings = Object.entries(this.#options.gtkSettings ?? {}).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, 'settings.ini'), `[Settings]\n${settings.join('')}`);
  }

  /**
   * @param {string} id
   * @param {string} url
   */
  async startSession(id, url) {
    this.#window ??= this.#open();
    const window = await this.#window;
    this.#sessions.set(id, window);
    await window.page.setViewport({ width: 800, height: 600 });
    await window.driver.post('/url', { url });
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
    const { driver } = this.#session(id);
    this.#sessions.delete(id);
    await driver.delete('/actions');
    await driver.post('/url', { url: 'about:blank' });
    return {};
  }

  startDebugSession() {
    return Promise.reject(new Error('WebKitGTK has no debugging here: use Chromium'));
  }

  async stop() {
    const window = await this.#window?.catch(() => undefined);
    await window?.driver.stop();
    if (this.#display) await endProcess(this.#display.process);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 3 });
  }

  /** @returns {Promise<Window>} */
  async #open() {
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
    for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME']) env[name] = this.#home;
    if (!env['DISPLAY']) {
      this.#display = await startDisplay();
      env['DISPLAY'] = this.#display.name;
    }
    const driver = await WebDriver.start({ binary: this.#options.binary, args: this.#options.args ?? [], env });
    return { driver, page: new WebKitPage(driver) };
  }

  /** @param {string} id */
  #session(id) {
    const window = this.#sessions.get(id);
    if (!window) throw new Error(`no session ${id}`);
    return window;
  }
}

/** Starts Xvfb on a display number that it chooses itself. */
async function startDisplay() {
  const args = ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'];
  const child = spawn('Xvfb', args, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] });
  /** @type {string} */
  const number = await new Promise((resolve, reject) => {
    let written = '';
    child.once('error', reject);
    child.once('exit', (code) => reject(new Error(`Xvfb ended with exit code ${code}`)));
    child.stdio[3]?.on('data', (data) => {
      written += data;
      if (written.includes('\n')) resolve(written.trim());
    });
  });
  return { process: child, name: `:${number}` };
}

/**
 * @param {WebKitOptions} options
 * @returns {import('@web/test-runner').BrowserLauncher}
 */
export const webkitLauncher = (options) =>
  /** @type {import('@web/test-runner').BrowserLauncher} */ (/** @type {unknown} */ (new WebKitLauncher(options)));
