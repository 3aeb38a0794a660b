/** What one source says about an item: the fields of an `Embed`, flat, before precedence and checks. */
import type { Frame, Kind, MediaInfo, Person, ProviderInfo, Thumbnail } from './embed.js';

/** Every field is optional and may still be wrong: `resolver/` decides what is right and who wins. */
export interface Metadata {
  kind?: Kind | undefined;
  provider?: ProviderInfo | undefined;
  title?: string | undefined;
  description?: string | undefined;
  language?: string | undefined;
  authors?: readonly Person[] | undefined;
  published?: string | undefined;
  canonicalUrl?: string | undefined;
  thumbnail?: Thumbnail | undefined;
  frame?: Frame | undefined;
  media?: MediaInfo | undefined;
  siteName?: string | undefined;
  siteUrl?: string | undefined;
  icon?: string | undefined;
}

export type Field = keyof Metadata;
