/** The words around embeds, in the language of a page. */
import { messages as englishCard } from '../locales/en/card.js';
import { messages as englishPodcast } from '../locales/en/podcast.js';
import { messages as english } from '../locales/en/static.js';
import { loadTable } from '../locales/index.js';
import type { CardMessages } from '../locales/shared/card-table.js';
import type { PodcastMessages } from '../locales/shared/podcast-table.js';
import type { StaticMessages } from '../locales/shared/static-table.js';

export interface SiteWords {
  readonly messages: StaticMessages;
  readonly cardMessages: CardMessages;
  readonly podcastMessages: PodcastMessages;
}

export const ENGLISH: SiteWords = {
  messages: english,
  cardMessages: englishCard,
  podcastMessages: englishPodcast,
};

/** Tables are loaded once, for all pages in a language. */
export interface Speaker {
  /** @param tag BCP 47; what nobody has translated is English */
  words(tag: string): Promise<SiteWords>;
  /** The same from what is loaded by now, else English. */
  wordsNow(tag: string): SiteWords;
}

export function createSpeaker(): Speaker {
  const loaded = new Map<string, SiteWords>();
  return {
    async words(tag) {
      const known = loaded.get(tag);
      if (known || !tag) return known ?? ENGLISH;
      const [messages, cardMessages, podcastMessages] = await Promise.all([
        loadTable('static', tag),
        loadTable('card', tag),
        loadTable('podcast', tag),
      ]);
      const words: SiteWords = { messages, cardMessages, podcastMessages };
      loaded.set(tag, words);
      return words;
    },
    wordsNow: (tag) => loaded.get(tag) ?? ENGLISH,
  };
}
