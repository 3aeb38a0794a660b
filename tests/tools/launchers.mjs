/** The three engines for @web/test-runner: the system's browsers, Playwright's where they are missing. */
import { chromeLauncher } from '@web/test-runner-chrome';
import { playwrightLauncher } from '@web/test-runner-playwright';
import * as puppeteer from 'puppeteer-core';
import { engines, findEngine } from '../../scripts/lib/engines.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('../../scripts/lib/engines.mjs').Engine} Engine */
/** @typedef {import('@web/test-runner').BrowserLauncher} Launcher */

const chromiumArgs = [
  '--autoplay-policy=no-user-gesture-required',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--no-first-run',
  '--no-sandbox',
];
const firefoxPrefs = { 'media.autoplay.default': 0, 'media.autoplay.blocking_policy': 0 };

/**
 * A window for each file: a tab in the background gets no animation frames, and its tests would hang.
 * @type {import('@web/test-runner-chrome').ChromeLauncherArgs['createPage']}
 */
const createPage = ({ context }) => context.newPage({ type: 'window' });

/** @type {Record<Engine, (path: string) => Launcher>} */
const fromSystem = {
  chromium: (executablePath) =>
    chromeLauncher({ puppeteer, concurrency: 2, createPage, launchOptions: { executablePath, args: chromiumArgs } }),
  // One at a time: with two windows keyboard tests lose the focus.
  firefox: (executablePath) =>
    withFreshWindows(
      chromeLauncher({
        puppeteer,
        concurrency: 1,
        createPage,
        launchOptions: { browser: 'firefox', executablePath, extraPrefsFirefox: firefoxPrefs },
      }),
    ),
  webkit: (binary) => webkitLauncher({ binary, args: ['--autoplay-policy=allow'] }),
};

/** @type {Record<Engine, object>} */
const playwrightOptions = {
  chromium: { args: chromiumArgs },
  firefox: { firefoxUserPrefs: firefoxPrefs },
  webkit: {},
};

/**
 * Gives each file a window of its own. A test that presses Tab behind the last element leaves the focus in Firefox's
 * toolbar, and a window that is used again sends the keys of the next file there.
 * @param {import('@web/test-runner-chrome').ChromeLauncher} launcher
 */
function withFreshWindows(launcher) {
  const stopSession = launcher.stopSession.bind(launcher);
  launcher.stopSession = async (id) => {
    const page = launcher.getPage(id);
    const result = await stopSession(id);
    launcher['inactivePages'].length = 0;
    await page.close();
    return result;
  };
  return launcher;
}

/**
 * @param {readonly string[]} [only] names of engines
 * @returns {Promise<Launcher[]>}
 * @throws {Error} where a browser is missing
 */
export const launchers = (only = engines) =>
  Promise.all(
    engines
      .filter((product) => only.includes(product))
      .map(async (product) => {
        const found = await findEngine(product);
        if (!found) throw new Error(`${product} is missing: npm test installs it`);
        if (found.from === 'system') return fromSystem[product](found.path);
        return playwrightLauncher({ product, concurrency: 1, launchOptions: playwrightOptions[product] });
      }),
  );
