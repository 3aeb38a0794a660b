/** Answers that are no text: a recording, a stream, a picture. */
import type { Kind } from '../core/embed.js';
import type { Metadata } from '../core/metadata.js';

/** HLS (RFC 8216, section 4): served under these names, the second two also by audio stations. */
const STREAMS: Readonly<Record<string, Kind>> = {
  'application/vnd.apple.mpegurl': 'video',
  'application/x-mpegurl': 'video',
  'audio/mpegurl': 'audio',
  'audio/x-mpegurl': 'audio',
};

/** @param type a content type without parameters, lower case */
export function mediaKind(type: string): 'audio' | 'video' | 'photo' | undefined {
  const kind = STREAMS[type] ?? type.split('/', 1)[0];
  if (kind === 'image') return 'photo';
  return kind === 'audio' || kind === 'video' ? kind : undefined;
}

/** A file is its own source; of its provider only the address tells. */
export function describeMedia(url: string, kind: 'audio' | 'video' | 'photo', type: string): Metadata {
  const media = { sources: [{ src: url, type }] };
  return { kind, media, ...(kind === 'photo' ? { thumbnail: { url } } : {}) };
}
