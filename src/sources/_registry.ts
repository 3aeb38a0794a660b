// Written by scripts/gen.mjs ("npm run gen"). All sources of page metadata.
import type { Source } from '../core/markup/page.js';
import { source as htmlMeta } from './html-meta.js';
import { source as openGraph } from './open-graph.js';
import { source as twitterCard } from './twitter-card.js';

export const sources: readonly Source[] = [htmlMeta, openGraph, twitterCard];
