/** The picture of a facade: one of the site's own, or the provider's where the page allows it. */
import { html, nothing, type ReactiveControllerHost } from 'lit';
import { getConfig } from '../config.js';
import { linkTarget } from '../shared/link-target.js';
import type { Content, MediaView } from '../shared/media-view.js';

/**
 * Larger pictures under addresses that follow from the reliable one; they may not exist. YouTube answers a missing one
 * with a picture of 120 px, which neither `onerror` nor a status tells (players-and-embeds, `hqdefault`).
 */
const LARGER: readonly (readonly [RegExp, string])[] = [
  [/^(https:\/\/i\.ytimg\.com\/vi\/[\w-]{11}\/)hqdefault(\.jpg)$/, '$1maxresdefault$2'],
];

/** px; a picture narrower than this stands for none. */
const LEAST_WIDTH = 121;

export class Poster {
  readonly #host: ReactiveControllerHost;
  /** Address → the one to show in its place; empty where it shows nothing. */
  readonly #better = new Map<string, string>();

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  /** A picture that takes no part in what is read out: the title stands beside it. */
  view({ embed, state }: MediaView, isShut: boolean): Content {
    const address = linkTarget(embed.thumbnail?.url);
    if (!address || state === 'gone' || !mayShow(address, isShut)) return nothing;
    const shown = this.#better.get(address) ?? address;
    if (!shown) return nothing;
    return html`<img
      part="picture"
      src=${shown}
      alt=""
      loading="lazy"
      decoding="async"
      referrerpolicy="no-referrer"
      @load=${(event: Event) => this.#loaded(address, event.target as HTMLImageElement)}
      @error=${() => this.#replace(address, '')}
    />`;
  }

  #loaded(address: string, { naturalWidth, src }: HTMLImageElement): void {
    if (naturalWidth < LEAST_WIDTH) this.#replace(address, '');
    else if (src === address && !this.#better.has(address)) this.#probe(address);
  }

  #probe(address: string): void {
    const larger = LARGER.find(([pattern]) => pattern.test(address));
    if (!larger) return;
    const image = new Image();
    image.referrerPolicy = 'no-referrer';
    image.onload = () => {
      if (image.naturalWidth >= LEAST_WIDTH) this.#replace(address, image.src);
    };
    image.src = address.replace(...larger);
  }

  #replace(address: string, better: string): void {
    this.#better.set(address, better);
    this.#host.requestUpdate();
  }
}

/** @param address absolute @param isShut whether the reader has to agree first */
export function mayShow(address: string, isShut: boolean): boolean {
  if (new URL(address).origin === location.origin) return true;
  return getConfig().posters === 'provider' && !isShut;
}
