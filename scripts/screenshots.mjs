/**
 * `npm run screenshots`: every element in its main states, as pictures in docs/reference/, for looking at after a change.
 * Chromium draws them, with players that are simulated: nothing leaves the machine.
 */
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { buildIsStale } from './lib/built.mjs';
import { inRoot } from './lib/files.mjs';
import { installModules } from './lib/install.mjs';
import { node } from './lib/run.mjs';
import { withPalette } from './lib/small-png.mjs';
import { statesPage, statesPicture, statesStyles } from './lib/states-page.mjs';
import { launchChromium } from '../tests/network/browser.js';
import { startInternet } from '../tests/network/internet.js';
import { mountedSite } from '../tests/network/mounted-site.js';
import { send } from '../tests/network/site.js';
import { youtubeIds } from '../tests/network/sites/youtube.js';

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {{ name: string, width: number, language?: string, features?: Record<string, string> }} Picture */

const FOLDER = 'docs/reference';
/** Bytes of the whole folder. */
const MOST = 1_500_000;
const SITE = 'states.example';
/** Runs before the page: what a reader allowed, and a day on which that still holds. */
const AGREED = `Date.now = () => Date.parse('2012-03-10T12:00:00Z');
for (const name of ['Example Audio', 'Example Video'])
  localStorage.setItem('embed-hub:consent:' + name.toLowerCase().replace(' ', '-'),
    JSON.stringify({ since: '2012-03-09T12:00:00.000Z', question: 1, version: '', name }));`;
const dark = { 'prefers-color-scheme': 'dark' };

/** @type {Picture[]} */
const pictures = [
  { name: 'light-320', width: 320 },
  { name: 'light-768', width: 768 },
  { name: 'light-1280', width: 1280 },
  { name: 'dark-1280', width: 1280, features: dark },
  { name: 'forced-colors-768', width: 768, features: { 'forced-colors': 'active' } },
  { name: 'rtl-320', width: 320, language: 'ar' },
  { name: 'rtl-1280', width: 1280, language: 'ar' },
];

await installModules();
if (buildIsStale()) {
  console.log('Building …');
  if ((await node([inRoot('scripts/build.mjs')])) !== 0) process.exit(1);
}
mkdirSync(inRoot(FOLDER), { recursive: true });
const internet = await startInternet();
serve();
const chromium = await launchChromium(internet, { args: ['--disable-lcd-text'] });
try {
  for (const picture of pictures) await take(picture);
} finally {
  await chromium.close();
  await internet.close();
}
const bytes = readdirSync(inRoot(FOLDER)).reduce((sum, name) => sum + statSync(inRoot(FOLDER, name)).size, 0);
console.log(`${pictures.length} pictures, ${Math.round(bytes / 1000)} kB with their README`);
if (bytes > MOST) {
  console.error(`${FOLDER} is larger than ${MOST} bytes`);
  process.exitCode = 1;
}

function serve() {
  const pages = Object.fromEntries(
    ['en', 'ar'].map((language) => [`/${language}`, { html: statesPage(language, youtubeIds.deleted) }]),
  );
  const site = mountedSite(SITE, { pages, directories: { '/embed-hub/': inRoot('dist/cdn/') } });
  internet.add({
    hosts: site.hosts,
    handle(exchange) {
      const { pathname } = exchange.url;
      if (pathname === '/picture.svg') return send(exchange, statesPicture, { type: 'image/svg+xml' });
      if (pathname === '/states.css') return send(exchange, statesStyles, { type: 'text/css' });
      return site.handle(exchange);
    },
  });
}

/** @param {Picture} picture */
async function take({ name, width, language = 'en', features = {} }) {
  const { page, errors, close } = await chromium.newPage();
  await page.setViewport({ width, height: 900 });
  const session = await page.createCDPSession();
  const wanted = { 'prefers-reduced-motion': 'reduce', ...features };
  await session.send('Emulation.setEmulatedMedia', {
    features: Object.entries(wanted).map(([feature, value]) => ({ name: feature, value })),
  });
  await page.evaluateOnNewDocument(AGREED);
  await page.goto(`https://${SITE}/${language}`);
  await arrange(page);
  await page.waitForNetworkIdle({ idleTime: 200 });
  await page.evaluate(() => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    scrollTo(0, 0);
  });
  // frames of other sites are drawn where they are in sight
  await page.setViewport({ width, height: await page.evaluate(() => document.documentElement.scrollHeight) });
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  writeFileSync(inRoot(FOLDER, `${name}.png`), withPalette(await page.screenshot()));
  if (errors.length > 0) console.warn(`${name}: ${errors.join('\n')}`);
  await close();
}

/**
 * Brings elements into their states, as a reader would.
 * @param {Page} page
 */
async function arrange(page) {
  await press(page, '#failed', 'button');
  await inState(page, '#failed', 'failed');
  await press(page, '#active', 'button');
  await inState(page, '#active', 'active');
  await press(page, '#asking', 'button');
  await inState(page, '#asking', 'asking');
  await page.setOfflineMode(true);
  await press(page, '#offline', 'button');
  await inState(page, '#offline', 'offline');
  await page.waitForFunction(() =>
    ['embed-hub', 'embed-consent'].every((tag) => document.querySelector(tag)?.shadowRoot?.querySelector('button')),
  );
}

/**
 * @param {Page} page
 * @param {string} host
 * @param {string} state
 */
async function inState(page, host, state) {
  await page.waitForFunction(
    (selector, name) => document.querySelector(selector)?.matches(`:state(${name})`),
    { polling: 'raf' },
    host,
    state,
  );
}

/**
 * @param {Page} page
 * @param {string} host
 * @param {string} part
 */
async function press(page, host, part) {
  await page.waitForFunction(
    (selector, name) => {
      const button = document.querySelector(selector)?.shadowRoot?.querySelector(`button[part~="${name}"]`);
      if (button instanceof HTMLElement) button.click();
      return Boolean(button);
    },
    { polling: 'raf' },
    host,
    part,
  );
}
