// Written by scripts/gen.mjs ("npm run gen"). All sources of page metadata.
import type { Source } from '../core/markup/page.js';
import { source as byline } from './byline.js';
import { source as citation } from './citation.js';
import { source as dublinCore } from './dublin-core.js';
import { source as fediverse } from './fediverse.js';
import { source as htmlMeta } from './html-meta.js';
import { source as jsonLd } from './json-ld.js';
import { source as microdata } from './microdata.js';
import { source as microformats } from './microformats.js';
import { source as openGraph } from './open-graph.js';
import { source as parsely } from './parsely.js';
import { source as sailthru } from './sailthru.js';
import { source as twitterCard } from './twitter-card.js';

export const sources: readonly Source[] = [
  byline,
  citation,
  dublinCore,
  fediverse,
  htmlMeta,
  jsonLd,
  microdata,
  microformats,
  openGraph,
  parsely,
  sailthru,
  twitterCard,
];
