/** A reply that is already there → what it says, not yet judged. Makes no request. */
import type { Embed } from '../core/embed.js';
import { EmbedError } from '../core/error.js';
import { metaValue, readPage } from '../core/markup/page.js';
import type { Matcher } from '../core/matcher.js';
import type { Metadata } from '../core/metadata.js';
import { sources } from '../sources/_registry.js';
import * as oembed from '../sources/oembed.js';
import { decodeBody } from './decode.js';
import { describeMedia, mediaKind } from './media.js';
import { merge, type Claims } from './merge.js';
import { withFrame, type UnknownFrames } from './reply-frame.js';
import { isSameSite } from './site.js';
import { assertNoWall } from './walls.js';

/** Files that are no text have a zero among their first characters; to search a whole page for one costs as much as reading it. */
const BINARY_WITHIN = 8192;

/** One reply's part in what is known of an item. */
export interface Said {
  readonly kind: 'page' | 'reply' | 'file';
  /** What the address told, and is still true after this reply. */
  readonly known: Embed;
  readonly claims: Claims;
}

export interface Testimony {
  readonly body: Uint8Array | string;
  readonly contentType?: string | undefined;
  /** The page it is about: absolute, http or https. */
  readonly address: string;
  /** What a provider told of the address. */
  readonly known: Embed | null;
}

export interface Trust {
  readonly match: Matcher;
  readonly unknownFrames?: UnknownFrames | undefined;
}

/**
 * Reads a page, an oEmbed reply or the head of a media file.
 * @throws EmbedError `bad-response`, `insufficient-metadata` for what stands in place of a page, what a refusal means
 */
export function readClaims(testimony: Testimony, trust: Trust): Said {
  const { body, contentType = '', address } = testimony;
  const known = testimony.known ?? { url: address, kind: 'link', status: 'ok' };
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = mediaKind(type);
  if (kind) return { kind: 'file', known, claims: new Map([['content-type', describeMedia(address, kind, type)]]) };
  const text = decodeBody(body, contentType);
  if (oembed.looksLikeReply(text)) return readReply(text, testimony, trust);
  if (text.trimStart().startsWith('<') && !text.slice(0, BINARY_WITHIN).includes('\0')) {
    const page = readPage(text, address);
    assertNoWall(page.title, address, metaValue(page, 'og:title'));
    return { kind: 'page', known, claims: new Map(sources.map((source) => [source.name, source.extract(page)])) };
  }
  if (!text.trim()) throw new EmbedError('bad-response', address, { message: 'The reply is empty.' });
  throw oembed.refusalOf(text, address);
}

function readReply(text: string, { address, known }: Testimony, trust: Trust): Said {
  const { match, unknownFrames = 'own-site' } = trust;
  const said = oembed.extract(oembed.readOembed(text, address));
  const { claim, replaces } = withFrame(said, { known, address, match, unknownFrames });
  const { frame: _frame, ...frameless } = known ?? { url: address, kind: 'link', status: 'ok' };
  return {
    kind: 'reply',
    known: known && !replaces ? known : frameless,
    // only a page has an oEmbed reply
    claims: new Map([[oembed.name, { canonicalUrl: address, ...siteOf(claim, address), ...claim }]]),
  };
}

/** Of a blog the provider is the blog itself: it says so by giving its own address. */
function siteOf({ provider }: Metadata, address: string): Metadata {
  return provider?.url && isSameSite(provider.url, address) ? { siteName: provider.name } : {};
}

/**
 * All that was said about one item, judged by one set of rules.
 * @throws EmbedError `insufficient-metadata` for a page that does not even have a title, of which nobody else said anything
 */
export function judge(first: Said, second?: Said): Embed {
  const { known } = second ?? first;
  const embed = merge(known, new Map([...first.claims, ...(second?.claims ?? [])]));
  if (!second && first.kind === 'page' && !embed.title && !embed.frame) {
    throw new EmbedError('insufficient-metadata', known.url);
  }
  return embed;
}
