/** What @web/test-runner-commands asks of a Puppeteer page (keys, mouse, viewport, screenshot), done by WebDriver. */
import { setTimeout as delay } from 'node:timers/promises';

/** Keys without a character, as WebDriver writes them. @see https://www.w3.org/TR/webdriver2/#keyboard-actions */
/** @type {Record<string, string>} */
const keyCodes = {
  Alt: '\uE00A',
  ArrowDown: '\uE015',
  ArrowLeft: '\uE012',
  ArrowRight: '\uE014',
  ArrowUp: '\uE013',
  Backspace: '\uE003',
  Control: '\uE009',
  Delete: '\uE017',
  End: '\uE010',
  Enter: '\uE006',
  Escape: '\uE00C',
  Home: '\uE011',
  Insert: '\uE016',
  Meta: '\uE03D',
  PageDown: '\uE00F',
  PageUp: '\uE00E',
  Shift: '\uE008',
  Space: ' ',
  Tab: '\uE004',
};
const buttons = { left: 0, middle: 1, right: 2 };

/** @typedef {{ button?: keyof typeof buttons }} Press */

const keyDown = (/** @type {string} */ key) => ({ type: 'keyDown', value: keyCodes[key] ?? key });
const keyUp = (/** @type {string} */ key) => ({ type: 'keyUp', value: keyCodes[key] ?? key });
const moveTo = (/** @type {number} */ x, /** @type {number} */ y) => ({
  type: 'pointerMove',
  duration: 0,
  x,
  y,
  origin: 'viewport',
});
const mouseDown = ({ button = 'left' } = /** @type {Press} */ ({})) => ({
  type: 'pointerDown',
  button: buttons[button],
});
const mouseUp = ({ button = 'left' } = /** @type {Press} */ ({})) => ({ type: 'pointerUp', button: buttons[button] });

export class WebKitPage {
  #driver;
  /** What the window is larger than the page in it, in px: MiniBrowser draws a toolbar of its own. */
  #frame = { width: 0, height: 38 };

  /** @param {import('./webdriver.mjs').WebDriver} driver */
  constructor(driver) {
    this.#driver = driver;
  }

  keyboard = {
    type: (/** @type {string} */ text) => this.#keys([...text].flatMap((key) => [keyDown(key), keyUp(key)])),
    press: (/** @type {string} */ key) => this.#keys([keyDown(key), keyUp(key)]),
    down: (/** @type {string} */ key) => this.#keys([keyDown(key)]),
    up: (/** @type {string} */ key) => this.#keys([keyUp(key)]),
  };

  mouse = {
    move: (/** @type {number} */ x, /** @type {number} */ y) => this.#pointer([moveTo(x, y)]),
    click: (/** @type {number} */ x, /** @type {number} */ y, /** @type {Press} */ press) =>
      this.#pointer([moveTo(x, y), mouseDown(press), mouseUp(press)]),
    down: (/** @type {Press} */ press) => this.#pointer([mouseDown(press)]),
    up: (/** @type {Press} */ press) => this.#pointer([mouseUp(press)]),
    reset: async () => {
      await this.#driver.delete('/actions');
      await this.#pointer([moveTo(0, 0)]);
    },
  };

  /**
   * Asks for a window, measures the page in it, and corrects. The narrowest page is 290 px wide.
   * @param {{ width: number, height: number }} wanted px
   */
  async setViewport(wanted) {
    let got = { width: 0, height: 0 };
    for (let attempt = 0; attempt < 4; attempt++) {
      const frame = this.#frame;
      const size = { width: wanted.width + frame.width, height: wanted.height + frame.height };
      await this.#driver.post('/window/rect', { x: 0, y: 0, ...size });
      got = await this.#viewportOnce(wanted);
      if (got.width === wanted.width && got.height === wanted.height) return;
      this.#frame = { width: size.width - got.width, height: size.height - got.height };
    }
    throw new Error(`the viewport is ${got.width}×${got.height}, not ${wanted.width}×${wanted.height}`);
  }

  emulateMediaFeatures() {
    return Promise.reject(new Error('WebKitGTK cannot emulate media features: set them when it is launched'));
  }

  emulateMediaType() {
    return this.emulateMediaFeatures();
  }

  async screenshot() {
    return Buffer.from(await this.#driver.get('/screenshot'), 'base64');
  }

  url() {
    return this.#driver.get('/url');
  }

  /**
   * The page's size as soon as it is the wanted one, else as it is when the window has had its time to follow.
   * @param {{ width: number, height: number }} wanted
   */
  async #viewportOnce(wanted) {
    for (let attempt = 0; ; attempt++) {
      const [width, height] = await this.#driver.evaluate('return [innerWidth, innerHeight]');
      if ((width === wanted.width && height === wanted.height) || attempt === 20) return { width, height };
      await delay(10);
    }
  }

  /** @param {object[]} actions */
  #keys(actions) {
    return this.#driver.post('/actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }

  /** @param {object[]} actions */
  #pointer(actions) {
    const parameters = { pointerType: 'mouse' };
    return this.#driver.post('/actions', { actions: [{ type: 'pointer', id: 'mouse', parameters, actions }] });
  }
}
