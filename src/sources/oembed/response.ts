/** An oEmbed reply with known fields and right types; whatever else it held is gone. */
import { parseDimension, pixels, type Dimension } from '../../core/dimension.js';
import type { Thumbnail } from '../../core/embed.js';
import { decodeText } from '../../core/markup/entities.js';
import { webAddress } from '../../core/url.js';
import { readFrame, type ReplyFrame } from './frame.js';
import type { ReplyFields } from './reply.js';

export type OembedType = 'photo' | 'video' | 'link' | 'rich';

export interface OembedResponse {
  /** An unknown or missing type counts as `rich` where there is a frame, as `link` where there is none. */
  readonly type: OembedType;
  readonly title?: string;
  readonly description?: string;
  readonly authorName?: string;
  readonly authorUrl?: string;
  readonly providerName?: string;
  readonly providerUrl?: string;
  readonly thumbnail?: Thumbnail;
  /** Of a photo: the picture itself. */
  readonly photo?: Thumbnail;
  readonly width?: Dimension;
  readonly height?: Dimension;
  readonly frame?: ReplyFrame;
  /** As the reply writes it; not in oEmbed 1.0, sent by Vimeo and others. */
  readonly published?: string;
  /** seconds */
  readonly cacheAge?: number;
}

const TYPES: ReadonlySet<string> = new Set<OembedType>(['photo', 'video', 'link', 'rich']);

/** Versions are not looked at: `1.0`, `"1.0"`, `1` and none are all sent, and no other version exists. */
export function readResponse(fields: ReplyFields): OembedResponse {
  const text = (name: string): string | undefined => textOf(fields.get(name));
  const address = (name: string): string | undefined => addressOf(fields.get(name));
  const html = fields.get('html');
  const frame = typeof html === 'string' ? readFrame(html) : undefined;
  const type = typeOf(fields.get('type'), frame);
  const image = address('thumbnail_url');
  const photo = type === 'photo' ? (address('url') ?? address('media_url')) : undefined;
  return defined({
    type,
    title: text('title'),
    description: text('description'),
    authorName: text('author_name') ?? text('author'),
    authorUrl: address('author_url'),
    providerName: text('provider_name') ?? text('provider'),
    providerUrl: address('provider_url'),
    thumbnail: picture(image, fields.get('thumbnail_width'), fields.get('thumbnail_height')),
    photo: picture(photo, fields.get('width'), fields.get('height')),
    width: parseDimension(fields.get('width')),
    height: parseDimension(fields.get('height')),
    frame,
    published: text('upload_date') ?? text('published_time'),
    cacheAge: positive(fields.get('cache_age')),
  });
}

function typeOf(value: unknown, frame: ReplyFrame | undefined): OembedType {
  const type = typeof value === 'string' ? value.trim().toLowerCase() : '';
  if (TYPES.has(type)) return type as OembedType;
  return frame ? 'rich' : 'link';
}

/** Plain text; numbers are sent as names too (`"provider_name": 23`). Entities, which have no place here, are decoded. */
function textOf(value: unknown): string | undefined {
  if (typeof value !== 'string' && typeof value !== 'number') return undefined;
  return decodeText(String(value)).text.trim() || undefined;
}

function addressOf(value: unknown): string | undefined {
  if (typeof value !== 'string' || !value.trim()) return undefined;
  const text = value.trim();
  return webAddress(text.startsWith('//') ? `https:${text}` : text) ?? undefined;
}

function picture(url: string | undefined, width: unknown, height: unknown): Thumbnail | undefined {
  const size = { width: pixels(width), height: pixels(height) };
  return url ? { url, ...(size.width && size.height ? { width: size.width, height: size.height } : {}) } : undefined;
}

function positive(value: unknown): number | undefined {
  const number = typeof value === 'string' ? Number(value) : value;
  return typeof number === 'number' && Number.isFinite(number) && number > 0 ? number : undefined;
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};

function defined<T extends object>(values: T): Defined<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Defined<T>;
}
