/** The one object that passes between all layers: what is known of a URL an author wants to show. */
import type { Chapter, TranscriptLink } from './transcript.js';

/** What a reader gets: ours, not oEmbed's `type`, which stays on the wire. */
export type Kind = 'video' | 'audio' | 'playlist' | 'live' | 'photo' | 'slides' | 'post' | 'link';

/** `gone`: the service or the item no longer exists. `unknown`: nobody has asked. */
export type Status = 'ok' | 'gone' | 'private' | 'blocked' | 'unknown';

/**
 * Why something is gone, for the sentence a reader is told.
 * - `service-closed`: the provider shut down (`since`: ISO date as precise as known)
 * - `player-retired`: the provider lives, but this old player's data cannot be carried over
 * - `not-identified`: the address never said which item it played
 */
export interface GoneDetail {
  reason: 'service-closed' | 'player-retired' | 'not-identified';
  since?: string;
}

export interface Person {
  name: string;
  url?: string;
}

export interface ProviderInfo {
  /** Our id, or `oembed:<Provider Name>` from the long tail. */
  id?: string;
  name: string;
  url?: string;
}

export interface Thumbnail {
  url: string;
  /** px */
  width?: number;
  /** px */
  height?: number;
  alt?: string;
}

/** What nearly every player needs to be allowed. */
export const PLAYER_FEATURES: readonly string[] = ['autoplay', 'encrypted-media', 'fullscreen', 'picture-in-picture'];

/** For a frame that nobody vouches for: it may run, but as nobody, and without leading the reader away. */
export const STRANGER_SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-presentation';

/** An https frame of a provider. Nothing else of a provider's markup ever enters a page. */
export interface Frame {
  src: string;
  /** Permissions-policy features, for instance `fullscreen`. */
  allow: readonly string[];
  /** width / height */
  aspectRatio?: number;
  /** px, where the player has a fixed height whatever its width */
  height?: number;
  sandbox?: string;
  /** The name of a module in `playback/`. */
  protocol?: string;
  /** Query parameter that must hold the embedding page's host name (Twitch's `parent`); the element adds it. */
  embedder?: string;
  /** `name=value`, added to the query when the reader asked for it to play; absent where no such thing exists. */
  autoplay?: string;
}

export interface MediaSource {
  src: string;
  type?: string;
}

export interface MediaInfo {
  sources: MediaSource[];
  /** seconds */
  duration?: number;
  /** The same recording, with what is seen told in its sound. */
  described?: MediaSource[];
  /** The same in sign language, as a second picture of the same length. */
  signed?: MediaSource[];
  transcripts?: TranscriptLink[];
  chapters?: Chapter[];
  /** A file of chapters, where they are not known. */
  chaptersUrl?: string;
}

/** Where a copy of something gone may be found. */
export interface Archive {
  url: string;
  /** The recording itself, or a search for it. */
  mediaUrl?: string;
}

export interface Embed {
  /** As the author gave it; what a card links to. */
  url: string;
  /** Same site only; for caches and de-duplication. */
  canonicalUrl?: string;
  kind: Kind;
  provider?: ProviderInfo;
  title?: string;
  description?: string;
  language?: string;
  authors?: Person[];
  /** ISO 8601, as precise as the source and never more. */
  published?: string;
  site?: { name: string; url?: string; icon?: string };
  thumbnail?: Thumbnail;
  frame?: Frame;
  media?: MediaInfo;
  /** seconds */
  start?: number;
  /** seconds */
  end?: number;
  status: Status;
  gone?: GoneDetail;
  archive?: Archive;
  /** field → the source that won */
  provenance?: Record<string, string>;
}
