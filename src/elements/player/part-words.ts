/** The words of a part that is loaded when there is use for it. */
import type { Words } from '../../locales/index.js';
import { loadMessages } from '../messages.js';
import type { PlayerHost } from './host.js';

/** @returns what the words are once they are there, and the player is drawn anew; without them the part draws nothing */
export function extraWords(host: PlayerHost): () => Words<'extras'> | undefined {
  let words: Words<'extras'> | undefined;
  loadMessages(host, 'extras').then(
    (loaded) => {
      words = loaded;
      host.requestUpdate();
    },
    (error: unknown) => console.warn('embed-hub: words of the player could not be loaded', error),
  );
  return () => words;
}
