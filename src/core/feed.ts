/** A feed in one shape, whatever it was written in: RSS, Atom, RDF or JSON Feed. */
import type { MediaSource, Person } from './embed.js';
import type { Chapter, TranscriptLink } from './transcript.js';

export type { TranscriptLink };

/** Somebody heard in an episode. */
export interface FeedPerson extends Person {
  /** Lower case, as in `host`, `guest`. */
  role?: string;
  /** Lower case, as in `cast`, `writing`. */
  group?: string;
  /** The address of a picture. */
  image?: string;
}

/** A stretch of an episode that stands for the whole. */
export interface Soundbite {
  /** seconds */
  start: number;
  /** seconds */
  duration: number;
  title?: string;
}

/** One entry. All addresses are absolute http(s); all texts are plain. */
export interface Episode {
  title?: string;
  /** What the feed calls it by; where it does not, the address of its recording or of its page. */
  guid?: string;
  /** Its page. */
  url?: string;
  /** What the feed links to, where that is a service which counts readers and sends them on to `url`. */
  link?: string;
  /** ISO 8601, as precise as the source and never more. */
  published?: string;
  /** seconds */
  duration?: number;
  media?: { sources: MediaSource[] };
  /** In order; chapters kept in a file of their own are at `chaptersUrl`. */
  chapters?: Chapter[];
  chaptersUrl?: string;
  transcripts?: TranscriptLink[];
  season?: number;
  /** What its season is called, where it has a name. */
  seasonName?: string;
  /** May be a decimal: Podcasting 2.0 allows 315.5. */
  episode?: number;
  /** Its makers say that it is not for everybody; absent where they do not. */
  explicit?: true;
  authors?: Person[];
  /** Where it has any, they stand for the show's. */
  persons?: FeedPerson[];
  soundbites?: Soundbite[];
  /** At most 1,000 characters. */
  description?: string;
  /** The address of a picture. */
  image?: string;
}

export interface Feed {
  title?: string;
  /** The feed's own address. */
  url?: string;
  /** The page it belongs to. */
  link?: string;
  /** BCP 47. */
  language?: string;
  /** The address of a picture. */
  image?: string;
  description?: string;
  /** `podcast:guid`: the same wherever the feed moves. */
  guid?: string;
  authors: Person[];
  persons?: FeedPerson[];
  /** As for an episode: then it holds for all of them. */
  explicit?: true;
  /** In the order of the feed. */
  episodes: Episode[];
}
