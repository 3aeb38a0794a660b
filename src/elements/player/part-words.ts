/** The words of a part that is loaded when there is use for it. */
import type { Area, Words } from '../../locales/index.js';
import { loadMessages } from '../messages.js';
import type { PlayerHost } from './host.js';

/** Draws the player anew once they are there. @param failed without it the part does without words, silently */
export function withWords<Name extends Area>(
  host: PlayerHost,
  area: Name,
  use: (words: Words<Name>) => void,
  failed: (error: unknown) => void = () => undefined,
): void {
  loadMessages(host, area).then((words) => {
    use(words);
    host.requestUpdate();
  }, failed);
}

/** @returns what the words are once they are there; without them the part draws nothing */
export function extraWords(host: PlayerHost): () => Words<'extras'> | undefined {
  let words: Words<'extras'> | undefined;
  withWords(
    host,
    'extras',
    (loaded) => (words = loaded),
    (error) => console.warn('embed-hub: words of the player could not be loaded', error),
  );
  return () => words;
}
