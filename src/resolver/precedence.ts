/** Who is believed about what: field × source, the most trusted first. */
import type { Field } from '../core/metadata.js';

/**
 * `address` is what the URL alone told: a provider module, or the registry. It knows its own players and pages for
 * certain, but of titles and pictures only what an address can say. `content-type` is a file that tells nothing but what
 * it is. A source that is not in a row is never asked for that field; to add a source is to write it into rows. A value
 * that does not hold (values.ts) leaves its place to the next.
 */
export const PRECEDENCE: Readonly<Record<Field, readonly string[]>> = {
  kind: ['address', 'content-type', 'oembed', 'open-graph'],
  provider: ['address', 'oembed'],
  title: ['oembed', 'open-graph', 'twitter-card', 'html-meta', 'address'],
  description: ['oembed', 'open-graph', 'twitter-card', 'html-meta'],
  language: ['html-meta', 'open-graph'],
  authors: ['oembed', 'html-meta', 'open-graph', 'twitter-card', 'address'],
  published: ['oembed', 'open-graph', 'html-meta'],
  canonicalUrl: ['address', 'html-meta', 'open-graph'],
  thumbnail: ['oembed', 'open-graph', 'twitter-card', 'html-meta', 'content-type', 'address'],
  frame: ['address', 'oembed'],
  media: ['address', 'content-type', 'oembed'],
  siteName: ['open-graph', 'html-meta', 'address'],
  siteUrl: ['html-meta', 'address'],
  icon: ['html-meta'],
};
