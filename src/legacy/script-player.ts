/** Audio players configured by an inline script: WordPress Audio Player, Podlove. The file plays in the browser's own player. */
import { slice } from '../core/markup/tokens.js';
import { closingIndex } from './shared/document.js';
import type { MediaSource } from '../core/embed.js';
import { flashMedia, mediaSource } from './shared/flash-media.js';
import type { Family, MarkupDocument } from './shared/family.js';

const LONGEST_SCRIPT = 100_000;

export const family: Family = {
  name: 'script-player',
  *find(document) {
    const { source, tokens } = document;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type !== 'open' || token.name !== 'script') continue;
      const text = tokens[i + 1];
      const closing = tokens[i + 2];
      if (text?.type !== 'text' || closing?.type !== 'close' || text.end - text.start > LONGEST_SCRIPT) continue;
      const found = readScript(slice(source, text));
      if (!found) continue;
      const start = placeholderBefore(document, i, found.placeholder) ?? token.start;
      yield { form: 'script-player', start, end: closing.end, addresses: [], media: found.media };
    }
  },
};

interface ScriptPlayer {
  readonly media: MediaSource[];
  /** The id or class of the element that the script filled. */
  readonly placeholder: string;
}

function readScript(script: string): ScriptPlayer | undefined {
  const flash = /\bAudioPlayer\.embed\(\s*["']([\w-]+)["']/.exec(script);
  const podlove = /\bpodlovePlayer(?:Cache)?\b/.test(script);
  if (flash)
    return player(
      flashMedia([], [`soundFile=${/\bsoundFile["']?\s*:\s*["']([^"']+)["']/.exec(script)?.[1] ?? ''}`]),
      flash[1] ?? '',
    );
  if (!podlove) return undefined;
  const audio = /"audio"\s*:\s*\[([^\]]{1,20000})\]/.exec(script)?.[1] ?? '';
  const sources = [...audio.matchAll(/"url"\s*:\s*"([^"\\]*(?:\\.[^"\\]*)*)"/g)].map(([, url = '']) =>
    url.replaceAll('\\/', '/'),
  );
  return player(sources.flatMap((url) => mediaSource(url) ?? []).slice(0, 1), 'podlove-web-player');
}

const player = (media: MediaSource[], placeholder: string): ScriptPlayer | undefined =>
  media.length ? { media, placeholder } : undefined;

/** Where the empty element begins that directly precedes the script. */
function placeholderBefore({ source, tokens }: MarkupDocument, script: number, name: string): number | undefined {
  for (let i = script - 1; i >= Math.max(0, script - 6); i--) {
    const token = tokens[i];
    if (token?.type !== 'open' || !/^(?:div|p|span)$/.test(token.name)) continue;
    const { attributes } = token;
    const named = attributes.get('id') === name || attributes.get('class')?.split(/\s+/).includes(name);
    const end = named ? tokens[closingIndex(tokens, i)]?.end : undefined;
    return end !== undefined && !source.slice(end, tokens[script]?.start).trim() ? token.start : undefined;
  }
  return undefined;
}
