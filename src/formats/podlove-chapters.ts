/** Podlove Simple Chapters 1.2, in a file of their own or within a feed's item. */
import { tokenize } from '../core/markup/tokens.js';
import type { Chapter } from '../core/transcript.js';
import { toChapters } from './shared/chapters.js';

const CHAPTER = /^(?:[\w.-]+:)?chapter$/i;

/**
 * Reads every `<psc:chapter start title href? image?>`, whatever the prefix, sorted by start.
 * @param xml a chapters file, or the part of a feed between `<psc:chapters>` and its end
 * @param base what relative addresses are relative to
 */
export function readPodloveChapters(xml: string, base?: string): Chapter[] {
  const rows = tokenize(xml, { xml: true }).flatMap((token) =>
    token.type === 'open' && CHAPTER.test(token.name) ? [token.attributes] : [],
  );
  return toChapters(
    rows.map((attributes) => ({
      start: attributes.get('start'),
      title: attributes.get('title'),
      url: attributes.get('href'),
      image: attributes.get('image'),
    })),
    base,
  );
}
