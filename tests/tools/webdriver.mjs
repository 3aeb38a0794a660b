/** A small W3C WebDriver client for WebKitGTK's MiniBrowser. @see https://www.w3.org/TR/webdriver2/ */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a command may take, in ms: longer than the 30 s that the browser itself gives a page and a script. */
const COMMAND = 40_000;
/** How long a browser may take to say good-bye, in ms. */
const FAREWELL = 5000;

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

  /** Ends the browser, and whatever is left of one that answers no more. */
  async stop() {
    const children = descendants(this.#process.pid);
    // A browser that has crashed takes its session with it; the process below is ended all the same.
    await this.#ask('DELETE', this.#session, undefined, FAREWELL).catch(() => undefined);
    await endProcess(this.#process);
    for (const child of children) kill(child);
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
   * @param {number} [patience] ms
   * @returns {Promise<any>} the reply's value, whose shape belongs to the command
   */
  async #ask(method, path, body, patience = COMMAND) {
    const signal = AbortSignal.timeout(patience);
    const init = { method, headers: { 'content-type': 'application/json' }, signal };
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
  const timer = setTimeout(() => child.kill('SIGKILL'), FAREWELL);
  await exit;
  clearTimeout(timer);
}

/**
 * The processes below one, as Linux tells them.
 * @param {number | undefined} pid
 * @returns {number[]}
 */
function descendants(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim();
    return children ? children.split(' ').flatMap((child) => [Number(child), ...descendants(Number(child))]) : [];
  } catch {
    return [];
  }
}

/** @param {number} pid */
function kill(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // it ended by itself
  }
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
