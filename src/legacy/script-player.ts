/** Players that an inline script put in place of an element: WordPress Audio Player, Podlove, SWFObject. */
import { slice } from '../core/markup/tokens.js';
import { decode } from '../core/url.js';
import { closingIndex } from './shared/document.js';
import type { MediaSource } from '../core/embed.js';
import { flashMedia, mediaSource } from './shared/flash-media.js';
import type { Family, MarkupDocument } from './shared/family.js';

const LONGEST_SCRIPT = 100_000;

export const family: Family = {
  name: 'script-player',
  elements: ['script'],
  *find(document) {
    const { source, tokens } = document;
    for (const i of document.opened('script')) {
      const token = tokens[i];
      if (token?.type !== 'open') continue;
      const text = tokens[i + 1];
      const closing = tokens[i + 2];
      if (text?.type !== 'text' || closing?.type !== 'close' || text.end - text.start > LONGEST_SCRIPT) continue;
      const found = readScript(slice(source, text));
      if (!found) continue;
      const before = placeholderBefore(document, i, found.placeholder);
      if (found.addresses && (before === undefined || !isNotice(source.slice(before, token.start)))) continue;
      const { addresses = [], media } = found;
      yield {
        form: 'script-player',
        start: before ?? token.start,
        end: closing.end,
        addresses,
        ...(media.length ? { media } : {}),
      };
    }
  },
};

interface ScriptPlayer {
  readonly media: MediaSource[];
  /** The id or class of the element that the script filled. */
  readonly placeholder: string;
  /** Of a Flash player: what a provider may know. */
  readonly addresses?: string[];
}

function readScript(script: string): ScriptPlayer | undefined {
  const flash = /\bAudioPlayer\.embed\(\s*["']([\w-]+)["']/.exec(script);
  const podlove = /\bpodlovePlayer(?:Cache)?\b/.test(script);
  if (flash)
    return player(
      flashMedia([], [`soundFile=${/\bsoundFile["']?\s*:\s*["']([^"']+)["']/.exec(script)?.[1] ?? ''}`]),
      flash[1] ?? '',
    );
  if (!podlove) return readSwfObject(script);
  const audio = /"audio"\s*:\s*\[([^\]]{1,20000})\]/.exec(script)?.[1] ?? '';
  const sources = [...audio.matchAll(/"url"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"/g)].map(([, url = '']) =>
    url.replaceAll('\\/', '/'),
  );
  return player(sources.flatMap((url) => mediaSource(url) ?? []).slice(0, 1), 'podlove-web-player');
}

const player = (media: MediaSource[], placeholder: string): ScriptPlayer | undefined =>
  media.length ? { media, placeholder } : undefined;

/** SWFObject itself, which some editors put in before each player. */
const LIBRARY = /<script\b[^<>]*\bsrc=["']?[^"'\s<>]*swfobject[\w.-]*\.js[^<>]*>\s*<\/script>/i;

/** Where the empty element begins that directly precedes the script. */
function placeholderBefore({ source, tokens }: MarkupDocument, script: number, name: string): number | undefined {
  for (let i = script - 1; i >= Math.max(0, script - 6); i--) {
    const token = tokens[i];
    if (token?.type !== 'open' || !/^(?:div|p|span)$/.test(token.name)) continue;
    const { attributes } = token;
    const named = attributes.get('id') === name || attributes.get('class')?.split(/\s+/).includes(name);
    const end = named ? tokens[closingIndex(tokens, i)]?.end : undefined;
    const between = source.slice(end, tokens[script]?.start).replace(LIBRARY, '');
    return end !== undefined && !between.trim() ? token.start : undefined;
  }
  return undefined;
}

const SWF_OBJECT =
  /\b(?:swfobject\s*\.\s*embedSWF|new\s+(?:deconcept\.)?SWFObject)\s*\(\s*["']([^"']{1,4000})["']\s*,\s*["']([\w-]{1,200})["']/gi;
// `addVariable("name", "value")`, `{name: "value"}`
const VARIABLE =
  /\baddVariable\(\s*["'](\w{1,50})["']\s*,\s*["']([^"']{0,4000})["']|\b(\w{1,50})["']?\s*:\s*["']([^"']{0,4000})["']/g;

/** SWFObject 1 and 2: one player, whose script does nothing else. */
function readSwfObject(script: string): ScriptPlayer | undefined {
  if (script.length > 5000) return undefined;
  const [call, second] = script.matchAll(SWF_OBJECT);
  const [, movie = '', id = ''] = call ?? [];
  if (!call || second) return undefined;
  const given = /["']flashvars["']\s*,\s*["']([^"']{1,4000})["']/i.exec(script)?.[1];
  const named = [...script.matchAll(VARIABLE)].map(
    ([, a, b, c, d]) => `${a ?? c ?? ''}=${encodeURIComponent(decode(b ?? d ?? ''))}`,
  );
  const variables = given ?? named.join('&');
  const joined = `${movie}${movie.includes('?') ? '&' : '?'}${variables}`;
  const placeholder = /\.write\(\s*["']([\w-]{1,200})["']/.exec(script)?.[1] ?? id;
  return { placeholder, addresses: [joined, movie], media: flashMedia([movie], [variables]) };
}

/** A line about Flash or a link to the same, which the player was to replace; an author's own alternative stays. */
function isNotice(placeholder: string): boolean {
  const shown = placeholder.replace(LIBRARY, '');
  const text = shown.replaceAll(/<[^>]*>/g, '').trim();
  return text.length <= 200 && !/<(?!\/?(?:div|p|span|a|br|img|strong|em|b|i)\b)/i.test(shown);
}
