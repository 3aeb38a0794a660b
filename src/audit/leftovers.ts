/** What stands in a page like an embed, and nobody recognises: listed, never passed over. */
import type { OpenToken } from '../core/markup/tokens.js';
import { webAddress } from '../core/url.js';
import { closingIndex } from '../legacy/shared/document.js';
import type { Finding, MarkupDocument } from '../legacy/shared/family.js';
import { waybackUrl } from '../core/archive.js';
import type { Entry } from './report.js';
import { within } from './place.js';
import { pluginOf } from './plugins.js';
import type { Range } from './templates.js';

/** An `Entry` without its place. */
export type Leftover = Pick<Entry, 'form' | 'url' | 'status' | 'dead' | 'says' | 'archive' | 'gone'> & {
  readonly range: Range;
};

const ELEMENTS = new Set(['object', 'embed', 'applet', 'iframe', 'frame']);
/** Shortcodes of plug-ins that played something, beside those we read. */
const SHORTCODES =
  /(?<!\[)\[(audio|video|playlist|embed|powerpress|podloveaudio|podcast|podcast_episode|flv|flash|swf|kml_flashembed|swfobj|flowplayer|jwplayer|jwp-video|hana-flv-player|kaltura-widget|quicktime|wmv|mediaplayer|s3mm|vodpod|veoh|myspace|revver|sevenload|stage6|grouper|ifilm|megavideo|gametrailers|livevideo|livestream|ustream|justintv|viddler|vimeo|youtube|soundcloud|mixcloud|slideshare|scribd|brightcove|bandcamp|blip\.tv|googlevideo|hulu|polldaddy|crowdsignal|tweet|instagram|facebook|tiktok|spotify)(?=[\s=\]])[^[\]]{0,1000}\]/gi;
const SHORTCODES_AND_FINDINGS = /^(?:shortcode|template-tag)$/;

/**
 * @param unmatched what families found and no provider knows
 * @param taken ranges of what is recognised, in order
 */
export function leftoversIn(
  document: MarkupDocument,
  unmatched: readonly Finding[],
  taken: readonly Range[],
): Leftover[] {
  const found: Leftover[] = [];
  const isFree = (place: number): boolean => !within(taken, place);
  const { tokens, source } = document;
  let done = 0;
  tokens.forEach((token, i) => {
    if (token.type !== 'open' || !ELEMENTS.has(token.name) || token.start < done) return;
    if (document.isVerbatim(i) || document.isCodeAt(token.start) || !isFree(token.start)) return;
    const closing = token.name === 'embed' || token.name === 'frame' ? undefined : tokens[closingIndex(tokens, i)];
    const end = closing?.end ?? token.end;
    const leftover = elementOf(token, source.slice(token.end, end), end);
    if (leftover) found.push(leftover);
    // what is in an object belongs to it
    done = end;
  });
  for (const shortcode of [...shortcodesIn(document), ...unmatched.flatMap(ofTags)]) {
    if (isFree(shortcode.range[0])) found.push(shortcode);
  }
  return withoutRepeats(found.sort((a, b) => a.range[0] - b.range[0] || b.range[1] - a.range[1]));
}

function elementOf(token: OpenToken, inside: string, end: number): Leftover | undefined {
  const { name, start, attributes } = token;
  const get = (key: string): string => attributes.get(key)?.trim() ?? '';
  const address =
    ['src', 'data', 'data-src', 'data-lazy-src', 'code', 'archive'].map(get).find(Boolean) ?? inner(inside);
  const range = [start, end] as const;
  const url = webAddress(address) ?? (address || null);
  if (name === 'iframe' || name === 'frame') {
    if (!url || /^(?:about|javascript|data|blob):/i.test(url)) return undefined;
    return { form: name, range, url, status: 'unknown', dead: false, says: frameSays(url) };
  }
  const plugin = pluginOf(name, get, address);
  if (!plugin) {
    const says = 'Nobody recognises it. Open the page and see whether browsers still show it.';
    return { form: name, range, url, status: 'unknown', dead: false, says };
  }
  const archived = webAddress(address);
  const says = `No browser runs ${plugin} any more. Find the recording or its page, and link to it or play its file.`;
  return {
    form: name,
    range,
    url,
    status: 'gone',
    gone: { reason: 'player-retired' },
    dead: true,
    says,
    ...(archived ? { archive: { url: waybackUrl(archived) } } : {}),
  };
}

/** The file that an object's params name. */
function inner(inside: string): string {
  const param =
    /<(?:param\b[^>]{0,300}\bvalue|embed\b[^>]{0,300}\bsrc)\s{0,9}=\s{0,9}["']?((?:https?:)?\/\/[^\s"'<>]{1,2000})/i;
  return param.exec(inside.slice(0, 20_000))?.[1] ?? '';
}

function frameSays(url: string): string {
  if (/^http:/i.test(url))
    return 'A frame nobody knows, with an http: address: pages on https do not load it. Try its address with https.';
  return 'A frame nobody knows. It is loaded with the page; whether it still shows something is for you to see.';
}

function* shortcodesIn(document: MarkupDocument): Iterable<Leftover> {
  for (const { 0: text, 1: name, index } of document.source.matchAll(SHORTCODES)) {
    if (document.isVerbatimAt(index) || document.isCodeAt(index) || document.kindAt(index) !== 'text') continue;
    const range = [index, index + text.length] as const;
    const url = /https?:\/\/[^\s"'<>\]|]{1,2000}/i.exec(text)?.[0] ?? null;
    const says = `A shortcode that says too little: without its plug-in, readers see “[${name ?? ''}…]” in the text.`;
    yield { form: 'shortcode', range, url, status: 'unknown', dead: false, says };
  }
}

/** Shortcodes and tags that were read, and whose address nobody knows. */
function ofTags({ form, start, end, addresses }: Finding): Leftover[] {
  if (!SHORTCODES_AND_FINDINGS.test(form)) return [];
  const says = 'It embeds an address that nobody knows. Link to it, or see what its site offers.';
  return [{ form, range: [start, end], url: addresses[0] ?? null, status: 'unknown', dead: false, says }];
}

function withoutRepeats(sorted: readonly Leftover[]): Leftover[] {
  let done = 0;
  return sorted.filter(({ range }) => {
    if (range[0] < done) return false;
    done = range[1];
    return true;
  });
}
