/** The words of static markup, in English: what a reader without script, or in a feed reader, is told. */
import type { Embed, Kind } from '../core/embed.js';
import { formatTime } from '../core/time.js';
import { decode } from '../core/url.js';

/** What each kind is called where nothing else names it. */
export const NOUNS: Readonly<Record<Kind, string>> = {
  video: 'Video',
  audio: 'Audio',
  playlist: 'Playlist',
  live: 'Live stream',
  photo: 'Photo',
  slides: 'Slides',
  post: 'Post',
  link: 'Page',
};

/** What an item is called where nobody gave it a title: `Video on YouTube`, `Photo by elycefeliz on Flickr`. */
export function nameOf(embed: Embed): string {
  const where = embed.provider ? ` on ${embed.provider.name}` : '';
  if (embed.title)
    return where && !embed.title.includes(embed.provider?.name ?? '') ? `${embed.title}${where}` : embed.title;
  const credit = embed.kind === 'photo' && embed.authors?.[0] ? ` by ${embed.authors[0].name}` : '';
  if (embed.status === 'gone' && !embed.provider) return 'Flash content';
  return `${NOUNS[embed.kind]}${credit}${where}`;
}

/** The last part of a file's path, readable: `An hour on councils.mp3`. */
export function nameOfFile(src: string): string {
  const path = src.split(/[?#]/, 1)[0] ?? '';
  return decode(path.slice(path.lastIndexOf('/') + 1)) || path;
}

/** `, from 1:30` */
export function startOf({ start }: Embed): string {
  return start ? `, from ${formatTime(start)}` : '';
}

/** Why something is gone, for readers: whole sentences. */
export function goneSentence({ gone, provider, kind }: Embed): string {
  const name = provider?.name ?? 'This service';
  const noun = kind === 'link' ? 'content' : NOUNS[kind].toLowerCase();
  switch (gone?.reason) {
    case 'service-closed':
      return `${name} has closed${gone.since ? ` (${month(gone.since)})` : ''}; this ${noun} can no longer be played here.`;
    case 'not-identified':
      return `This address of an old ${name} player does not say what it played; the ${noun} cannot be recovered from it.`;
    case 'player-retired':
      return provider
        ? `This old ${name} player no longer works, and its address does not say enough to find the ${noun} again.`
        : 'Browsers no longer play Flash.';
    default:
      return `This ${noun} is no longer available.`;
  }
}

/** `2025-01` → `January 2025`, `2015` → `2015` */
function month(date: string): string {
  if (!/^\d{4}-\d{2}/.test(date)) return date;
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en', options).format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`));
}

/** Links to what the archive may hold, in the order a reader wants them. */
export function archiveLinks({ archive }: Embed): { label: string; url: string }[] {
  if (!archive) return [];
  const search = archive.mediaUrl?.includes('/web/*/');
  return [
    { label: 'Archived page', url: archive.url },
    ...(archive.mediaUrl
      ? [{ label: search ? 'Search the archive for the recording' : 'Archived recording', url: archive.mediaUrl }]
      : []),
  ];
}
