/** What is said of an embed, in the static words of a language. */
import type { Embed } from '../../core/embed.js';
import { says } from '../../core/says.js';
import { formatTime } from '../../core/time.js';
import type { StaticMessages } from './static-table.js';

export interface ArchiveLink {
  readonly label: string;
  readonly url: string;
}

/** What an item is called where nobody gave it a title: `Video on YouTube`, `Photo by elycefeliz on Flickr`. */
export function nameOf(embed: Embed, messages: StaticMessages): string {
  const provider = embed.provider?.name ?? '';
  const where = (name: string): string => (provider ? messages.on(name, provider) : name);
  if (embed.title) return says(embed.title, provider) ? embed.title : where(embed.title);
  if (embed.status === 'gone' && !provider) return messages.flash;
  const noun = messages.nouns[embed.kind];
  const author = embed.kind === 'photo' && embed.authors?.[0];
  return where(author ? messages.by(noun, author.name) : noun);
}

/** `, from 1:30`; empty where it starts at its beginning. */
export function startOf({ start }: Embed, messages: StaticMessages): string {
  return start ? messages.from(formatTime(start)) : '';
}

/** Why something is gone, for readers: whole sentences. */
export function goneSentence({ gone, provider, kind }: Embed, messages: StaticMessages): string {
  switch (gone?.reason) {
    case 'service-closed':
      return messages.closed(kind, provider?.name, gone.since && month(gone.since, messages.lang));
    case 'not-identified':
      return messages.notIdentified(kind, provider?.name);
    case 'player-retired':
      return provider ? messages.retired(kind, provider.name) : messages.flashRetired;
    default:
      return messages.lost(kind);
  }
}

/** `2025-01` → `January 2025`, `2015` → `2015` */
function month(date: string, lang: string): string {
  if (!/^\d{4}-\d{2}/.test(date)) return date;
  const options = { month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(lang, options).format(new Date(`${date.slice(0, 7)}-01T00:00:00Z`));
}

/** Links to what the archive may hold, in the order a reader wants them. */
export function archiveLinks({ archive }: Embed, messages: StaticMessages): ArchiveLink[] {
  if (!archive) return [];
  const { archivedPage, archivedRecording, searchArchive } = messages;
  const { url, mediaUrl } = archive;
  const page = { label: archivedPage, url };
  if (!mediaUrl) return [page];
  return [page, { label: mediaUrl.includes('/web/*/') ? searchArchive : archivedRecording, url: mediaUrl }];
}
