// Written by scripts/gen.mjs ("npm run gen"). Area → language → the one module with its words.
import type { CardMessages } from './shared/card-table.js';
import type { ConsentMessages } from './shared/consent-table.js';
import type { ExtrasMessages } from './shared/extras-table.js';
import type { HubMessages } from './shared/hub-table.js';
import type { MediaMessages } from './shared/media-table.js';
import type { PlayerMessages } from './shared/player-table.js';
import type { PodcastMessages } from './shared/podcast-table.js';
import type { ScriptMessages } from './shared/script-table.js';
import type { StaticMessages } from './shared/static-table.js';
import type { StreamMessages } from './shared/stream-table.js';

/** What the modules of each area hold. */
export interface Tables {
  readonly card: CardMessages;
  readonly consent: ConsentMessages;
  readonly extras: ExtrasMessages;
  readonly hub: HubMessages;
  readonly media: MediaMessages;
  readonly player: PlayerMessages;
  readonly podcast: PodcastMessages;
  readonly script: ScriptMessages;
  readonly static: StaticMessages;
  readonly stream: StreamMessages;
}

export type Area = keyof Tables;

type Load<Table> = () => Promise<{ readonly messages: Table }>;

/** By BCP 47 tag, lower case. */
type Loaders<Table> = Readonly<Record<string, Load<Table>>> & { readonly en: Load<Table> };

export const tables: { readonly [Name in Area]: Loaders<Tables[Name]> } = {
  card: {
    ar: () => import('./ar/card.js'),
    de: () => import('./de/card.js'),
    en: () => import('./en/card.js'),
    es: () => import('./es/card.js'),
    fr: () => import('./fr/card.js'),
    he: () => import('./he/card.js'),
    it: () => import('./it/card.js'),
    ja: () => import('./ja/card.js'),
    nl: () => import('./nl/card.js'),
    pl: () => import('./pl/card.js'),
    pt: () => import('./pt/card.js'),
    zh: () => import('./zh/card.js'),
  },
  consent: {
    ar: () => import('./ar/consent.js'),
    de: () => import('./de/consent.js'),
    en: () => import('./en/consent.js'),
    es: () => import('./es/consent.js'),
    fr: () => import('./fr/consent.js'),
    he: () => import('./he/consent.js'),
    it: () => import('./it/consent.js'),
    ja: () => import('./ja/consent.js'),
    nl: () => import('./nl/consent.js'),
    pl: () => import('./pl/consent.js'),
    pt: () => import('./pt/consent.js'),
    zh: () => import('./zh/consent.js'),
  },
  extras: {
    ar: () => import('./ar/extras.js'),
    de: () => import('./de/extras.js'),
    en: () => import('./en/extras.js'),
    es: () => import('./es/extras.js'),
    fr: () => import('./fr/extras.js'),
    he: () => import('./he/extras.js'),
    it: () => import('./it/extras.js'),
    ja: () => import('./ja/extras.js'),
    nl: () => import('./nl/extras.js'),
    pl: () => import('./pl/extras.js'),
    pt: () => import('./pt/extras.js'),
    zh: () => import('./zh/extras.js'),
  },
  hub: {
    ar: () => import('./ar/hub.js'),
    de: () => import('./de/hub.js'),
    en: () => import('./en/hub.js'),
    es: () => import('./es/hub.js'),
    fr: () => import('./fr/hub.js'),
    he: () => import('./he/hub.js'),
    it: () => import('./it/hub.js'),
    ja: () => import('./ja/hub.js'),
    nl: () => import('./nl/hub.js'),
    pl: () => import('./pl/hub.js'),
    pt: () => import('./pt/hub.js'),
    zh: () => import('./zh/hub.js'),
  },
  media: {
    ar: () => import('./ar/media.js'),
    de: () => import('./de/media.js'),
    en: () => import('./en/media.js'),
    es: () => import('./es/media.js'),
    fr: () => import('./fr/media.js'),
    he: () => import('./he/media.js'),
    it: () => import('./it/media.js'),
    ja: () => import('./ja/media.js'),
    nl: () => import('./nl/media.js'),
    pl: () => import('./pl/media.js'),
    pt: () => import('./pt/media.js'),
    zh: () => import('./zh/media.js'),
  },
  player: {
    ar: () => import('./ar/player.js'),
    de: () => import('./de/player.js'),
    en: () => import('./en/player.js'),
    es: () => import('./es/player.js'),
    fr: () => import('./fr/player.js'),
    he: () => import('./he/player.js'),
    it: () => import('./it/player.js'),
    ja: () => import('./ja/player.js'),
    nl: () => import('./nl/player.js'),
    pl: () => import('./pl/player.js'),
    pt: () => import('./pt/player.js'),
    zh: () => import('./zh/player.js'),
  },
  podcast: {
    ar: () => import('./ar/podcast.js'),
    de: () => import('./de/podcast.js'),
    en: () => import('./en/podcast.js'),
    es: () => import('./es/podcast.js'),
    fr: () => import('./fr/podcast.js'),
    he: () => import('./he/podcast.js'),
    it: () => import('./it/podcast.js'),
    ja: () => import('./ja/podcast.js'),
    nl: () => import('./nl/podcast.js'),
    pl: () => import('./pl/podcast.js'),
    pt: () => import('./pt/podcast.js'),
    zh: () => import('./zh/podcast.js'),
  },
  script: {
    ar: () => import('./ar/script.js'),
    de: () => import('./de/script.js'),
    en: () => import('./en/script.js'),
    es: () => import('./es/script.js'),
    fr: () => import('./fr/script.js'),
    he: () => import('./he/script.js'),
    it: () => import('./it/script.js'),
    ja: () => import('./ja/script.js'),
    nl: () => import('./nl/script.js'),
    pl: () => import('./pl/script.js'),
    pt: () => import('./pt/script.js'),
    zh: () => import('./zh/script.js'),
  },
  static: {
    ar: () => import('./ar/static.js'),
    de: () => import('./de/static.js'),
    en: () => import('./en/static.js'),
    es: () => import('./es/static.js'),
    fr: () => import('./fr/static.js'),
    he: () => import('./he/static.js'),
    it: () => import('./it/static.js'),
    ja: () => import('./ja/static.js'),
    nl: () => import('./nl/static.js'),
    pl: () => import('./pl/static.js'),
    pt: () => import('./pt/static.js'),
    zh: () => import('./zh/static.js'),
  },
  stream: {
    ar: () => import('./ar/stream.js'),
    de: () => import('./de/stream.js'),
    en: () => import('./en/stream.js'),
    es: () => import('./es/stream.js'),
    fr: () => import('./fr/stream.js'),
    he: () => import('./he/stream.js'),
    it: () => import('./it/stream.js'),
    ja: () => import('./ja/stream.js'),
    nl: () => import('./nl/stream.js'),
    pl: () => import('./pl/stream.js'),
    pt: () => import('./pt/stream.js'),
    zh: () => import('./zh/stream.js'),
  },
};
