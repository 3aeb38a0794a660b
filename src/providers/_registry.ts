// Written by scripts/gen.mjs ("npm run gen"). All providers, for the build and the server; elements load theirs one by one through _browser.ts.
import type { Provider } from '../core/provider.js';
import { provider as blogtalkradio } from './blogtalkradio.js';
import { provider as brightcove } from './brightcove.js';
import { provider as flickr } from './flickr.js';
import { provider as soundcloud } from './soundcloud.js';
import { provider as vimeo } from './vimeo.js';
import { provider as youtube } from './youtube.js';

export const providers: readonly Provider[] = [blogtalkradio, brightcove, flickr, soundcloud, vimeo, youtube];
