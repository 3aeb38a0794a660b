/**
 * A show in `<embed-podcast>`, in Chromium: from the page's start to the first episodes, with 500 and with 5,000 of them;
 * then all of a long list scrolled through, with the time of each frame. The page is built here, from the sources.
 *
 * Ends with 1 where ten times the episodes take three times the time, or where the main thread is busy for more than half of
 * a frame at 50 frames per second: unlike the frames themselves, that does not depend on what else the machine does.
 */
import { createServer } from 'node:http';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { findEngine } from '../lib/engines.mjs';
import { inRoot } from '../lib/files.mjs';

const ROUNDS = 9;
/** Pages of episodes opened before the list is scrolled. */
const PRESSES = 30;
/** What must hold: how much longer it may take, and milliseconds of the main thread per frame. */
const [SLOWER, BUSY] = [3, 10];

/** @param {number} i */
const item = (i) => `<item>
  <title>Episode ${i}: Bread &amp; butter</title><link>https://show.example/episodes/${i}</link>
  <guid isPermaLink="false">tag:show.example,${i}</guid>
  <pubDate>Tue, 0${1 + (i % 9)} Jan 2019 10:00:00 GMT</pubDate>
  <description>What bakers say about week ${i}, &lt;em&gt;and&lt;/em&gt; what they do.</description>
  <content:encoded><![CDATA[<p>Notes of week ${i}.</p>${'<p>All of them <a href="https://show.example/notes">are here</a>.</p>'.repeat(12)}]]></content:encoded>
  <enclosure url="https://cdn.example/audio/${i}.mp3" length="12345678" type="audio/mpeg"/>
  <itunes:duration>00:4${i % 10}:10</itunes:duration>
  <itunes:season>${1 + Math.floor(i / 50)}</itunes:season><itunes:episode>${i}</itunes:episode>
</item>`;
/** @param {number} count */
const feed = (count) => `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:content="http://purl.org/rss/1.0/modules/content/">
<channel><title>Bread</title><link>https://show.example/</link>${Array.from({ length: count }, (_, i) => item(count - i)).join('\n')}</channel></rss>`;

const { outputFiles } = await build({
  stdin: { contents: "import './src/define/embed-podcast.ts'", resolveDir: inRoot('.') },
  bundle: true,
  splitting: true,
  minify: true,
  format: 'esm',
  outdir: '/',
  write: false,
  // package.json says that sources have no effects of their own, which those that define elements do
  ignoreAnnotations: true,
  tsconfig: inRoot('tsconfig.json'),
  logLevel: 'error',
});
const files = new Map(outputFiles.map(({ path, text }) => [path, text]));
const feeds = new Map([500, 5000].map((count) => [`/feed-${count}.xml`, feed(count)]));

const server = createServer(({ url = '/' }, response) => {
  const { pathname, searchParams } = new URL(url, 'http://localhost');
  const xml = feeds.get(pathname);
  const script = files.get(pathname);
  response.setHeader('cache-control', 'no-store');
  response.setHeader('content-type', xml ? 'text/xml' : script ? 'text/javascript' : 'text/html');
  response.end(
    xml ??
      script ??
      `<!doctype html><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>A show</title>
<embed-podcast src="/feed-${searchParams.get('count')}.xml"></embed-podcast><script type="module" src="/stdin.js"></script>`,
  );
});
await new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(undefined)));
const address = server.address();
const port = typeof address === 'object' && address ? address.port : 0;

const engine = await findEngine('chromium');
if (!engine) throw new Error('there is no Chromium here');
const browser = await chromium.launch({ executablePath: engine.path, args: ['--no-sandbox'] });

/**
 * @param {number} count
 * @returns milliseconds from the page's start until its first episodes are drawn, and until all are known
 */
async function open(count) {
  const page = await browser.newPage({ viewport: { width: 900, height: 800 } });
  await page.goto(`http://127.0.0.1:${port}/?count=${count}`, { waitUntil: 'commit' });
  /** @param {string} expression */
  const when = async (expression) => {
    const found = await page.waitForFunction(`(${expression}) && performance.now()`, undefined, { polling: 'raf' });
    return Number(await found.jsonValue());
  };
  const root = `document.querySelector('embed-podcast')?.shadowRoot`;
  const first = await when(`${root}?.querySelector('[part="episode"]')`);
  const all = await when(`document.querySelector('embed-podcast').feed?.episodes.length === ${count}`);
  return { page, first, all };
}

