/** The recordings and pictures of an item, in every vocabulary that has some. */
import type { MediaSource } from '../../../core/embed.js';
import type { XmlElement } from './element.js';
import { links } from './links.js';
import { duration, mediaType } from './values.js';

const PLAYABLE_TYPE = /^(?:audio|video)\/|^application\/(?:ogg|dash\+xml|(?:x-|vnd\.apple\.)mpegurl)$/;
const PLAYABLE_FILE = /\.(?:mp3|m4[abv]|mp4|aac|og[gav]|opus|flac|wav|webm|mov|m3u8)$/i;

export interface ItemMedia {
  readonly sources: MediaSource[];
  /** seconds */
  readonly duration?: number | undefined;
  readonly image?: string | undefined;
}

/** The enclosure first: it is what the feed's author means to be played. */
export function mediaOf(item: XmlElement): ItemMedia {
  const contents = mediaContents(item);
  const found = [
    ...item.all('enclosure').map((element) => ({
      src: element.address(element.attribute('url') ?? element.attribute('href') ?? element.text),
      type: mediaType(element.attribute('type')),
    })),
    ...links(item, 'enclosure').map(({ href, type }) => ({ src: href, type })),
    ...contents.filter(isPlayable).map(asSource),
    ...alternates(item),
  ];
  const sources = new Map<string, MediaSource>();
  let picture: string | undefined;
  for (const { src, type } of found) {
    if (!src || sources.has(src)) continue;
    if (type?.startsWith('image/')) picture ??= src;
    else sources.set(src, { src, ...(type ? { type } : {}) });
  }
  return {
    sources: [...sources.values()],
    duration: contents.map((content) => duration(content.attribute('duration'))).find(Boolean),
    image:
      thumbnail(item, contents) ??
      picture ??
      contents
        .filter(isPicture)
        .map(asSource)
        .find(({ src }) => src)?.src,
  };
}

/** `media:content`, alone or in a group (Media RSS 1.5.1). */
function mediaContents(item: XmlElement): XmlElement[] {
  return [item, ...item.all('media:group')].flatMap((parent) => parent.all('media:content'));
}

function thumbnail(item: XmlElement, contents: readonly XmlElement[]): string | undefined {
  for (const parent of [item, ...item.all('media:group'), ...contents]) {
    for (const element of parent.all('media:thumbnail')) {
      const url = element.address(element.attribute('url') ?? element.text);
      if (url) return url;
    }
  }
  return undefined;
}

const asSource = (element: XmlElement) => ({
  src: element.address(element.attribute('url')),
  type: mediaType(element.attribute('type')),
});

function isPlayable(content: XmlElement): boolean {
  const type = mediaType(content.attribute('type'));
  if (type) return PLAYABLE_TYPE.test(type);
  const medium = content.attribute('medium')?.toLowerCase();
  const file = content.attribute('url')?.split(/[?#]/, 1)[0] ?? '';
  return medium ? medium === 'audio' || medium === 'video' : PLAYABLE_FILE.test(file);
}

function isPicture(content: XmlElement): boolean {
  const type = mediaType(content.attribute('type'));
  return type ? type.startsWith('image/') : content.attribute('medium')?.toLowerCase() === 'image';
}

/** `podcast:alternateEnclosure`: other renderings of the same recording; sources that are no web address are left out. */
function alternates(item: XmlElement): { src: string | undefined; type: string | undefined }[] {
  return item.all('podcast:alternateenclosure').flatMap((alternate) =>
    alternate.all('podcast:source').map((source) => ({
      src: source.address(source.attribute('uri')),
      type: mediaType(source.attribute('contenttype') ?? alternate.attribute('type')),
    })),
  );
}
