/** As much of a body as one is willing to hold, counted after it was unpacked. */
import { mediaKind } from '../media.js';
import type { FetchResponse } from './fetch.js';

export interface Body {
  readonly bytes: Uint8Array;
  /** There was more. */
  readonly cut: boolean;
}

const READABLE = /^(?:|text\/.*|application\/(?:(?:[\w.-]+\+)?(?:xml|json)(?:\+oembed)?|(?:x-)?javascript))$/;

/** The content type without parameters, lower case. */
const mediaType = (contentType: string): string => contentType.split(';', 1)[0]?.trim().toLowerCase() ?? '';

/** What to do with a reply of this type: read it, know it by its type alone, or leave it. */
export function useOf(contentType: string): 'text' | 'media' | undefined {
  const type = mediaType(contentType);
  if (mediaKind(type)) return 'media';
  return READABLE.test(type) ? 'text' : undefined;
}

/** Enough of a beginning to tell by it what a file is. */
const HEAD = 512;

/**
 * Leaves the connection as soon as `limit` bytes are exceeded, however small they were packed, or where the beginning is not
 * what was wanted.
 * @param mayBegin asked once, with some hundred bytes, or all where there are fewer
 * @returns undefined where `mayBegin` said no
 */
export async function readBody(
  { body }: FetchResponse,
  limit: number,
  mayBegin: (head: Uint8Array) => boolean,
): Promise<Body | undefined> {
  if (!body) return mayBegin(new Uint8Array()) ? { bytes: new Uint8Array(), cut: false } : undefined;
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let size = 0;
  let cut = false;
  let wanted: boolean | undefined;
  while (!cut && wanted !== false) {
    const { done, value } = await reader.read();
    if (value) {
      cut = size + value.length > limit;
      chunks.push(cut ? value.subarray(0, limit - size) : value);
      size += chunks.at(-1)?.length ?? 0;
    }
    if (wanted === undefined && (done || cut || size >= HEAD)) wanted = mayBegin(joined(chunks, size));
    if (done) break;
  }
  if (cut || !wanted) reader.cancel().catch(() => undefined);
  return wanted ? { bytes: joined(chunks, size), cut } : undefined;
}

/** Leaves a body unread. */
export function dropBody({ body }: FetchResponse): void {
  body?.cancel().catch(() => undefined);
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}
