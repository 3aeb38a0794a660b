/**
 * Players of WordPress's podcast plug-ins, which show nothing once the plug-in has gone: Castos (Seriously Simple
 * Podcasting), whose `<audio>` has no controls of its own, and PowerPress, whose empty element a script filled with Flash.
 */
import { slice, type OpenToken } from '../core/markup/tokens.js';
import type { MediaSource } from '../core/embed.js';
import { closingIndex } from './shared/document.js';
import type { Family, MarkupDocument } from './shared/family.js';
import { mediaSource } from './shared/flash-media.js';

const LONGEST_SCRIPT = 20_000;

export const family: Family = {
  name: 'podcast-player',
  elements: ['div'],
  *find(document) {
    const { tokens } = document;
    let done = -1;
    for (const i of document.opened('div')) {
      const token = tokens[i];
      if (i <= done || token?.type !== 'open' || document.isVerbatim(i)) continue;
      const names = (token.attributes.get('class') ?? '').split(/\s+/);
      const isCastos = names.includes('castos-player');
      if (!isCastos && !names.includes('powerpress_player')) continue;
      const last = closingIndex(tokens, i);
      if (last < 0) continue;
      const found = isCastos ? inside(document, i, last) : (inside(document, i, last) ?? after(document, i, last));
      if (!found) continue;
      const { media, title } = found;
      yield {
        start: token.start,
        end: found.end,
        form: 'podcast-player',
        addresses: [],
        media,
        ...(title ? { title } : {}),
      };
      done = last;
    }
  },
};

interface Found {
  readonly media: readonly MediaSource[];
  /** UTF-16 units, exclusive. */
  readonly end: number;
  readonly title?: string;
}

/** A recording that nothing shows. One with controls is alive, and stays as it is. */
function inside({ source, tokens }: MarkupDocument, first: number, last: number): Found | undefined {
  const opened = tokens.slice(first, last).filter((token): token is OpenToken => token.type === 'open');
  const player = opened.find(({ name }) => name === 'audio' || name === 'video');
  if (!player || player.attributes.has('controls')) return undefined;
  const sources = opened.filter(({ name }) => name === 'source').map(({ attributes }) => attributes.get('src'));
  const media = [player.attributes.get('src'), ...sources].flatMap((src) => mediaSource(src ?? '') ?? []);
  const end = tokens[last]?.end;
  const name = opened.find(({ attributes }) => /(?:^|\s)episode-title(?:\s|$)/.test(attributes.get('class') ?? ''));
  const title = name && /^[^<]*/.exec(source.slice(name.end, name.end + 300))?.[0].trim();
  return media.length && end !== undefined ? { media, end, ...(title ? { title } : {}) } : undefined;
}

/** The script that filled the empty element directly before it. */
function after({ source, tokens }: MarkupDocument, first: number, last: number): Found | undefined {
  if (source.slice(tokens[first]?.end, tokens[last]?.start).trim()) return undefined;
  let at = last + 1;
  const blank = tokens[at];
  if (blank?.type === 'text' && !slice(source, blank).trim()) at++;
  const [open, text, close] = [tokens[at], tokens[at + 1], tokens[at + 2]];
  if (open?.type !== 'open' || open.name !== 'script' || text?.type !== 'text' || close?.type !== 'close')
    return undefined;
  if (text.end - text.start > LONGEST_SCRIPT) return undefined;
  const file = /\bpp_flashembed\s*\([\s\S]*?\bvideoFile\s*:\s*(["'])([^"']+)\1/.exec(slice(source, text))?.[2];
  const media = mediaSource(file ?? '');
  return media ? { media: [media], end: close.end } : undefined;
}
