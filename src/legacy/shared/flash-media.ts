/** Players that were only a skin over a file: the file still plays, in the browser's own player. */
import type { MediaSource } from '../../core/embed.js';
import { parseUrl, queryValue, webAddress } from '../../core/url.js';

/** Where the players of the Flash years were told their file: WordPress Audio Player, dewplayer, JW Player, Odeo, Google Reader, Podbean. */
const NAMES = ['soundFile', 'mp3', 'file', 'audioUrl', 'audioPath', 'external_url', 'mp3Url', 'song_url', 'src', 'url'];
const TYPES: Readonly<Record<string, string>> = {
  mp3: 'audio/mpeg',
  m4a: 'audio/mp4',
  aac: 'audio/aac',
  ogg: 'audio/ogg',
  oga: 'audio/ogg',
  opus: 'audio/ogg',
  wav: 'audio/wav',
  flac: 'audio/flac',
  mp4: 'video/mp4',
  m4v: 'video/mp4',
  webm: 'video/webm',
  ogv: 'video/ogg',
};

/** @returns the file's type by its name, where browsers play such files */
function mediaType(address: string): string | undefined {
  const extension = /\.([a-z0-9]{2,4})$/i.exec(parseUrl(address)?.pathname ?? '')?.[1];
  return extension && TYPES[extension.toLowerCase()];
}

/** An address as a source, if it is absolute and of a kind that browsers play. */
export function mediaSource(address: string): MediaSource | undefined {
  const src = webAddress(address.trim());
  const type = src && mediaType(src);
  return src && type ? { src, type } : undefined;
}

/** The files a Flash player was told to play: in its query or its variables, one or a comma-separated list. */
export function flashMedia(addresses: readonly string[], variables: readonly string[]): MediaSource[] {
  const queries = [...variables, ...addresses.map((address) => address.slice(address.indexOf('?') + 1))];
  for (const query of queries) {
    for (const name of NAMES) {
      const value = queryValue(query, name);
      const sources = value ? listed(value) : [];
      if (sources.length) return sources;
    }
  }
  return [];
}

function listed(value: string): MediaSource[] {
  if (/^https?:/i.test(value)) return split(value);
  const whole = split(unpack(value, 1));
  return whole.length ? whole : split(unpack(value, 3));
}

const split = (list: string): MediaSource[] => list.split(',').flatMap((address) => mediaSource(address) ?? []);

/**
 * WordPress Audio Player's `encode=yes`: base64 without its padding, or with characters too many at its end.
 * @param spare how many characters beyond the last whole group of four may be dropped
 */
function unpack(value: string, spare: number): string {
  const letters = value.replaceAll(/[^A-Za-z0-9+/]/g, '');
  const beyond = letters.length % 4;
  try {
    return atob(beyond <= spare ? letters.slice(0, letters.length - beyond) : letters);
  } catch {
    return '';
  }
}
