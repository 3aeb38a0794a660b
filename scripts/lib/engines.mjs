/**
 * Where the browsers of the tests are: the system's own, or those that Playwright downloaded. Node builtins only at the
 * top, as this is read before anything is installed.
 */
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @typedef {'chromium' | 'firefox' | 'webkit'} Engine */
/** @typedef {{ from: 'system' | 'playwright', path: string }} Found */

/** @type {readonly Engine[]} */
export const engines = ['chromium', 'firefox', 'webkit'];

const inPath = (/** @type {string} */ name) =>
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find(isExecutable);

const miniBrowsers = [
  '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
  '/usr/libexec/webkit2gtk-4.1/MiniBrowser',
];

/** @type {Record<Engine, () => string | undefined>} */
const system = {
  chromium: () =>
    process.env['CHROMIUM_PATH'] ?? inPath('chromium') ?? inPath('google-chrome-stable') ?? inPath('google-chrome'),
  firefox: () => process.env['FIREFOX_PATH'] ?? inPath('firefox-esr'),
  webkit: () => {
    const needed = ['WebKitWebDriver', ...(process.env['DISPLAY'] ? [] : ['Xvfb'])];
    if (!needed.every(inPath)) return undefined;
    return process.env['WEBKIT_PATH'] ?? miniBrowsers.find(isExecutable);
  },
};

/**
 * Finds one browser. `CHROMIUM_PATH`, `FIREFOX_PATH` and `WEBKIT_PATH` (WebKitGTK's MiniBrowser) name another binary.
 * @param {Engine} engine
 * @returns {Promise<Found | undefined>}
 */
export async function findEngine(engine) {
  const path = system[engine]();
  if (path) return { from: 'system', path };
  const downloaded = (await import('playwright-core'))[engine].executablePath();
  return existsSync(downloaded) ? { from: 'playwright', path: downloaded } : undefined;
}

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
