/** What no provider tells of an address: whether it is a file, and what the site's own resolver knows (oembed.com, 2.3). */
import {
  PLAYER_FEATURES,
  STRANGER_SANDBOX,
  type Embed,
  type Frame,
  type Kind,
  type MediaInfo,
} from '../../core/embed.js';
import type { TranscriptLink } from '../../core/transcript.js';
import { nameOfFile } from '../../render/sentences.js';
import { getConfig } from '../config.js';
import { linkTarget } from '../shared/link-target.js';
import type { Found } from '../shared/found.js';

/** Files that browsers show by themselves. */
const FILES: readonly (readonly [Kind, RegExp])[] = [
  ['video', /\.(?:mp4|m4v|webm|ogv|mov|m3u8)$/i],
  ['audio', /\.(?:mp3|m4a|m4b|aac|oga|ogg|opus|wav|flac)$/i],
  ['photo', /\.(?:jpe?g|png|gif|webp|avif)$/i],
];

/** Seconds; the facade waits for it. */
const PATIENCE = 8;

type Reply = Readonly<Record<string, unknown>>;

/** @param found what the address told */
export async function askElsewhere(url: string, found: Found | null): Promise<Found | null> {
  const known = found ?? fileAt(url);
  const resolver = linkTarget(getConfig().resolver);
  const embed = resolver ? await askResolver(resolver, url, known?.embed) : known?.embed;
  return embed ? { ...known, embed } : null;
}

function fileAt(url: string): Found | null {
  const src = linkTarget(url);
  const [kind] = FILES.find(([, ending]) => src && ending.test(new URL(src).pathname)) ?? [];
  if (!src || !kind) return null;
  return { embed: { url, kind, title: nameOfFile(src), media: { sources: [{ src }] }, status: 'ok' } };
}

/**
 * Never rejects: a resolver that does not answer leaves what the address told.
 * @param endpoint absolute, without `url=`
 * @param known what the address told
 */
async function askResolver(endpoint: string, url: string, known: Embed | undefined): Promise<Embed | undefined> {
  try {
    const request = new URL(endpoint);
    request.searchParams.set('url', url);
    const response = await fetch(request, {
      headers: { accept: 'application/json' },
      credentials: 'same-origin',
      signal: AbortSignal.timeout(PATIENCE * 1000),
    });
    const reply: unknown = response.ok ? await response.json() : null;
    return typeof reply === 'object' && reply ? withReply(reply as Reply, url, known) : known;
  } catch {
    return known;
  }
}

function withReply(reply: Reply, url: string, known: Embed | undefined): Embed | undefined {
  const text = (name: string): string | undefined => {
    const value = reply[name];
    return typeof value === 'string' && value.trim() ? value.trim() : undefined;
  };
  const frame = known?.frame ?? frameOf(text('html'));
  const title = known?.title ?? text('title');
  const media = known?.media ?? mediaOf(reply['media']);
  if (!title && !frame && !media) return known;
  const [author, provider, picture] = [text('author_name'), text('provider_name'), linkTarget(text('thumbnail_url'))];
  const authorUrl = linkTarget(text('author_url'));
  return {
    ...(known ?? { url, kind: kindOf(text('type'), frame ?? media), status: 'ok' }),
    ...(title ? { title } : {}),
    ...(frame ? { frame } : {}),
    ...(media ? { media } : {}),
    ...(provider && !known?.provider ? { provider: { name: provider } } : {}),
    ...(author && !known?.authors ? { authors: [{ name: author, ...(authorUrl ? { url: authorUrl } : {}) }] } : {}),
    ...(picture ? { thumbnail: { url: picture } } : {}),
  };
}

function kindOf(type: string | undefined, frame: object | undefined): Kind {
  if (type === 'video' && frame) return 'video';
  return type === 'photo' ? 'photo' : frame ? 'post' : 'link';
}

/** Files and streams, their length and captions: `media`, a field of our own (oembed.com, 2.3.4: others may be there). */
function mediaOf(value: unknown): MediaInfo | undefined {
  const { sources, duration, transcripts } = isRecord(value) ? value : {};
  const known = listOf(sources).flatMap(({ src, type }) => {
    const address = linkTarget(textOf(src));
    return address ? [{ src: address, ...typeIn(type) }] : [];
  });
  const texts = listOf(transcripts).flatMap(({ url, type, language, captions }): TranscriptLink[] => {
    const address = linkTarget(textOf(url));
    const spoken = textOf(language);
    const more = {
      ...typeIn(type),
      ...(spoken ? { language: spoken } : {}),
      ...(captions === true ? { captions } : {}),
    };
    return address ? [{ url: address, ...more }] : [];
  });
  if (!known.length) return undefined;
  return {
    sources: known,
    ...(typeof duration === 'number' && duration > 0 ? { duration } : {}),
    ...(texts.length ? { transcripts: texts } : {}),
  };
}

const isRecord = (value: unknown): value is Reply => typeof value === 'object' && value !== null;
const listOf = (value: unknown): Reply[] => (Array.isArray(value) ? value.filter(isRecord) : []);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
const typeIn = (value: unknown): { type?: string } => (textOf(value) ? { type: textOf(value) as string } : {});

/** The frame in a reply's markup, which is searched and never put into the page. */
function frameOf(markup: string | undefined): Frame | undefined {
  const attributes = /<iframe\s([^>]*)>/i.exec(markup ?? '')?.[1] ?? '';
  const value = (name: string): string | undefined =>
    new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)?.[1]?.replaceAll('&amp;', '&');
  const src = linkTarget(value('src'));
  if (!src?.startsWith('https:')) return undefined;
  const [width, height] = [Number(value('width')), Number(value('height'))];
  return {
    src,
    allow: PLAYER_FEATURES,
    sandbox: value('sandbox') ?? STRANGER_SANDBOX,
    ...(width > 0 && height > 0 ? { aspectRatio: width / height } : {}),
  };
}
