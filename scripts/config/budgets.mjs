/** The most that built files may weigh, in bytes of brotli (1 KB = 1024 bytes). ARCHITECTURE.md says why. */

import { readdirSync } from 'node:fs';
import { inRoot } from '../lib/files.mjs';

const KB = 1024;
/** The loader is on every page already: what comes after it is counted without it. */
const loader = ['src/loader.ts'];
const locales = readdirSync(inRoot('src/locales'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'shared')
  .map(({ name }) => name);

/**
 * @typedef {object} Budget
 * @property {string} name
 * @property {number} limit bytes
 * @property {string[]} [entries] sources whose chunks, with all that these import statically, are counted together
 * @property {string[]} [beside] sources whose chunks, with all that these import statically, are not counted
 * @property {string} [each] folder of sources, each of whose chunks has the limit to itself
 * @property {string} [alone] a source that is bundled by itself where no chunk holds it
 */

/** What a page with a player has, its words too. */
const player = [
  ...loader,
  'src/define/embed-media.ts',
  'src/define/embed-card.ts',
  'src/define/embed-player.ts',
  'src/elements/messages.ts',
];

const script = (/** @type {string} */ name) => `src/elements/player/${name}.ts`;

/** Of transcripts and chapters. KB */
const formats = {
  webvtt: 4,
  srt: 4,
  'chapters-json': 4,
  'transcript-text': 6.5,
  'transcript-json': 6.5,
  'transcript-html': 26,
  'podlove-chapters': 26,
};

/** @type {Budget[]} */
export const budgets = [
  { name: 'loader', limit: 2 * KB, entries: loader },
  {
    name: '<embed-media> and <embed-card>, with Lit',
    limit: 11 * KB,
    entries: ['src/define/embed-media.ts', 'src/define/embed-card.ts'],
    beside: loader,
  },
  {
    name: '<embed-player> on top',
    limit: 8 * KB,
    entries: ['src/define/embed-player.ts'],
    beside: [...loader, 'src/define/embed-media.ts', 'src/define/embed-card.ts'],
  },
  // what is drawn, open or closed, and what one does with it
  { name: 'transcript and chapters on top', limit: 3 * KB, entries: [script('script')], beside: player },
  // loaded where there is something to be read …
  {
    name: 'reading a track',
    limit: 1.5 * KB,
    entries: [script('script-reader')],
    beside: [...player, script('script')],
  },
  // … where there are several languages, and with the first letter that is looked for
  {
    name: 'choice of a language',
    limit: 1.5 * KB,
    entries: [script('script-choice')],
    beside: [...player, script('script'), script('script-reader')],
  },
  {
    name: 'searching a transcript',
    limit: 1 * KB,
    entries: [script('transcript-search')],
    beside: [...player, script('script')],
  },
  // of a file, all that comes with one format; HTML and XML come with a tokenizer
  ...Object.entries(formats).map(([format, limit]) => ({
    name: `reading a file: ${format}`,
    limit: limit * KB,
    entries: [script('read-script'), `src/formats/${format}.ts`],
    beside: [...player, script('script'), script('script-reader')],
  })),
  {
    name: '<embed-podcast> on top of what plays <embed-media>',
    limit: 14 * KB,
    entries: ['src/define/embed-podcast.ts'],
    beside: [...loader, 'src/define/embed-media.ts', 'src/define/embed-card.ts', 'src/elements/playing/stage.ts'],
  },
  {
    name: 'resolving in the page: hosts, addresses',
    limit: 4.5 * KB,
    entries: ['src/elements/resolve-url.ts'],
    beside: [...loader, 'src/define/embed-media.ts', 'src/define/embed-card.ts'],
  },
  { name: 'provider', limit: 1 * KB, each: 'src/providers' },
  { name: 'protocol', limit: 1 * KB, each: 'src/playback' },
  ...locales.map((tag) => ({ name: `locale ${tag}`, limit: 1 * KB, each: `src/locales/${tag}` })),
  { name: 'long-tail table', limit: 10 * KB, alone: 'src/providers/_oembed.ts' },
];
