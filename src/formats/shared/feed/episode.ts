/** One item or entry of an XML feed. */
import type { Episode } from '../../../core/feed.js';
import { compact } from './compact.js';
import type { XmlElement } from './element.js';
import { pageOf } from './links.js';
import { mediaOf } from './media.js';
import { episodeAuthors, persons } from './people.js';
import { chapters, chaptersUrl, explicit, seasonName, soundbites, transcripts } from './podcast.js';
import { date, description, duration, line, ordinal, title } from './values.js';

const PUBLISHED = ['pubdate', 'published', 'dc:date', 'dcterms:issued', 'issued', 'atom:published', 'dcterms:created'];
/** Better than none: feeds of the early years have only these. */
const CHANGED = ['created', 'updated', 'modified', 'atom:updated', 'dcterms:modified'];
const DESCRIPTIONS = ['itunes:summary', 'description', 'summary', 'dc:description', 'media:description'];
/** Whole posts: read only where nothing shorter is there. */
const CONTENTS = ['content:encoded', 'content', 'itunes:subtitle'];
const MAX_GUID = 2000;

export function readEpisode(item: XmlElement): Episode {
  const media = mediaOf(item);
  const identifier = item.first('guid', 'id', 'atom:id');
  const written = line(identifier?.text ?? item.attribute('rdf:about'), MAX_GUID);
  const link = pageOf(item) ?? permalink(identifier, written);
  const url = item.address(item.textOf('feedburner:origlink')) ?? link;
  return compact<Episode>({
    title: title(item.textOf('title', 'dc:title', 'itunes:title') ?? titleInGroup(item)),
    guid: written ?? media.sources[0]?.src ?? url,
    url,
    link: link === url ? undefined : link,
    published: dateOf(item),
    duration: duration(item.textOf('itunes:duration')) ?? media.duration,
    media: media.sources.length ? { sources: media.sources } : undefined,
    chapters: chapters(item),
    chaptersUrl: chaptersUrl(item),
    transcripts: transcripts(item),
    season: ordinal(item.textOf('itunes:season', 'podcast:season')),
    seasonName: seasonName(item),
    episode: ordinal(item.textOf('podcast:episode', 'itunes:episode')),
    explicit: explicit(item),
    authors: episodeAuthors(item),
    persons: persons(item),
    soundbites: soundbites(item),
    description: descriptionOf(item),
    image: imageOf(item) ?? media.image,
  });
}

/** RSS 2.0: a `guid` is the item's page unless it says otherwise. */
function permalink(identifier: XmlElement | undefined, written: string | undefined): string | undefined {
  if (identifier?.name !== 'guid' || identifier.attribute('ispermalink')?.toLowerCase() === 'false') return undefined;
  return written && /^https?:\/\//i.test(written) ? identifier.address(written) : undefined;
}

function titleInGroup(item: XmlElement): string | undefined {
  return item.textOf('media:title') ?? item.first('media:group')?.textOf('media:title');
}

/** The first that is a date: a wrong one does not hide the next. */
function dateOf(item: XmlElement): string | undefined {
  for (const name of [...PUBLISHED, ...CHANGED]) {
    const found = date(item.textOf(name));
    if (found) return found;
  }
  return undefined;
}

function descriptionOf(item: XmlElement): string | undefined {
  for (const name of [...DESCRIPTIONS, ...CONTENTS]) {
    const found = description(item.textOf(name));
    if (found) return found;
  }
  return description(item.first('media:group')?.textOf('media:description'));
}

function imageOf(item: XmlElement): string | undefined {
  for (const element of item.all('itunes:image', 'googleplay:image', 'podcast:image')) {
    const address = element.address(element.attribute('href') ?? element.attribute('url') ?? element.text);
    if (address) return address;
  }
  const image = item.first('image');
  return image?.address(image.textOf('url') ?? image.attribute('href'));
}
