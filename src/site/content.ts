/** What an author wrote inside one of our elements. */
import { decodeText } from '../core/markup/entities.js';
import type { OpenToken, Token } from '../core/markup/tokens.js';
import type { MediaSource } from '../core/embed.js';
import type { TranscriptLink } from '../core/transcript.js';
import type { OwnTag } from './own-tags.js';

export interface OwnLink {
  readonly href: string;
  readonly open: OpenToken;
  /** UTF-16 units: what stands between its tags. */
  readonly inside: readonly [from: number, to: number];
  /** Its words, or those of the picture in it. */
  readonly label: string;
  readonly holdsPicture: boolean;
  /** Where the child of the element ends that it stands in. */
  readonly childEnd: number;
}

export interface OwnContent {
  /** The element is about it: the first one that is no file of a transcript. */
  readonly link?: OwnLink;
  readonly media?: { readonly isVideo: boolean; readonly sources: readonly MediaSource[] };
  /** Files of what is said in it: links, then tracks. Addresses as written. */
  readonly transcripts: readonly TranscriptLink[];
  /** A file of chapters, as written. */
  readonly chapters?: string;
  /** What the author need not be given any more. */
  readonly has: ReadonlySet<Part>;
}

export type Part =
  'picture' | 'credit' | 'date' | 'words' | 'media' | 'data' | 'json-ld' | 'list' | 'transcript' | 'chapters' | 'quote';

const VOID = new Set('area base br col embed hr img input link meta param source track wbr'.split(' '));
/** Text in these is not an excerpt. */
const NAMED = new Set('a cite time script style audio video picture details noscript template ol ul'.split(' '));
const BY_NAME: Readonly<Record<string, Part>> = {
  img: 'picture',
  picture: 'picture',
  cite: 'credit',
  time: 'date',
  audio: 'media',
  video: 'media',
  iframe: 'media',
  ol: 'list',
  ul: 'list',
  blockquote: 'quote',
};

export function readContent(source: string, { inside, contentEnd }: OwnTag): OwnContent {
  const has = new Set<Part>();
  const stack: string[] = [];
  const unclosed = unclosedIn(inside);
  const transcripts: TranscriptLink[] = [];
  const tracks: TranscriptLink[] = [];
  const sources: MediaSource[] = [];
  let isVideo = false;
  let chapters: string | undefined;
  let link: { open: OpenToken; href: string; from: number; to: number; childEnd: number; picture?: string } | undefined;
  let reading = false;

  const leave = (place: number, end: number): void => {
    if (reading && link && !stack.includes('a')) {
      link.to = place;
      reading = false;
    }
    if (link && !reading && link.childEnd < 0 && stack.length === 0) link.childEnd = end;
  };
  for (const token of inside) {
    if (token.type === 'text') {
      if (!stack.some((name) => NAMED.has(name)) && source.slice(token.start, token.end).trim()) has.add('words');
    } else if (token.type === 'open') {
      const { name, attributes } = token;
      const part = BY_NAME[name];
      if (part) has.add(part);
      for (const word of (attributes.get('class') ?? '').split(/\s+/)) {
        if (word === 'embed-transcript' || word === 'transcript') has.add('transcript');
        else if (word === 'embed-chapters' || word === 'chapters') has.add('chapters');
      }
      const src = attributes.get('src')?.trim();
      const href = attributes.get('href')?.trim();
      if (name === 'script') has.add(/ld\+json/i.test(attributes.get('type') ?? '') ? 'json-ld' : 'data');
      else if (name === 'a' && href && /(?:^|\s)transcript(?:\s|$)/i.test(attributes.get('rel') ?? '')) {
        transcripts.push(file(href, attributes.get('type'), attributes.get('hreflang')));
      } else if (name === 'a' && href && !link) {
        link = { open: token, href, from: token.end, to: contentEnd, childEnd: -1 };
        reading = true;
      } else if (name === 'img' && reading && link) link.picture ??= attributes.get('alt')?.trim() ?? '';
      else if ((name === 'audio' || name === 'video') && !sources.length) {
        isVideo = name === 'video';
        if (src) sources.push({ src });
      } else if (name === 'source' && src && (stack.includes('audio') || stack.includes('video')))
        sources.push(source_(src, attributes.get('type')));
      else if (name === 'track' && src) {
        const kind = attributes.get('kind')?.trim().toLowerCase() || 'subtitles';
        if (kind === 'chapters') chapters ??= src;
        else if (kind === 'captions' || kind === 'subtitles')
          tracks.push({ ...file(src, 'text/vtt', attributes.get('srclang')), captions: true });
      }
      if (!VOID.has(name) && !unclosed.has(token)) stack.push(name);
    } else if (token.type === 'close') {
      const at = stack.lastIndexOf(token.name);
      if (at < 0) continue;
      stack.length = at;
      leave(token.start, token.end);
    }
  }
  const media = sources.length ? { isVideo, sources } : undefined;
  return {
    ...(link ? { link: finished(source, link, contentEnd) } : {}),
    ...(media ? { media } : {}),
    transcripts: [...transcripts, ...tracks],
    ...(chapters ? { chapters } : {}),
    has,
  };
}

/** Those that neither their own closing tag ends nor that of what they stand in: they hold nothing. */
function unclosedIn(inside: readonly Token[]): ReadonlySet<Token> {
  const stack: OpenToken[] = [];
  for (const token of inside) {
    if (token.type === 'open' && !VOID.has(token.name)) stack.push(token);
    else if (token.type === 'close') {
      const at = stack.findLastIndex(({ name }) => name === token.name);
      if (at >= 0) stack.length = at;
    }
  }
  return new Set(stack);
}

const source_ = (src: string, type: string | undefined): MediaSource => (type ? { src, type } : { src });

function file(url: string, type: string | undefined, language: string | undefined): TranscriptLink {
  return { url, ...(type ? { type } : {}), ...(language ? { language } : {}) };
}

function finished(
  source: string,
  {
    open,
    href,
    from,
    to,
    childEnd,
    picture,
  }: { open: OpenToken; href: string; from: number; to: number; childEnd: number; picture?: string },
  contentEnd: number,
): OwnLink {
  const words = decodeText(source.slice(from, to).replaceAll(/<[^>]*>/g, ''))
    .text.replaceAll(/\s+/g, ' ')
    .trim();
  return {
    href,
    open,
    inside: [from, to],
    label: words || (picture ?? ''),
    holdsPicture: picture !== undefined,
    childEnd: childEnd < 0 ? contentEnd : childEnd,
  };
}
