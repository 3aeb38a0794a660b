/** A small W3C WebDriver client for WebKitGTK's MiniBrowser. @see https://www.w3.org/TR/webdriver2/ */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * @typedef {object} DriverOptions
 * @property {string} binary the MiniBrowser
 * @property {string[]} args its further arguments
 * @property {NodeJS.ProcessEnv} env
 */

export class WebDriver {
  #process;
  #address;
  #session = '';

  /**
   * @param {import('node:child_process').ChildProcess} process
   * @param {string} address
   */
  constructor(process, address) {
    this.#process = process;
    this.#address = address;
  }

  /**
   * Starts a driver with one browser: WebKitWebDriver keeps one session for each process.
   * @param {DriverOptions} options
   */
  static async start({ binary, args, env }) {
    const port = await freePort();
    const child = spawn('WebKitWebDriver', ['--host=127.0.0.1', `--port=${port}`], { stdio: 'ignore', env });
    const driver = new WebDriver(child, `http://127.0.0.1:${port}`);
    try {
      await driver.#untilReady();
      const { sessionId } = await driver.#ask('POST', '/session', {
        capabilities: {
          alwaysMatch: {
            browserName: 'MiniBrowser',
            timeouts: { pageLoad: 30_000, script: 30_000 },
            'webkitgtk:browserOptions': { binary, args: ['--automation', ...args] },
          },
        },
      });
      driver.#session = `/session/${sessionId}`;
      return driver;
    } catch (error) {
      await endProcess(child);
      throw error;
    }
  }

  /** @param {string} path below the session */
  get(path) {
    return this.#ask('GET', this.#session + path);
  }

  /**
   * @param {string} path below the session
   * @param {object} body
   */
  post(path, body = {}) {
    return this.#ask('POST', this.#session + path, body);
  }

  /** @param {string} path below the session */
  delete(path) {
    return this.#ask('DELETE', this.#session + path);
  }

  /**
   * Runs a function body in the page.
   * @param {string} script
   */
  evaluate(script) {
    return this.post('/execute/sync', { script, args: [] });
  }

  async stop() {
    // A browser that has crashed takes its session with it; the process below is ended all the same.
    await this.delete('').catch(() => undefined);
    await endProcess(this.#process);
  }

  async #untilReady() {
    const end = Date.now() + 10_000;
    for (;;) {
      const ready = await this.#ask('GET', '/status').catch((error) => {
        if (Date.now() > end) throw error;
        return undefined;
      });
      if (ready) return;
      await delay(30);
    }
  }

  /**
   * @param {string} method
   * @param {string} path
   * @param {object} [body]
   * @returns {Promise<any>} the reply's value, whose shape belongs to the command
   */
  async #ask(method, path, body) {
    const init = { method, headers: { 'content-type': 'application/json' } };
    const reply = await fetch(this.#address + path, body ? { ...init, body: JSON.stringify(body) } : init);
    const { value } = await reply.json();
    if (value?.error) throw new Error(`WebDriver ${method} ${path}: ${value.error}: ${value.message}`);
    return value;
  }
}

/** @param {import('node:child_process').ChildProcess} child */
export async function endProcess(child) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill();
  await exit;
}

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  server.close();
  await once(server, 'close');
  return port;
}
