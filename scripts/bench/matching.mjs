/** URL → provider, id, kind, start, frame: beside the bare limit, `new URL()` and one look into a Map, and beside peers. */
import { readdirSync } from 'node:fs';
import * as oembedExtractor from '@extractus/oembed-extractor';
import videoUrlParser from 'js-video-url-parser';
import { createLongTail } from '../../dist/core/long-tail.js';
import { createMatcher } from '../../dist/core/matcher.js';
import { identify, match } from '../../dist/providers/index.js';
import { table as longTail } from '../../dist/providers/_oembed.js';
import { inRoot } from '../lib/files.mjs';
import { sideBySide, table } from '../lib/measure.mjs';

/** @typedef {{ examples?: import('../../dist/core/provider.js').Example[], counterexamples?: string[] }} ProviderFile */

const files = readdirSync(inRoot('dist/providers')).filter(
  (name) => /^[a-z0-9].*\.js$/.test(name) && name !== 'index.js',
);
const modules = await Promise.all(
  files.map((name) => /** @type {Promise<ProviderFile>} */ (import(inRoot('dist/providers', name)))),
);

// every provider's examples and counterexamples as they are, and a fifth of the list on hosts that nobody knows
const known = modules.flatMap(({ examples = [], counterexamples = [] }) => [
  ...examples.map(({ url }) => url),
  ...counterexamples,
]);
const unknown = Array.from(
  { length: Math.round(known.length / 4) },
  (_, i) => `https://blog${i}.example/2012/03/a-post-${i}?page=${i}`,
);
// `new URL` takes no protocol-relative address
const absolute = [...known, ...unknown].map((url) => (url.startsWith('//') ? `https:${url}` : url));
const urls = absolute.filter((url) => URL.canParse(url));
const hosts = new Map(urls.map((url, i) => [new URL(url).hostname, i]));

/** @param {string} url */
function frameOf(url) {
  const found = identify(url);
  if (!found || found.match.id === null) return null;
  return found.provider.frame?.(/** @type {import('../../dist/core/provider.js').Item} */ (found.match));
}

console.log(`${urls.length} addresses, ${unknown.length} of them unknown, from ${files.length} files of providers`);
table(
  sideBySide(urls, {
    'bare limit: new URL() and one Map look-up': (url) => hosts.get(new URL(url).hostname),
    'embed-hub: provider, id, kind, start, frame': frameOf,
    'embed-hub: the whole Embed': (url) => match(url),
    'js-video-url-parser': (url) => videoUrlParser.parse(url),
    '@extractus/oembed-extractor: which provider': (url) => oembedExtractor.findProvider(url),
  }),
);

// ten times as many entries of the registry, on other hosts and on deeper ones, must not be felt
const labels = /(?<=\t(?:\*\.)?)[a-z0-9-]+(?=\.[a-z0-9.-]+\/)/g;
const more = Array.from({ length: 10 }, (_, i) => longTail.replaceAll(labels, (label) => `${label}-${i}`)).join('');
const [once, tenfold] = sideBySide(urls, {
  once: createMatcher([], createLongTail(longTail)),
  tenfold: createMatcher([], createLongTail(longTail + more)),
}).map(([, speed]) => speed);
console.log(`ten times the registry costs ${((once ?? 0) / (tenfold ?? 0)).toFixed(2)} times the time`);
