import type { Site } from './site.js';
import { brightcove } from './sites/brightcove.js';
import { flickr } from './sites/flickr.js';
import { hostsBehavingBadly } from './sites/hosts-behaving-badly.js';
import { soundcloud } from './sites/soundcloud.js';
import { vimeo } from './sites/vimeo.js';
import { youtube } from './sites/youtube.js';

/** The sites of a fresh internet. Sites with a memory get a new one each time. */
export function defaultSites(): Site[] {
  return [...youtube(), ...vimeo(), ...brightcove(), ...soundcloud(), ...flickr(), ...hostsBehavingBadly()];
}
