/** A MiniBrowser with a display of its own, where there is none: no other window takes the focus from it. */
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
/** @typedef {{ driver: WebDriver, page: WebKitPage }} Open */

export class WebKitWindow {
  #options;
  /** Its settings, and what it stores. */
  #home = mkdtempSync(join(tmpdir(), 'embed-hub-webkit-'));
  /** @type {Awaited<ReturnType<typeof startDisplay>> | undefined} */
  #display;
  /** @type {Promise<Open> | undefined} */
  #open;

  /** @param {WebKitOptions} options */
  constructor(options) {
    this.#options = options;
    const folder = join(this.#home, 'gtk-3.0');
    mkdirSync(folder, { recursive: true });
    // The stock toolbar is 447 px wide at least; this one lets the page go down to 290 px.
    const narrow = '* { min-width: 0; padding: 0; margin: 0; border-width: 0; font-size: 1px; }\n';
    writeFileSync(join(folder, 'gtk.css'), narrow);
    const settings = Object.entries(options.gtkSettings ?? {}).map(([name, value]) => `${name}=${value}\n`);
    writeFileSync(join(folder, 'settings.ini'), `[Settings]\n${settings.join('')}`);
  }

  /**
   * Does something with the browser, which is started where it is not there. One that does not answer would not answer
   * those who come next: they get another.
   * @template T
   * @param {(open: Open) => Promise<T>} work
   * @returns {Promise<T>}
   */
  async use(work) {
    this.#open ??= this.#start();
    try {
      return await work(await this.#open);
    } catch (error) {
      await this.close();
      throw error;
    }
  }

  /** Ends the browser. */
  async close() {
    const opening = this.#open;
    this.#open = undefined;
    const open = await opening?.catch(() => undefined);
    await open?.driver.stop();
  }

  /** Ends all of it, and leaves nothing behind. */
  async remove() {
    await this.close();
    if (this.#display) await endProcess(this.#display.process);
    rmSync(this.#home, { recursive: true, force: true, maxRetries: 3 });
  }

  /** @returns {Promise<Open>} */
  async #start() {
    /** @type {NodeJS.ProcessEnv} */
    const env = { ...process.env, LIBGL_ALWAYS_SOFTWARE: '1', NO_AT_BRIDGE: '1' };
    for (const name of ['XDG_CONFIG_HOME', 'XDG_DATA_HOME', 'XDG_CACHE_HOME']) env[name] = this.#home;
    if (!env['DISPLAY']) {
      this.#display ??= await startDisplay();
      env['DISPLAY'] = this.#display.name;
    }
    const driver = await WebDriver.start({ binary: this.#options.binary, args: this.#options.args ?? [], env });
    return { driver, page: new WebKitPage(driver) };
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
