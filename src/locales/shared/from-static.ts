/** The words that a facade has in common with static markup. */
import type { MediaMessages } from './media-table.js';
import { archiveLinks, goneSentence, startOf } from './sentences.js';
import type { StaticMessages } from './static-table.js';

type Shared = Pick<MediaMessages, 'untitled' | 'startSuffix' | 'gone' | 'archive'>;

export const fromStatic = (messages: StaticMessages): Shared => ({
  untitled: ({ kind, provider }) => {
    const noun = messages.nouns[kind];
    return provider ? messages.on(noun, provider.name) : noun;
  },
  startSuffix: (embed) => startOf(embed, messages),
  gone: (embed) => goneSentence(embed, messages),
  archive: (embed) => archiveLinks(embed, messages),
});
