/** What a page embeds, and where: one pass over its tokens, no request. */
import type { Embed } from '../core/embed.js';
import type { Matcher } from '../core/matcher.js';
import type { Token } from '../core/markup/tokens.js';
import type { TranscriptLink } from '../core/transcript.js';
import { webAddress } from '../core/url.js';
import { keyFor } from '../resolver/key.js';
import { families } from '../legacy/_families.js';
import { readMarkup } from '../legacy/shared/document.js';
import type { Finding } from '../legacy/shared/family.js';
import { findIn } from '../legacy/shared/find.js';
import { mediaSource } from '../legacy/shared/flash-media.js';
import { locate } from '../legacy/shared/locate.js';
import { readContent, type OwnContent } from './content.js';
import { isOff, offRanges } from './off.js';
import { ownTags, type OwnTag } from './own-tags.js';

/**
 * What has to be found out before a slot can be written: what an address stands for, a show's feed, the files of a
 * recording, or nothing because the page tells it all.
 */
export type Want = 'embed' | 'feed' | 'files' | 'nothing';

/** A place in the page that is an embed. */
export interface Slot {
  /** UTF-16 units in the source, end exclusive. */
  readonly range: readonly [from: number, to: number];
  /** `embed-media`, `embed-card`, `embed-player`, `embed-podcast`, or the kind of old markup: `iframe`, `bare-url`, … */
  readonly form: string;
  /** What to resolve: absolute, but for a relative address in a page whose own nobody knows. */
  readonly url: string;
  /** What lock and cache call it. */
  readonly key: string;
  readonly want: Want;
  /** What the address alone tells; without a request nothing more is known. */
  readonly told: Embed;
  /** Addresses of what is said in it, and of its chapters, as the page has them. */
  readonly files?: { readonly transcripts: readonly TranscriptLink[]; readonly chapters?: string };
  /** One of our own elements, with what its author wrote. */
  readonly own?: { readonly tag: OwnTag; readonly content: OwnContent };
  /** Old markup. */
  readonly old?: Finding;
}

export interface Plan {
  readonly source: string;
  /** In document order; none lies in another. */
  readonly slots: readonly Slot[];
  /** The `lang` of a whole document. */
  readonly language?: string;
}

export interface PlanOptions {
  readonly match: Matcher;
  /** The page's own address, for relative ones in it. */
  readonly base?: string | undefined;
  /** The markup is XML, as in an Atom feed: `<embed-media/>` is closed. */
  readonly xml?: boolean;
}

/** Our own elements are read here, whatever stands in them. */
const OLD = families.filter(({ name }) => name !== 'own-element');

/** Never throws, whatever the input. Takes time in proportion to its length. */
export function planPage(source: string, options: PlanOptions): Plan {
  const { match } = options;
  const document = readMarkup(source);
  const { tokens } = document;
  const off = offRanges(source, tokens);
  const isOn = (start: number, end: number): boolean => off.length === 0 || !isOff(off, [start, end]);
  const tags = /<embed-/i.test(source) ? ownTags(document, options) : [];
  const own = tags
    .filter(({ open, end }) => isOn(open.start, end))
    .flatMap((tag) => ownSlot(source, tag, options) ?? []);
  const findings = findIn(document, OLD).filter(({ start, end }) => isOn(start, end));
  const old = locate(findings, options).map(({ finding, matched, range }): Slot => {
    const { embed } = matched;
    const { url } = embed;
    const key = keyFor(webAddress(url) ?? url, finding.card ? match(url)?.embed : embed);
    return { range, form: finding.form, url, key, want: wantOf(finding, embed), told: embed, old: finding };
  });
  const language = languageOf(tokens);
  return { source, slots: inOrder(own, old), ...(language ? { language } : {}) };
}

/** A file plays by itself, what is gone has nobody to ask, and a quoted post says what it says. */
function wantOf({ keep }: Finding, { status, media, frame }: Embed): Want {
  return keep || status === 'gone' || (media?.sources.length && !frame) ? 'nothing' : 'embed';
}

function ownSlot(source: string, tag: OwnTag, { match, base }: PlanOptions): Slot | undefined {
  const { name, open, end } = tag;
  const content = readContent(source, tag);
  const attribute = open.attributes.get(name === 'embed-card' ? 'href' : 'src')?.trim();
  const address = attribute || content.link?.href || content.media?.sources[0]?.src;
  if (!address) return undefined;
  const url = webAddress(address, base) ?? address;
  const known = name === 'embed-player' ? undefined : match(url)?.embed;
  const told = name === 'embed-player' ? recording(url, content) : toldBy(url, name, known);
  const key = keyFor(url, known);
  const want = ownWant(tag, content, told);
  const { transcripts, chapters } = content;
  const files = name === 'embed-player' ? { transcripts, ...(chapters ? { chapters } : {}) } : undefined;
  return {
    range: [open.start, end],
    form: name,
    url,
    key,
    want,
    told,
    ...(files ? { files } : {}),
    own: { tag, content },
  };
}

function ownWant({ name }: OwnTag, { has, transcripts, chapters }: OwnContent, { url, status, media }: Embed): Want {
  if (name === 'embed-player')
    return (transcripts.length && !has.has('transcript')) || (chapters && !has.has('chapters')) ? 'files' : 'nothing';
  // a relative address of a page whose own nobody knows can be asked nowhere
  if (name === 'embed-podcast') return has.has('data') && has.has('list') ? 'nothing' : 'feed';
  if (!webAddress(url) || status === 'gone' || has.has('quote') || (name === 'embed-media' && media?.sources.length))
    return 'nothing';
  return 'embed';
}

function toldBy(url: string, name: string, known: Embed | undefined): Embed {
  if (known && (name !== 'embed-card' || known.status === 'gone')) return known;
  const file = name === 'embed-media' ? mediaSource(url) : undefined;
  if (file) {
    const kind = file.type?.startsWith('video/') ? 'video' : 'audio';
    return { url, kind, media: { sources: [file] }, status: 'ok' };
  }
  return { url, kind: 'link', status: 'unknown' };
}

/** What the author's own markup tells of a recording. */
function recording(url: string, { media, link }: OwnContent): Embed {
  const file = mediaSource(url);
  const isVideo = media ? media.isVideo : (file?.type?.startsWith('video/') ?? /\.m3u8(?:[?#]|$)/i.test(url));
  const sources = media ? [...media.sources] : [file ?? { src: url }];
  const title = link?.label;
  return { url, kind: isVideo ? 'video' : 'audio', ...(title ? { title } : {}), media: { sources }, status: 'ok' };
}

/** Old markup in an element of ours is part of what its author wrote. */
function inOrder(own: readonly Slot[], old: readonly Slot[]): Slot[] {
  const slots: Slot[] = [];
  let done = 0;
  for (const slot of [...own, ...old].sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1])) {
    if (slot.range[0] < done) continue;
    slots.push(slot);
    done = slot.range[1];
  }
  return slots;
}

function languageOf(tokens: readonly Token[]): string | undefined {
  const first = tokens.find(({ type }) => type === 'open');
  return first?.type === 'open' && first.name === 'html' ? first.attributes.get('lang')?.trim() : undefined;
}
