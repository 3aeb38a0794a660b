import type { Site } from './site.js';
import { brightcove } from './sites/brightcove.js';
import { flickr } from './sites/flickr.js';
import { hostsBehavingBadly } from './sites/hosts-behaving-badly.js';
import { peertube } from './sites/peertube.js';
import { playerjs } from './sites/playerjs.js';
import { soundcloud } from './sites/soundcloud.js';
import { spotify } from './sites/spotify.js';
import { tiktok } from './sites/tiktok.js';
import { twitch } from './sites/twitch.js';
import { vimeo } from './sites/vimeo.js';
import { wistia } from './sites/wistia.js';
import { youtube } from './sites/youtube.js';

/** The sites of a fresh internet. Sites with a memory get a new one each time. */
export function defaultSites(): Site[] {
  const players = [youtube, vimeo, brightcove, soundcloud, spotify, twitch, tiktok, wistia, peertube, playerjs];
  return [...players, flickr, hostsBehavingBadly].flatMap((sites) => sites());
}
