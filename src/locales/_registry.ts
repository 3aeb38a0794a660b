// Written by scripts/gen.mjs ("npm run gen"). Area → language → the one module with its words.
import type { CardMessages } from './shared/card-table.js';
import type { ConsentMessages } from './shared/consent-table.js';
import type { HubMessages } from './shared/hub-table.js';
import type { MediaMessages } from './shared/media-table.js';
import type { StaticMessages } from './shared/static-table.js';

/** What the modules of each area hold. */
export interface Tables {
  readonly card: CardMessages;
  readonly consent: ConsentMessages;
  readonly hub: HubMessages;
  readonly media: MediaMessages;
  readonly static: StaticMessages;
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
};
