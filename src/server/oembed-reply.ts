/** Embed → oEmbed reply (oembed.com, section 2.3), with our own markup only. */
import type { Embed, Frame } from '../core/embed.js';
import { attributes, html } from '../core/html.js';
import { messages } from '../locales/en/static.js';
import { nameOf } from '../locales/shared/sentences.js';

/** A reply's fields in the order they are written; text and numbers only. */
export type OembedFields = Readonly<Record<string, string | number>>;

export interface Box {
  /** px */
  readonly maxWidth?: number;
  /** px */
  readonly maxHeight?: number;
}

/** px; how wide players are where nobody says how much room there is. */
const DEFAULT_WIDTH = 640;

/** @param cacheAge seconds */
export function oembedReply(embed: Embed, box: Box, cacheAge: number): OembedFields {
  const [author] = embed.authors ?? [];
  const image = embed.thumbnail;
  const fields: Record<string, string | number | undefined> = {
    version: '1.0',
    type: embed.frame ? (embed.kind === 'video' || embed.kind === 'live' ? 'video' : 'rich') : 'link',
    title: embed.title,
    author_name: author?.name,
    author_url: author?.url,
    provider_name: embed.provider?.name,
    provider_url: embed.provider?.url,
    cache_age: cacheAge,
    // all three or none (section 2.3.4.1)
    ...(image?.width && image.height && fits(image.width, image.height, box)
      ? { thumbnail_url: image.url, thumbnail_width: image.width, thumbnail_height: image.height }
      : {}),
    ...(embed.frame ? player(embed, embed.frame, box) : {}),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as OembedFields;
}

function fits(width: number, height: number, { maxWidth = Infinity, maxHeight = Infinity }: Box): boolean {
  return width <= maxWidth && height <= maxHeight;
}

function player(embed: Embed, frame: Frame, box: Box): { html: string; width: number; height: number } {
  const { width, height } = dimensions(frame, box);
  const allow = frame.allow.join('; ');
  const iframe = html`<iframe${attributes({
    src: frame.src,
    width,
    height,
    title: nameOf(embed, messages),
    allow: allow || null,
    allowfullscreen: frame.allow.includes('fullscreen'),
    sandbox: frame.sandbox,
    referrerpolicy: 'strict-origin-when-cross-origin',
    loading: 'lazy',
  })}></iframe>`;
  return { html: iframe.toString(), width, height };
}

/** A player of a fixed height keeps it; any other keeps its shape, and both stay within the box. */
function dimensions(frame: Frame, { maxWidth, maxHeight }: Box): { width: number; height: number } {
  const width = maxWidth ?? DEFAULT_WIDTH;
  if (frame.height) return { width, height: Math.min(frame.height, maxHeight ?? Infinity) };
  const ratio = frame.aspectRatio ?? 16 / 9;
  const fitting = Math.max(1, Math.min(width, Math.floor((maxHeight ?? Infinity) * ratio)));
  return { width: fitting, height: Math.max(1, Math.floor(fitting / ratio)) };
}

// What XML 1.0 has no place for (section 2.2), escaped or not: controls but tab and line ends, halves of pairs.
const NOT_XML = /[^\P{Cc}\t\n\r\u007f-\u009f]|[\p{Cs}\ufffe\uffff]/gu;

export function toXml(fields: OembedFields): string {
  const children = Object.entries(fields).map(([name, value]) => {
    const text = String(value).replaceAll(NOT_XML, '');
    return `  <${name}>${html`${text}`.toString()}</${name}>\n`;
  });
  return `<?xml version="1.0" encoding="utf-8" standalone="yes"?>\n<oembed>\n${children.join('')}</oembed>\n`;
}
