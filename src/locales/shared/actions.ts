/** What pressing a facade's button does. */
import type { Embed } from '../../core/embed.js';

export interface ActionWords {
  readonly play: string;
  readonly listen: string;
  readonly show: string;
  readonly slides: string;
  /** @param provider absent where nobody knows */
  post(provider?: string): string;
}

export const actions =
  ({ play, listen, show, slides, post }: ActionWords) =>
  ({ kind, provider }: Embed): string => {
    switch (kind) {
      case 'post':
        return post(provider?.name);
      case 'slides':
        return slides;
      case 'photo':
      case 'link':
        return show;
      case 'audio':
        return listen;
      default:
        return play;
    }
  };
