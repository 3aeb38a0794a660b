/** A show's picture: whether it may be shown before somebody is asked for it who has not been asked already. */
import type { Feed } from '../../core/feed.js';
import { siteName } from '../../core/site-name.js';
import { getConfig } from '../config.js';
import { consentOf } from '../playing/consent-gate.js';
import { isOwnPicture } from '../playing/own-picture.js';
import { linkTarget } from '../shared/link-target.js';
import type { LitElement } from 'lit';

export interface ArtworkView {
  readonly picture: string | null;
  readonly pictureHost: string;
  readonly showPicture: () => void;
}

export class Artwork {
  readonly #element: LitElement;
  /** The reader pressed for this one. */
  #wanted: string | null = null;

  constructor(element: LitElement) {
    this.#element = element;
  }

  /** @param asked the server that the reader has let us ask; empty for none */
  view({ image }: Feed, asked: string): ArtworkView {
    const src = linkTarget(image);
    const host = src ? siteName(src) : '';
    const consent = consentOf(this.#element);
    const mayShow =
      src !== null &&
      (isOwnPicture(src) ||
        src === this.#wanted ||
        host === asked ||
        consent === 'granted' ||
        (consent === 'click' && getConfig().posters === 'provider'));
    return {
      picture: mayShow ? src : null,
      pictureHost: mayShow ? '' : host,
      showPicture: () => {
        this.#wanted = src;
        this.#element.requestUpdate();
      },
    };
  }
}
