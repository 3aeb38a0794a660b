/** Flash players: `<object>` with its params and inner `<embed>`, reported once, and `<embed>` alone. */
import { slice, type OpenToken, type Token } from '../core/markup/tokens.js';
import { MOST_TOKENS } from './shared/document.js';
import type { Family, Finding, MarkupDocument } from './shared/family.js';
import { flashMedia } from './shared/flash-media.js';

const FLASH_TYPE = /^application\/(?:x-shockwave-flash|futuresplash)$/i;
const FLASH_CLASS = /^clsid:d27cdb6e-ae6d-11cf-96b8-444553540000$/i;
const SWF = /\.swf(?:$|[?#&/])/i;

interface Player {
  /** The element's own name: some providers wrote an id into it. */
  name: string;
  addresses: string[];
  variables: string[];
  flash: boolean;
  /** Something a browser shows where it has no plug-in. */
  alternative: boolean;
}

export const family: Family = {
  name: 'flash-object',
  elements: ['object', 'embed'],
  *find(document) {
    const { tokens } = document;
    for (let i = 0; i < tokens.length; i++) {
      const token = tokens[i];
      if (token?.type !== 'open' || document.isVerbatim(i)) continue;
      if (token.name === 'object') {
        const last = objectEnd(document, i);
        const player = readPlayer(document, i, last);
        player.name ||= nameAround(tokens, i);
        const finding = toFinding(player, 'flash-object', token.start, tokens[last]?.end ?? token.end);
        if (!finding) continue;
        yield finding;
        i = last;
      } else if (token.name === 'embed') {
        const after = tokens[i + 1];
        const at = after?.type === 'text' && !slice(document.source, after).trim() ? i + 2 : i + 1;
        const next = tokens[at];
        const closed = next?.type === 'close' && next.name === 'embed' ? at : i;
        const finding = toFinding(
          readPlayer(document, i, i),
          'flash-embed',
          token.start,
          tokens[closed]?.end ?? token.end,
        );
        if (finding) yield finding;
      }
    }
  },
};

/**
 * The last token of an object: its closing tag, or, where that was lost, the last of the parts that directly follow.
 * Nested objects (the usual way to serve two browsers) belong to it.
 */
function objectEnd({ source, tokens }: MarkupDocument, from: number): number {
  let depth = 0;
  let last = from;
  let content = false;
  for (let i = from; i < tokens.length && i - from < MOST_TOKENS; i++) {
    const token = tokens[i];
    if (token?.type === 'open' || token?.type === 'close') {
      const isObject = token.name === 'object';
      // one that begins after other content is the next player of a page that never closes them
      if (isObject && token.type === 'open' && content) break;
      if (isObject) depth += token.type === 'open' ? 1 : -1;
      if (depth === 0) return i;
      content ||= !isObject && !/^(?:param|embed)$/.test(token.name);
      if (i === last + 1 && /^(?:param|embed)$/.test(token.name)) last = i;
    } else if (token?.type === 'text') {
      content ||= /\S/.test(source.slice(token.start, token.end));
      if (i === last + 1 && tokens[i + 1]?.type === 'open') last = i;
    }
  }
  return tokens[last]?.type === 'text' ? last - 1 : last;
}

/** The name of the element a player stands in, which some providers' embed code gave a number. */
function nameAround(tokens: readonly Token[], at: number): string {
  for (let i = at - 1; i >= Math.max(0, at - 12); i--) {
    const token = tokens[i];
    if (token?.type === 'close' && token.name === 'div') return '';
    if (token?.type === 'open' && token.name === 'div') return token.attributes.get('id')?.trim() ?? '';
  }
  return '';
}

function readPlayer({ source, tokens }: MarkupDocument, first: number, last: number): Player {
  const player: Player = { name: '', addresses: [], variables: [], flash: false, alternative: false };
  for (let i = first; i <= last; i++) {
    const token = tokens[i];
    if (token?.type === 'open') readTag(player, token);
    else if (token?.type === 'text' && /\w/.test(source.slice(token.start, token.end))) player.alternative = true;
  }
  player.flash ||= player.addresses.some((address) => SWF.test(address));
  return player;
}

function readTag(player: Player, { name, attributes }: OpenToken): void {
  const get = (key: string): string => attributes.get(key)?.trim() ?? '';
  if (name === 'param') {
    const value = get('value');
    const key = get('name').toLowerCase();
    if (key === 'movie' || key === 'src') add(player.addresses, value);
    if (key === 'flashvars') add(player.variables, value);
  } else if (name === 'object' || name === 'embed') {
    player.name ||= get('id');
    player.flash ||= FLASH_TYPE.test(get('type')) || FLASH_CLASS.test(get('classid'));
    add(player.addresses, get(name === 'object' ? 'data' : 'src'));
    add(player.variables, get('flashvars'));
  } else player.alternative = true;
}

function add(list: string[], value: string): void {
  if (value && !list.includes(value)) list.push(value);
}

/** A player's variables stand beside its address or inside it; together they read like one address. */
function toFinding(player: Player, form: string, start: number, end: number): Finding | undefined {
  if (!player.addresses.length) return undefined;
  const fragment = /^\w+$/.test(player.name) ? `#${player.name}` : '';
  const addresses = player.addresses.flatMap((address) => [
    ...player.variables.map((variables) => withVariables(address, variables) + fragment),
    address.includes('#') ? address : address + fragment,
  ]);
  const media = flashMedia(player.addresses, player.variables);
  return {
    start,
    end,
    form,
    addresses,
    ...(media.length ? { media } : {}),
    ...(player.flash && !player.alternative ? { otherwise: 'gone' } : {}),
  };
}

const withVariables = (address: string, variables: string): string =>
  `${address}${address.includes('?') ? '&' : '?'}${variables.replace(/^[?&]+/, '')}`;
