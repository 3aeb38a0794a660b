/** oEmbed (oembed.com, version 1.0): lenient with what comes in, strict about what goes on. */
import { EmbedError } from '../core/error.js';
import type { Frame, Kind } from '../core/embed.js';
import type { Metadata } from '../core/metadata.js';
import { refusalOf, assertDescribes } from './oembed/refusal.js';
import { looksLikeReply, readReply } from './oembed/reply.js';
import { readResponse, type OembedResponse, type OembedType } from './oembed/response.js';

export { looksLikeReply, refusalOf, type OembedResponse };

/** The name in the precedence table and in `provenance`. */
export const name = 'oembed';

/**
 * Reads JSON, JSONP and XML, whatever the content type said.
 * @param url what the reply is about; for the error
 * @throws EmbedError the code the reply means where it refuses, `bad-response` where it cannot be read, `too-large`
 */
export function readOembed(text: string, url?: string): OembedResponse {
  if (!text.trim()) throw new EmbedError('bad-response', url, { message: 'The reply is empty.' });
  const fields = readReply(text, url);
  assertDescribes(fields, url);
  return readResponse(fields);
}

/** @returns what the reply says; its frame is a claim, to be used only where its provider is trusted */
export function extract(response: OembedResponse): Metadata {
  const { authorName, authorUrl, providerName, providerUrl, photo, thumbnail } = response;
  return {
    kind: KINDS[response.type],
    provider: providerName ? { name: providerName, ...(providerUrl ? { url: providerUrl } : {}) } : undefined,
    title: response.title,
    description: response.description,
    authors: authorName ? [{ name: authorName, ...(authorUrl ? { url: authorUrl } : {}) }] : undefined,
    published: response.published,
    thumbnail: thumbnail ?? photo,
    media: photo && { sources: [{ src: photo.url }] },
    frame: frameOf(response),
  };
}

const KINDS: Readonly<Record<OembedType, Kind>> = { video: 'video', photo: 'photo', rich: 'post', link: 'link' };

/**
 * A video keeps its shape. Anything else that tells a height keeps it at every width: players with lists and artwork do
 * not scale, and a share of the page's width says nothing about a shape.
 */
function frameOf({ type, frame, width, height }: OembedResponse): Frame | undefined {
  if (!frame) return undefined;
  const [w, h] = [frame.width ?? width, frame.height ?? height];
  const fixed = h && 'px' in h ? h.px : undefined;
  const ratio = type === 'video' && fixed && w && 'px' in w ? w.px / fixed : undefined;
  return {
    src: frame.src,
    allow: [...frame.allow],
    ...(ratio ? { aspectRatio: ratio } : fixed ? { height: fixed } : {}),
  };
}
