/** The show of an XML feed: one reading for RSS, RDF and Atom, whose elements differ in little but their names. */
import type { Episode, Feed } from '../../../core/feed.js';
import { webAddress } from '../../../core/url.js';
import type { XmlElement } from './element.js';
import { links, pageOf } from './links.js';
import { compact } from './compact.js';
import { persons, showAuthors } from './people.js';
import { explicit } from './podcast.js';
import { description, language, line, title } from './values.js';
import type { FeedXml } from './xml.js';

/** @param url where it came from */
export function readShow({ root, items }: FeedXml<Episode>, url: string | undefined): Feed {
  const channel = root.first('channel') ?? root;
  const own = webAddress(url) ?? links(channel, 'self')[0]?.href;
  return {
    ...compact<Omit<Feed, 'authors' | 'episodes'>>({
      title: title(channel.textOf('title', 'dc:title', 'itunes:title', 'media:title')),
      url: own,
      link: pageOf(channel),
      language: language(
        channel.textOf('language', 'dc:language') ?? channel.attribute('xml:lang') ?? root.attribute('xml:lang'),
      ),
      image: imageOf(channel) ?? (root === channel ? undefined : imageOf(root)),
      description: description(
        channel.textOf('description', 'subtitle', 'tagline', 'itunes:summary', 'itunes:subtitle', 'dc:description'),
      ),
      guid: line(channel.textOf('podcast:guid')),
      persons: persons(channel),
      explicit: explicit(channel),
    }),
    authors: showAuthors(channel),
    episodes: [...items],
  };
}

/** A podcast's own cover first: the `image` of RSS is a small badge (88 by 31 px by default). */
function imageOf(channel: XmlElement): string | undefined {
  for (const element of channel.all('itunes:image', 'googleplay:image', 'podcast:image')) {
    const address = element.address(element.attribute('href') ?? element.attribute('url'));
    if (address) return address;
  }
  for (const element of channel.all('itunes:link')) {
    const address = element.attribute('rel') === 'image' ? element.address(element.attribute('href')) : undefined;
    if (address) return address;
  }
  const badge = channel.first('image');
  const thumbnail = channel.first('media:thumbnail');
  return (
    badge?.address(badge.textOf('url') ?? badge.attribute('rdf:resource') ?? badge.attribute('href')) ??
    thumbnail?.address(thumbnail.attribute('url')) ??
    channel.address(channel.textOf('logo', 'atom:logo', 'icon', 'atom:icon')) ??
    channel.textOf('itunes:image', 'googleplay:image')?.match(/^https?:\/\/\S+$/i)?.[0]
  );
}
