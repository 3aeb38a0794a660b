/** Every element in every state that a reader can meet, for what has to hold in all of them. */
import { configure } from '../../src/elements/config.js';
import { consent } from '../../src/elements/consent/store.js';
import { cardStates } from './catalogue-cards.js';
import { consentStates, hubStates } from './catalogue-hubs.js';
import { mediaStates } from './catalogue-media.js';
import { playerStates } from './catalogue-players.js';
import { podcastStates } from './catalogue-podcasts.js';
import { useOwnStorage } from './consent-storage.js';

export interface State {
  readonly name: string;
  /** Puts it into the page and waits until it is what it is called. */
  make(): Promise<HTMLElement>;
}

export const states: readonly State[] = [
  ...mediaStates,
  ...cardStates,
  ...consentStates,
  ...hubStates,
  ...playerStates,
  ...podcastStates,
];

/** For a suite that makes states: each test begins with a reader who has answered nothing. */
export function useCatalogue(): void {
  useOwnStorage();
  const tidy = (): void => {
    consent.revokeAll();
    localStorage.clear();
    configure({ consent: 'click', timeout: 15 });
  };
  beforeEach(tidy);
  after(tidy);
}
