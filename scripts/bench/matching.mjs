/** URL → provider, id, kind, start, frame: beside the bare limit, `new URL()` and one look into a Map, and beside peers. */
import { readdirSync } from 'node:fs';
import * as oembedExtractor from '@extractus/oembed-extractor';
import videoUrlParser from 'js-video-url-parser';
import { createLongTail } from '../../dist/core/long-tail.js';
import { createMatcher } from '../../dist/core/matcher.js';
import { identify, match } from '../../dist/providers/index.js';
import { table as longTail } from '../../dist/providers/_oembed.js';
import { inRoot } from '../lib/files.mjs';
import { perSecond, table } from '../lib/measure.mjs';

const files = readdirSync(inRoot('dist/providers')).filter(
  (name) => /^[a-z0-9].*\.js$/.test(name) && name !== 'index.js',
);
const modules = await Promise.all(files.map((name) => import(inRoot('dist/providers', name))));
const absolute = (url) => (url.startsWith('//') ? `https:${url}` : url);
const known = modules.flatMap(({ examples = [], counterexamples = [] }) => [
  ...examples.map(({ url }) => url),
  ...counterexamples,
]);
const unknown = Array.from(
  { length: known.length / 5 },
  (_, i) => `https://blog${i}.example/2012/03/a-post-${i}?page=${i}`,
);
const urls = [...known, ...unknown].map(absolute).filter((url) => URL.canParse(url));

const hosts = new Map(urls.map((url, i) => [new URL(url).hostname, i]));
console.log(`${urls.length} addresses of ${files.length} files of providers, unknown ones among them`);
table([
  ['bare limit: new URL() and one Map look-up', perSecond(urls, (url) => hosts.get(new URL(url).hostname))],
  ['embed-hub: provider, id, kind, start, frame', perSecond(urls, frameOf)],
  ['embed-hub: the whole Embed', perSecond(urls, (url) => match(url))],
  ['js-video-url-parser', perSecond(urls, (url) => videoUrlParser.parse(url))],
  ['@extractus/oembed-extractor: which provider', perSecond(urls, (url) => oembedExtractor.findProvider(url))],
]);

function frameOf(url) {
  const found = identify(url);
  return found && found.provider?.frame?.(found.match);
}

// ten times as many entries of the registry, on other hosts, must not be felt
const more = Array.from({ length: 10 }, (_, i) =>
  longTail.replaceAll(/(?<=\t(?:\*\.)?)[a-z0-9-]+(?=\.[a-z0-9.-]+\/)/g, (label) => `${label}-${i}`),
).join('');
const [small, large] = [longTail, more].map((lines) => perSecond(urls, createMatcher([], createLongTail(lines))));
console.log(`ten times the registry costs ${(small / large).toFixed(2)} times the time`);
