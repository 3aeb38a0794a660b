/** Everything that can be told from an address alone, by all providers and the long tail. Builds and servers only. */
import { createLongTail } from '../core/long-tail.js';
import { createMatchers } from '../core/matcher.js';
import { table } from './_oembed.js';
import { providers } from './_registry.js';

const matchers = createMatchers(providers, createLongTail(table));

/** URL → Embed, by any provider. Makes no request and never throws. */
export const { match } = matchers;

/** URL → provider and item, without the long tail. Makes no request and never throws. */
export const { identify } = matchers;
