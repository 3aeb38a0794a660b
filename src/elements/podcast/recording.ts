/** An episode's recording, for a player. */
import type { Embed, MediaSource } from '../../core/embed.js';
import type { Episode, Feed } from '../../core/feed.js';

export interface Playable {
  readonly src: string;
  readonly isVideo: boolean;
}

const VIDEO = /\.(?:mp4|m4v|webm|ogv|mov)$/i;

/**
 * The first file that this browser may be able to play; where it knows of none, the first. Feeds give types wrongly often
 * enough: one that is not known is tried.
 */
export function sourceFor({ media }: Episode): Playable | undefined {
  const sources = media?.sources ?? [];
  const source = sources.find(canPlay) ?? sources[0];
  return source && { src: source.src, isVideo: isVideo(source) };
}

const isVideo = ({ src, type }: MediaSource): boolean =>
  type ? type.startsWith('video/') : VIDEO.test(new URL(src, document.baseURI).pathname);

function canPlay({ type }: MediaSource): boolean {
  return !type || document.createElement('video').canPlayType(type) !== '';
}

/** What the player is told: chapters and transcripts are its to load. */
export function embedOf(episode: Episode, feed: Feed, video: boolean): Embed {
  const { title, description, published, media, duration, chapters, chaptersUrl, transcripts } = episode;
  const picture = episode.image ?? feed.image;
  const authors = episode.authors ?? feed.authors;
  return {
    url: episode.url ?? media?.sources[0]?.src ?? '',
    kind: video ? 'video' : 'audio',
    status: 'ok',
    ...(title ? { title } : {}),
    ...(description ? { description } : {}),
    ...(published ? { published } : {}),
    ...(feed.language ? { language: feed.language } : {}),
    ...(authors.length ? { authors: authors.map(({ name, url }) => ({ name, ...(url ? { url } : {}) })) } : {}),
    ...(feed.title ? { site: { name: feed.title, ...(feed.link ? { url: feed.link } : {}) } } : {}),
    ...(picture ? { thumbnail: { url: picture } } : {}),
    media: {
      sources: media?.sources ?? [],
      ...(duration ? { duration } : {}),
      ...(chapters ? { chapters } : {}),
      ...(chaptersUrl ? { chaptersUrl } : {}),
      ...(transcripts ? { transcripts } : {}),
    },
  };
}
