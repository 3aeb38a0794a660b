/** A provider's `html`, reduced to the address of exactly one https frame. Nothing of it is ever copied. */
import { parseDimension, type Dimension } from '../../core/dimension.js';
import { decodeText } from '../../core/markup/entities.js';
import { tokenize, type OpenToken } from '../../core/markup/tokens.js';
import { parseUrl } from '../../core/url.js';

export interface ReplyFrame {
  /** https, no user name, no port, a host with a name. */
  readonly src: string;
  /** Features the reply asks for that a player may have. */
  readonly allow: readonly string[];
  readonly title?: string;
  readonly width?: Dimension;
  readonly height?: Dimension;
}

/** What a player may ask for. Camera, microphone, location, payment and the like are not for players. */
const FEATURES = new Set([
  'accelerometer',
  'autoplay',
  'clipboard-write',
  'encrypted-media',
  'fullscreen',
  'gyroscope',
  'picture-in-picture',
  'web-share',
  'xr-spatial-tracking',
]);

/** With one of these beside it the frame is not the whole of what the provider meant to show. */
const ACTIVE = new Set([
  'script',
  'object',
  'embed',
  'applet',
  'form',
  'frame',
  'video',
  'audio',
  'base',
  'meta',
  'svg',
  'math',
]);

/** @returns undefined unless the markup is one frame, with nothing active beside it */
export function readFrame(markup: string): ReplyFrame | undefined {
  const html = /^\s*&lt;/i.test(markup) ? decodeText(markup).text : markup;
  const opens = tokenize(html).filter((token): token is OpenToken => token.type === 'open');
  const frames = opens.filter(({ name }) => name === 'iframe');
  const [frame] = frames;
  if (!frame || frames.length > 1 || opens.some(({ name }) => ACTIVE.has(name))) return undefined;
  // the WordPress post frame stays hidden until a script of the page answers it: its post is shown as a card
  if (opens.some((token) => token.attributes.get('class')?.includes('wp-embedded-content'))) return undefined;
  const { attributes } = frame;
  const src = frameAddress(attributes.get('src'));
  if (!src || attributes.has('srcdoc')) return undefined;
  const title = attributes.get('title')?.trim();
  const width = parseDimension(attributes.get('width'));
  const height = parseDimension(attributes.get('height'));
  return {
    src,
    allow: features(attributes.get('allow'), attributes.has('allowfullscreen')),
    ...(title ? { title } : {}),
    ...(width ? { width } : {}),
    ...(height ? { height } : {}),
  };
}

/** Addresses of numbers are somebody's own network, never a provider. */
const NUMERIC_HOST = /(?:^|\.)(?:\d+|0x[\da-f]*)$/i;

function frameAddress(src: string | undefined): string | undefined {
  const url = src ? parseUrl(src) : null;
  return url && !NUMERIC_HOST.test(url.host) ? url.href.replace(/^http:/, 'https:') : undefined;
}

function features(allow: string | undefined, fullscreen: boolean): string[] {
  const asked = (allow ?? '').split(/[;,]/).map((item) => item.trim().split(/\s+/, 1)[0]?.toLowerCase() ?? '');
  return [...new Set([...asked, ...(fullscreen ? ['fullscreen'] : [])])].filter((name) => FEATURES.has(name)).sort();
}
