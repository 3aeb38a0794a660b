/** Podcasting 2.0 and Podlove: chapters, transcripts, soundbites. */
import type { Soundbite, TranscriptLink } from '../../../core/feed.js';
import { parseTime } from '../../../core/time.js';
import type { Chapter } from '../../../core/transcript.js';
import type { XmlElement } from './element.js';
import { language, line, mediaType, title } from './values.js';

const SUBRIP = new Set(['application/srt', 'text/srt', 'text/x-srt', 'application/x-srt', 'text/x-subrip']);

export function transcripts(item: XmlElement): TranscriptLink[] {
  return item.all('podcast:transcript').flatMap((element) => {
    const url = element.address(element.attribute('url'));
    if (!url) return [];
    const written = mediaType(element.attribute('type'));
    const type = written && SUBRIP.has(written) ? 'application/x-subrip' : written;
    const tongue = language(element.attribute('language'));
    return [
      {
        url,
        ...(type ? { type } : {}),
        ...(tongue ? { language: tongue } : {}),
        ...(element.attribute('rel')?.toLowerCase() === 'captions' ? { captions: true } : {}),
      },
    ];
  });
}

/** Where chapters are kept in a file of their own. Its type is not looked at: feeds name several. */
export function chaptersUrl(item: XmlElement): string | undefined {
  for (const element of item.all('podcast:chapters')) {
    const url = element.address(element.attribute('url'));
    if (url) return url;
  }
  return undefined;
}

/** Podlove Simple Chapters 1.2. One without a start or a title is no chapter. */
export function chapters(item: XmlElement): Chapter[] {
  const found = item
    .all('psc:chapters')
    .flatMap((list) => list.all('psc:chapter'))
    .flatMap((element): Chapter[] => {
      const start = parseTime(element.attribute('start'));
      const name = title(element.attribute('title'));
      if (start === undefined || !name) return [];
      const url = element.address(element.attribute('href'));
      const image = element.address(element.attribute('image'));
      return [{ start, title: name, ...(url ? { url } : {}), ...(image ? { image } : {}) }];
    });
  return found.sort((a, b) => a.start - b.start);
}

export function soundbites(item: XmlElement): Soundbite[] {
  return item.all('podcast:soundbite').flatMap((element) => {
    const start = parseTime(element.attribute('starttime'));
    const length = parseTime(element.attribute('duration'));
    if (start === undefined || !length) return [];
    const name = title(element.text);
    return [{ start, duration: length, ...(name ? { title: name } : {}) }];
  });
}

/** `podcast:season name="…"`. */
export function seasonName(item: XmlElement): string | undefined {
  return line(item.first('podcast:season')?.attribute('name'));
}

/** `yes`, `true` and `explicit` say so; `no`, `false` and `clean` are as silent as nothing. */
export function explicit(parent: XmlElement): true | undefined {
  const said = parent.textOf('itunes:explicit', 'googleplay:explicit')?.trim();
  return /^(?:yes|true|explicit)$/i.test(said ?? '') || undefined;
}
