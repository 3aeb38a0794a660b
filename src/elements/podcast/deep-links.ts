/** Addresses of episodes in the page: `#episode-id`, `#episode-id:t=90`, where the id is what the feed calls it by. */
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { decode } from '../../core/url.js';
import { readTimeHash } from '../playing/time-hash.js';

export interface Deep {
  readonly id: string;
  /** seconds; undefined where the address names none */
  readonly start: number | undefined;
  /** The reader did something just now: it may play. */
  readonly isActive: boolean;
}

export class DeepLinks implements ReactiveController {
  readonly #act: (deep: Deep) => void;

  constructor(host: ReactiveControllerHost, act: (deep: Deep) => void) {
    this.#act = act;
    host.addController(this);
  }

  hostConnected(): void {
    window.addEventListener('hashchange', this.#changed);
  }

  hostDisconnected(): void {
    window.removeEventListener('hashchange', this.#changed);
  }

  /** What the page's address names, for when the episodes are there. Nothing plays. */
  arrive(): void {
    this.#look(false);
  }

  readonly #changed = (): void =>
    this.#look((navigator.userActivation as UserActivation | undefined)?.isActive ?? false);

  #look(isActive: boolean): void {
    const time = readTimeHash(location.hash);
    const id = time ? time.id : decode(location.hash.slice(1));
    // where something of the page has that very name, the address means it
    if (id && !document.getElementById(id)) this.#act({ id, start: time?.start, isActive });
  }
}
