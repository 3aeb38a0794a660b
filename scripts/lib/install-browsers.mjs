/** Installs the browsers of the tests, and what makes their media, where they are missing. */
import { spawnSync } from 'node:child_process';
import { engines, findEngine } from './engines.mjs';
import { isDebian } from './install-programs.mjs';
import { node, program, run } from './run.mjs';

/** Chromium, Firefox, WebKitGTK with its driver and a display, and the codecs it plays media with. */
const debianPackages = [
  'chromium',
  'firefox-esr',
  'webkit2gtk-driver',
  'xvfb',
  'xauth',
  'gstreamer1.0-libav',
  'gstreamer1.0-plugins-base',
  'gstreamer1.0-plugins-good',
  'gstreamer1.0-plugins-bad',
  // makes the recordings and streams of the tests
  'ffmpeg',
];

const isRoot = process.getuid?.() === 0;

/**
 * Debian's packages where we are root and there is apt, Playwright's own download elsewhere.
 * @throws {Error} where neither brought all three; its message says what to install by hand
 */
export async function installBrowsers() {
  if ((await missing()).length === 0) return;
  if (isRoot && isDebian()) await installFromDebian();
  const left = await missing();
  const browsers = left.filter((name) => name !== 'ffmpeg');
  if (browsers.length > 0) await installFromPlaywright(browsers);
  const absent = await missing();
  if (absent.length > 0) throw new Error(advice(absent));
}

async function missing() {
  const found = await Promise.all(engines.map(findEngine));
  const browsers = engines.filter((_, index) => !found[index]);
  return hasFfmpeg() ? browsers : [...browsers, /** @type {const} */ ('ffmpeg')];
}

function hasFfmpeg() {
  return spawnSync('ffmpeg', ['-version'], { stdio: 'ignore' }).status === 0;
}

async function installFromDebian() {
  console.log(`Installing browsers with apt: ${debianPackages.join(' ')} …`);
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  await run('apt-get', ['update', '-qq'], { env });
  await run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...debianPackages], { env });
}

/** @param {readonly import('./engines.mjs').Engine[]} wanted */
async function installFromPlaywright(wanted) {
  console.log(`Downloading browsers with Playwright: ${wanted.join(' ')} …`);
  const withLibraries = isRoot && process.platform === 'linux' ? ['--with-deps'] : [];
  await node([program('playwright-core'), 'install', ...withLibraries, ...wanted]);
}

/** @param {readonly string[]} absent */
function advice(absent) {
  return [
    `The tests need programs that could not be installed: ${absent.join(', ')}.`,
    'Install them by hand, one way or the other, then run this again:',
    `  Debian:    apt-get update && apt-get install ${debianPackages.join(' ')}`,
    `  elsewhere: npx playwright-core install ${absent.filter((name) => name !== 'ffmpeg').join(' ')}; ffmpeg from ffmpeg.org`,
    'Browsers in unusual places are found through CHROMIUM_PATH and FIREFOX_PATH.',
    'What needs no browser runs without them: npm test -- format lint types ranks unit',
  ].join('\n');
}
