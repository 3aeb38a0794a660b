// Written by scripts/gen.mjs ("npm run gen"). All families of old markup.
import type { Family } from './shared/family.js';
import { family as amp } from './amp.js';
import { family as bareUrl } from './bare-url.js';
import { family as brightcoveExperience } from './brightcove-experience.js';
import { family as flashObject } from './flash-object.js';
import { family as iframe } from './iframe.js';
import { family as ownElement } from './own-element.js';
import { family as podcastPlayer } from './podcast-player.js';
import { family as providerScript } from './provider-script.js';
import { family as scriptPlayer } from './script-player.js';
import { family as shortcode } from './shortcode.js';
import { family as socialQuote } from './social-quote.js';
import { family as templateTag } from './template-tag.js';
import { family as wordpressPost } from './wordpress-post.js';

export const families: readonly Family[] = [
  amp,
  bareUrl,
  brightcoveExperience,
  flashObject,
  iframe,
  ownElement,
  podcastPlayer,
  providerScript,
  scriptPlayer,
  shortcode,
  socialQuote,
  templateTag,
  wordpressPost,
];