/** @param {number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

/** @type {Map<number, { first: number, all: number }>} */
const opened = new Map();
for (const count of [500, 5000]) {
  const rounds = [];
  for (let i = 0; i < ROUNDS; i++) {
    const { page, first, all } = await open(count);
    rounds.push({ first, all });
    await page.close();
  }
  opened.set(count, { first: median(rounds.map(({ first }) => first)), all: median(rounds.map(({ all }) => all)) });
}
const [few, many] = [opened.get(500), opened.get(5000)];
console.log('Milliseconds from the start of the page');
print([
  ['500 episodes: the first are drawn', few?.first ?? 0],
  ['5,000 episodes: the first are drawn', many?.first ?? 0],
  ['500 episodes: all can be searched', few?.all ?? 0],
  ['5,000 episodes: all can be searched', many?.all ?? 0],
]);
const slower = (many?.first ?? 0) / (few?.first ?? 1);
console.log(`ten times the episodes open in ${slower.toFixed(2)} times the time`);

/**
 * Scrolls through the page, 120 px a frame.
 * @param {import('playwright-core').Page} page
 * @returns frames per second that the compositor drew, by Chromium's own trace; processor time of the page's main thread, in
 * milliseconds: per frame, and of its longest task
 */
async function scroll(page) {
  const session = await page.context().newCDPSession(page);
  /** @type {{ name: string, cat: string, ts: number, tdur?: number, pid: number, tid: number, args?: any }[]} */
  const events = [];
  session.on('Tracing.dataCollected', ({ value }) => {
    for (const event of /** @type {any[]} */ (value)) events.push(event);
  });
  const traced = new Promise((resolve) => session.once('Tracing.tracingComplete', () => resolve(undefined)));
  const includedCategories = ['disabled-by-default-devtools.timeline.frame', 'devtools.timeline.frame', 'toplevel'];
  await session.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories } });
  const count = await page.evaluate(`new Promise((resolve) => {
    let frames = 0;
    const step = () => {
      scrollBy(0, 120);
      if (scrollY + innerHeight >= document.documentElement.scrollHeight - 2 || ++frames > 900) resolve(frames);
      else requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  })`);
  await session.send('Tracing.end');
  await traced;
  const drawn = events
    .filter(({ name }) => name === 'DrawFrame')
    .map(({ ts }) => ts / 1000)
    .sort((x, y) => x - y);
  const main = events.find(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ cat, tid, pid, tdur }) => cat === 'toplevel' && tdur && tid === main?.tid && pid === main.pid,
  );
  const busy = tasks.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0);
  const longest = tasks.reduce((most, { tdur = 0 }) => Math.max(most, tdur / 1000), 0);
  return { ...rates(drawn), busy: busy / Number(count), longest };
}

/**
 * Frames per second, over all of it and in the worst stretch of half a second.
 * @param {number[]} times milliseconds
 */
function rates(times) {
  const per = (/** @type {number} */ from, /** @type {number} */ to) =>
    ((to - from) * 1000) / ((times[to] ?? 0) - (times[from] ?? 0));
  let worst = Infinity;
  for (let from = 0, to = 0; to < times.length; to++) {
    while ((times[to] ?? 0) - (times[from] ?? 0) > 500) from++;
    if (from > 0) worst = Math.min(worst, per(from - 1, to));
  }
  return { all: per(0, times.length - 1), worst };
}

const { page } = await open(5000);
const [rows, press] = /** @type {number[]} */ (
  await page.evaluate(`(async () => {
  const root = document.querySelector('embed-podcast').shadowRoot;
  let last = 0;
  for (let i = 0; i < ${PRESSES}; i++) {
    const start = performance.now();
    root.querySelector('[part="more"]')?.click();
    await document.querySelector('embed-podcast').updateComplete;
    last = performance.now() - start;
  }
  return [root.querySelectorAll('[part="episode"]').length, last];
})()`)
);
const ours = await scroll(page);
const height = await page.evaluate('document.documentElement.scrollHeight');
await page.setContent(
  `<body style="margin: 0">${`<p style="margin: 0; block-size: 100px">Plain words</p>`.repeat(Number(height) / 100)}`,
);
const plain = await scroll(page);
await browser.close();
server.close();

console.log(`\n${rows} episodes scrolled through, beside plain paragraphs of the same height`);
print([
  ['frames per second', ours.all, plain.all],
  ['frames per second in the worst half second', ours.worst, plain.worst],
  ['milliseconds of the main thread per frame', ours.busy, plain.busy],
  ['milliseconds of its longest task', ours.longest, plain.longest],
  ['milliseconds of the last press for 50 more', press ?? 0],
]);
if (slower >= SLOWER || ours.busy > BUSY) console.log('\nmissed: slower than it should be');

/** @param {[name: string, ...values: number[]][]} lines */
function print(lines) {
  for (const [name, ...values] of lines) {
    console.log(name.padEnd(46) + values.map((value) => value.toFixed(1).padStart(10)).join(''));
  }
}
