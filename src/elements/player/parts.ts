/** The parts that are loaded when there is use for them. To add one is a line here. */
import { hlsSource } from './hls-source.js';
import type { PlayerHost, PlayerPart } from './host.js';
import { hasPlace } from './place-key.js';
import { hasCaptions, hasDescription, hasScript, hasVersion } from './script-use.js';

export interface PartEntry {
  /** Asked at each draw until it says yes once. */
  when(host: PlayerHost): boolean;
  load(): Promise<{ readonly part: (host: PlayerHost) => PlayerPart }>;
  /** The recording cannot begin without it: the first press waits for it. */
  readonly first?: true;
}

export const parts: readonly PartEntry[] = [
  { when: ({ media }) => hlsSource(media) !== undefined, load: () => import('./hls.js'), first: true },
  { when: ({ length }) => length === Infinity, load: () => import('./live.js') },
  { when: hasCaptions, load: () => import('./captions.js') },
  { when: hasDescription, load: () => import('./description.js') },
  { when: (host) => hasVersion(host, 'signed'), load: () => import('./sign-language.js') },
  { when: hasScript, load: () => import('./script.js') },
  { when: ({ media }) => !!media && (!media.paused || hasPlace(media)), load: () => import('./resume.js') },
  { when: ({ asked }) => asked.has('settings'), load: () => import('./settings.js') },
  { when: ({ asked }) => asked.has('settings'), load: () => import('./sleep.js') },
  { when: ({ asked }) => asked.has('settings') || asked.has('help'), load: () => import('./help.js') },
];
