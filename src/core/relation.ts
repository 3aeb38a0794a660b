/** What a page elsewhere has to do with the page that shows it as a card. */

/**
 * A plain noun says what the other page is to this one; a word of microformats that points away (`repost-of`,
 * `in-reply-to`) says what this page is to the other.
 * - `guest`: written by this author for somebody else's publication
 * - `syndicated`: a copy of this page, published by the same author (POSSE)
 * - `repost`, `mention`, `reply`, `bookmark`, `like`: it repeats, names, answers, keeps or likes this page
 * - `repost-of`: this page repeats it; it is the original
 * - `in-reply-to`: this page answers it
 */
export type Relation =
  'guest' | 'syndicated' | 'repost' | 'mention' | 'reply' | 'bookmark' | 'like' | 'repost-of' | 'in-reply-to';
