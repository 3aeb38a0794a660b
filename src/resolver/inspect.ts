/** A reply that is already there → an Embed. Makes no request. */
import type { Embed, Frame } from '../core/embed.js';
import { EmbedError } from '../core/error.js';
import { metaValue, readPage } from '../core/markup/page.js';
import type { Matcher } from '../core/matcher.js';
import type { Metadata } from '../core/metadata.js';
import { webAddress } from '../core/url.js';
import { match as matchAll } from '../providers/index.js';
import { sources } from '../sources/_registry.js';
import * as oembed from '../sources/oembed.js';
import { decodeBody } from './decode.js';
import { describeMedia, mediaKind } from './media.js';
import { merge } from './merge.js';
import { isSameSite } from './site.js';
import { assertNoWall } from './walls.js';

/** 32 MiB: far above every page, below what would fill a small machine. */
const MAX_SIZE = 33_554_432;

/** Files that are no text have a zero among their first characters; to search a whole page for one costs as much as reading it. */
const BINARY_WITHIN = 8192;

/** A frame of a page that no registry knows: it may run, but as nobody, and without leading the reader away. */
const SANDBOX = 'allow-scripts allow-popups allow-popups-to-escape-sandbox allow-presentation';

export interface InspectInput {
  /** What the server sent. Text counts as decoded. */
  readonly body: Uint8Array | string;
  /** The page the reply is about, as the author gave it: absolute, http or https. */
  readonly url: string;
  /** The reply's `Content-Type`; the bytes decide where it is missing or wrong. */
  readonly contentType?: string | undefined;
}

export interface InspectOptions {
  /** Which providers are known. Default: all, and the oEmbed registry. */
  readonly match?: Matcher;
  /**
   * Which frames are kept, in a sandbox, of replies about pages that no registry knows: those on the page's own site (the
   * default: its link leads there as well), all, or none. What is not kept becomes a card.
   */
  readonly unknownFrames?: 'own-site' | 'all' | 'none';
}

/**
 * Reads a page, an oEmbed reply or the head of a media file.
 * @throws EmbedError `unsafe-url` for an address that is not http(s), `too-large` above 32 MiB, `bad-response` for what
 * cannot be read, `insufficient-metadata` for a page that does not even have a title, and for what stands in place of a
 * page (a challenge, a consent question, a log-in form), and what an oEmbed reply means where it refuses (`not-found`, `embedding-disabled`, `rate-limited`)
 */
export function inspect(input: InspectInput, options: InspectOptions = {}): Embed {
  const { url, body, contentType = '' } = input;
  const address = webAddress(url);
  if (!address) throw new EmbedError('unsafe-url', url);
  if (body.length > MAX_SIZE) throw new EmbedError('too-large', url);
  const match = options.match ?? matchAll;
  const known = match(url)?.embed;
  const start: Embed = known ?? { url, kind: 'link', status: 'ok' };
  const type = contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const kind = mediaKind(type);
  if (kind) return merge(start, new Map([['content-type', describeMedia(address, kind, type)]]));
  const text = decodeBody(body, contentType);
  if (oembed.looksLikeReply(text)) return fromReply(text, start, address, { match, known: Boolean(known), options });
  if (text.trimStart().startsWith('<') && !text.slice(0, BINARY_WITHIN).includes('\0'))
    return fromPage(text, start, address);
  if (!text.trim()) throw new EmbedError('bad-response', url, { message: 'The reply is empty.' });
  throw oembed.refusalOf(text, url);
}

interface Trust {
  readonly match: Matcher;
  readonly known: boolean;
  readonly options: InspectOptions;
}

function fromReply(text: string, start: Embed, address: string, trust: Trust): Embed {
  const claim = oembed.extract(oembed.readOembed(text, start.url));
  // only a page has an oEmbed reply
  const page = start.canonicalUrl ? start : { ...start, canonicalUrl: address };
  if (start.status === 'gone') return merge(page, new Map([[oembed.name, withoutPlayer(claim)]]));
  const player = claim.frame && trust.match(claim.frame.src)?.embed;
  const own = player?.frame && { ...claim, kind: player.kind, frame: player.frame };
  return merge(
    own && isSameItem(start, player) ? withoutFrame(page) : page,
    new Map([[oembed.name, own ?? (trust.known || player ? claim : vetted(claim, address, trust.options))]]),
  );
}

/**
 * The provider's own player as its reply names it: by a number that survives renaming, with the key of an unlisted video.
 * An address that asks for a part of the item keeps its own frame, which knows the part.
 */
function isSameItem(start: Embed, player: Embed): boolean {
  return start.provider?.id === player.provider?.id && !start.start && !start.end;
}

const withoutFrame = ({ frame: _frame, ...rest }: Embed): Embed => rest;

/** A frame that nobody vouches for: in a sandbox, or not at all. */
function vetted(
  { frame, kind, ...rest }: Metadata,
  address: string,
  { unknownFrames = 'own-site' }: InspectOptions,
): Metadata {
  if (!frame) return { ...rest, kind };
  const kept = unknownFrames === 'all' || (unknownFrames === 'own-site' && isSameSite(frame.src, address));
  return kept ? { ...rest, kind, frame: sandboxed(frame) } : rest;
}

/** Whoever answers under the name of a service that has closed is not that service. */
const withoutPlayer = ({ frame: _frame, media: _media, ...rest }: Metadata): Metadata => rest;

const sandboxed = (frame: Frame): Frame => ({
  ...frame,
  allow: frame.allow.filter((name) => name === 'fullscreen'),
  sandbox: SANDBOX,
});

function fromPage(text: string, start: Embed, address: string): Embed {
  const page = readPage(text, address);
  assertNoWall(page.title, start.url, metaValue(page, 'og:title'));
  const embed = merge(start, new Map(sources.map((source) => [source.name, source.extract(page)])));
  if (!embed.title && !embed.frame) throw new EmbedError('insufficient-metadata', start.url);
  return embed;
}
