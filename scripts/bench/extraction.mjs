/**
 * A page → what it says of itself, beside those who do the same, and beside the bare limit: htmlparser2 over the whole
 * page with nobody listening. Each is measured in processor time and, in a process of its own, in memory.
 */
import { execFileSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { blog, newspaper, plain, unclosed } from '../lib/bench-pages.mjs';
import { cpuPerSecond, perSecond, table } from '../lib/measure.mjs';

/** @typedef {{ url: string, body: string, contentType: string }} Page */

/** Peers live in a package beside this file, as they are of use here only. */
const peers = createRequire(new URL('peers/package.json', import.meta.url));

const SIZES = [20, 80, 200, 400];
const pages = SIZES.flatMap((size) => [blog(size), newspaper(size), plain(size)]);

/** @type {Record<string, () => Promise<(page: Page) => unknown>>} */
const contenders = {
  async 'bare limit: htmlparser2 over the whole page'() {
    const { Parser } = await import('htmlparser2');
    return ({ body }) => {
      const parser = new Parser({});
      parser.write(body);
      parser.end();
    };
  },
  async 'embed-hub: the whole Embed, 13 sources'() {
    const { inspect } = await import('../../dist/resolver/index.js');
    return (page) => inspect(page);
  },
  async metascraper() {
    const { default: metascraper } = await peer('metascraper');
    const fields = ['author', 'date', 'description', 'image', 'lang', 'publisher', 'title', 'url'];
    const rules = await Promise.all(fields.map(async (field) => (await peer(`metascraper-${field}`)).default()));
    const scrape = metascraper(rules);
    return ({ url, body }) => scrape({ url, html: body });
  },
  async 'open-graph-scraper'() {
    const { default: scrape } = await peer('open-graph-scraper');
    return ({ body }) => scrape({ html: body });
  },
  async unfurl() {
    const { unfurl } = await peer('unfurl.js');
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    return ({ url, body }) => unfurl(url, { oembed: false, fetch: async () => new Response(body, { headers }) });
  },
};

const [, , only] = process.argv;
if (only) console.log(await memoryOf(only));
else {
  const kilobytes = Math.round(pages.reduce((sum, { body }) => sum + body.length, 0) / pages.length / 1024);
  console.log(
    `${pages.length} pages of blogs and newspapers, ${kilobytes} KB on average: pages per second of processor time`,
  );
  /** @type {[string, number][]} */
  const rows = [];
  for (const [name, start] of Object.entries(contenders)) rows.push([name, await cpuPerSecond(pages, await start())]);
  table(rows);
  console.log('memory over 20 rounds, in a process of its own, above that of the pages (MB)');
  for (const name of Object.keys(contenders)) {
    const said = execFileSync(process.execPath, [fileURLToPath(import.meta.url), name], { encoding: 'utf8' });
    console.log(`${name.padEnd(52)}${said.trim().padStart(12)}`);
  }
  // what a page costs grows as the page does, well-formed or not
  const ours = await contenders['embed-hub: the whole Embed, 13 sources']?.();
  for (const page of ours ? [newspaper, unclosed] : []) {
    const [small = 1, large = 1] = [page(100), page(10_000)].map(
      (input) => 1 / perSecond([input], (one) => ours?.(one), { rounds: 3 }),
    );
    console.log(`${page.name}: 100 times the page costs ${(large / small).toFixed(0)} times the time`);
  }
}

/** @param {string} name */
async function memoryOf(name) {
  const before = process.resourceUsage().maxRSS;
  const work = await contenders[name]?.();
  for (let round = 0; round < 20; round++) for (const page of pages) await work?.(page);
  return Math.round((process.resourceUsage().maxRSS - before) / 1024);
}

/** @param {string} name */
function peer(name) {
  return import(pathToFileURL(peers.resolve(name)).href);
}
