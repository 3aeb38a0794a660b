/** Which pieces of old markup are embeds, and what their addresses tell: found once, written by whoever needs it. */
import { waybackUrl } from '../../core/archive.js';
import type { Embed, MediaSource } from '../../core/embed.js';
import type { Matcher } from '../../core/matcher.js';
import type { Matched } from '../../core/provider.js';
import { webAddress } from '../../core/url.js';
import type { Finding } from './family.js';

export interface LocateOptions {
  readonly match: Matcher;
  /** For relative addresses in the document. */
  readonly base?: string | undefined;
}

/** A piece of old markup that is an embed. */
export interface Located {
  readonly finding: Finding;
  /** What its addresses tell, without a request. */
  readonly matched: Matched;
  /** What the new markup takes the place of: UTF-16 units, end exclusive. */
  readonly range: readonly [from: number, to: number];
}

/** @param findings in document order; what overlaps one before it is left out */
export function locate(findings: readonly Finding[], options: LocateOptions): Located[] {
  const located: Located[] = [];
  let done = 0;
  for (const finding of findings) {
    if (finding.start < done) continue;
    const matched = identify(finding, options);
    if (!matched || !isOwnLink(finding, matched, options)) continue;
    const { start, end } = finding.link ?? finding;
    if (start < done) continue;
    located.push({ finding, matched, range: [start, end] });
    done = end;
  }
  return located;
}

/** What an address says, best first: an item that lives, a file that plays, an item that is gone, a player and no item. */
function identify(
  { addresses, form, title, media, card, otherwise }: Finding,
  { match, base }: LocateOptions,
): Matched | null {
  if (card) return { id: null, embed: { ...card, kind: 'link', status: 'ok' } };
  const absolute = addresses.flatMap((address) => (base ? (webAddress(address, base) ?? []) : address));
  const found = absolute
    .map(match)
    .filter((matched) => matched !== null)
    // a frame on somebody's host was put there as a player; an address that only looks like one stays an address
    .filter(({ embed }) => embed.status !== 'unknown' || form !== 'bare-url');
  // the registry's schemes take whole sites: among them a site's own Flash player, whose file says more
  const alive = found.find(({ id, embed }) => id !== null && embed.status !== 'gone' && !(media && isLongTail(embed)));
  if (alive) return alive;
  if (media?.length) return file(media, title);
  return found.find(({ id }) => id !== null) ?? found[0] ?? (otherwise === 'gone' ? lost(absolute) : null);
}

/** A link around a player gives way where it leads to what is played; one that leads elsewhere is the author's. */
function isOwnLink({ link }: Finding, { id, embed }: Matched, { match }: LocateOptions): boolean {
  if (!link) return true;
  const target = match(link.href);
  return target !== null && target.id === id && target.embed.provider?.id === embed.provider?.id;
}

const isLongTail = ({ provider }: Embed): boolean => provider?.id?.startsWith('oembed:') ?? false;

/** Files of different types are one recording in several formats; two of one type are a list. */
function file(sources: readonly MediaSource[], title: string | undefined): Matched | null {
  const [first] = sources;
  const isList = new Set(sources.map(({ type }) => type)).size < sources.length;
  const kind = isList ? 'playlist' : first?.type?.startsWith('video/') ? 'video' : 'audio';
  const named = title && !isList ? { title } : {};
  return first
    ? { id: null, embed: { url: first.src, kind, ...named, media: { sources: [...sources] }, status: 'ok' } }
    : null;
}

/** Flash of a host nobody knows: no browser has played it since 2020. The archive may have kept the file. */
function lost(addresses: readonly string[]): Matched | null {
  const url = addresses.at(-1);
  if (!url || !webAddress(url)) return null;
  const archive = { url: waybackUrl(url) };
  return { id: null, embed: { url, kind: 'link', status: 'gone', gone: { reason: 'player-retired' }, archive } };
}
