/** Everything that can be told from an address alone, by all providers and the long tail. Builds and servers only. */
import { createLongTail } from '../core/long-tail.js';
import { createMatcher } from '../core/matcher.js';
import { table } from './_oembed.js';
import { providers } from './_registry.js';

/** URL → Embed, by any provider. Makes no request and never throws. */
export const match = createMatcher(providers, createLongTail(table));
